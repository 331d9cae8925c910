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
}
