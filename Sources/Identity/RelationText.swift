/// What a person reads when she cannot act for one other person by measure of the court or by authority.
public enum RelationText: Hashable, Sendable, Codable {
    /// No relation, a number nobody has, or nothing that may be told: one text for all three.
    case cannotActForThisPerson
    /// A register does not answer, or not in a way that can be believed.
    case cannotCheckNow
    /// What was typed is no BSN.
    case notABSN
    case tooManyNumbers
    case representedDied
    case gezagUnclear
    case childIsOfAge
    case organisationLevelTooLow(needed: LevelOfAssurance)
    /// eHerkenning was left without logging in, or could not establish who it was.
    case organisationLoginCancelled
    /// eHerkenning cannot be reached, or its answer cannot be used.
    case organisationLoginFailed
    case organisationDidNotMandate
    case otherVestiging
    /// Only organisations can do this online.
    case notOnlineYet
    case measureStarts(LocalDate)
    /// The first day on which it did not hold.
    case measureEnded(Vertegenwoordiging, LocalDate)
    /// It ended while the person was at work.
    case measureStopped(Vertegenwoordiging)
    case measureSuspended
    case outsideMeasure(Vertegenwoordiging)
    case notForBewindvoerder
    case notForMentor
    /// The ground does not cover this, and nothing more can be said.
    case notYourTask
    case approvalNeeded
    case consentNeeded
    /// A measure leaves the person herself no room here.
    case askYourRepresentative(Vertegenwoordiging)
    /// Somebody under a measure cannot give a machtiging for this.
    case cannotGiveMachtiging(Vertegenwoordiging)
}
