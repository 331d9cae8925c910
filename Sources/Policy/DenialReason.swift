public import Identity
public import Representation

/// Why a decision is a no; the code stands in the record, the text is for the person.
public enum DenialReason: Hashable, Sendable {
    case levelTooLow(needed: LevelOfAssurance)
    /// The same of eHerkenning, which has levels of its own.
    case organisationLevelTooLow(needed: LevelOfAssurance)
    /// The same of an organisation's own provider, which names no levels on its pages.
    case staffLevelTooLow(needed: LevelOfAssurance)
    case noRelation
    /// Three answers of a register that are told as one.
    case unrelated(Unrelated)
    case otherDienst
    case notYet(LocalDate)
    case ended(LocalDate)
    case withdrawn
    case notActive
    /// A measure of the court leaves a machtiging no room; the person is not told so.
    case lapsed
    case ownPerson
    case onlyInPerson
    case kindNotAccepted
    case portalUnaware
    case registerUnavailable
    /// The same of a register that was asked about one person.
    case sourceUnavailable
    case professionalsOnly
    case notMandated
    case otherVestiging
    case deceased
    case measureStarts(LocalDate)
    /// The first day on which it did not hold.
    case measureEnded(Maatregel.Soort, LocalDate)
    case suspended
    /// Another holder, without whom the actor may not act, is suspended.
    case otherSuspended
    /// The law does not give this to such a ground.
    case notCovered(Vertegenwoordiging, Domein)
    /// The court gave the holder another part.
    case otherPart(Maatregel.Soort)
    /// A measure that goes first leaves the other no room.
    case displaced
    case consentNeeded
    case approvalNeeded
    case gezagUnclear
    case ofAge(LocalDate)
    /// A measure leaves the person herself no room in this dienst.
    case underMeasure(Maatregel.Soort)
    /// A measure leaves her nothing here that she could let another do.
    case cannotGive(Maatregel.Soort)
    case quota

    /// What a register says of a client that the actor may not know anything about.
    public enum Unrelated: String, Hashable, Sendable, CaseIterable {
        case noRelation = "GEEN_RELATIE"
        case unknownPerson = "BSN_ONBEKEND"
        case notPublished = "NIET_GEPUBLICEERD"
    }
}
