/// What somebody reads who cannot do something in beheer.
public enum BeheerText: Hashable, Sendable, Codable, CaseIterable {
    /// No role of hers does it.
    case notYourTask
    case ownAccount
    case otherPersonNeeded
    case notApproved
    case alreadyDone
    case reasonDoesNotFit
    case rolesApart
    /// A block that a new request or a confirmation ends.
    case blockEndsOtherwise
    case dayImpossible
    case otherPurpose
    case partUnknown
    case nothingToConfirm
    case accountUnknown
    /// An account, a gemeente, a number or a day that cannot be read.
    case fieldUnreadable
    /// Somebody else changed it meanwhile.
    case changedMeanwhile
    case matrixUnreadable
    case matrixFaulty
    case listUnreadable
    case alreadyListed
    case notListed
    /// It takes two persons, in the matrix.
    case matrixOnly
    case tooManyProposals
    /// What was asked is too old, or rests on the word of somebody who is suspected.
    case askAgain
    /// Nothing is given to who is suspected.
    case frozen
    /// The gemeente gave no order, or withdrew it.
    case noOrder
}
