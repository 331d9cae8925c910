public import Identity

/// Why a decision is a no; the code stands in the record, the text is for the person.
public enum DenialReason: Hashable, Sendable {
    case levelTooLow(needed: LevelOfAssurance)
    case noRelation
    case otherDienst
    case notYet(LocalDate)
    case ended(LocalDate)
    case withdrawn
    case notActive
    case ownPerson
    case onlyInPerson
    case kindNotAccepted
    case portalUnaware
    case registerUnavailable

    /// The code in records and logs.
    ///
    /// - Source: the answers of a relation check, `GEEN_RELATIE` and so on.
    public var code: String {
        switch self {
        case .levelTooLow: "LOA_TE_LAAG"
        case .noRelation: "GEEN_RELATIE"
        case .otherDienst: "BUITEN_SCOPE"
        case .notYet: "NOG_NIET"
        case .ended: "BEEINDIGD"
        case .withdrawn: "INGETROKKEN"
        case .notActive: "NIET_ACTIEF"
        case .ownPerson: "ZELFDE_PERSOON"
        case .onlyInPerson: "STRIKT_PERSOONLIJK"
        case .kindNotAccepted: "SOORT_NIET_TOEGESTAAN"
        case .portalUnaware: "PORTAAL_ONGESCHIKT"
        case .registerUnavailable: "BRON_STORING"
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .levelTooLow(let needed): .levelTooLow(needed: needed)
        case .noRelation: .noRelation
        case .otherDienst: .machtigingForOtherDienst
        case .notYet(let day): .machtigingStarts(day)
        case .ended(let day): .machtigingEnded(day)
        case .withdrawn: .machtigingWithdrawn
        case .notActive: .machtigingNotActive
        case .ownPerson: .notForYourself
        case .onlyInPerson: .onlyInPerson
        case .kindNotAccepted: .kindNotAccepted
        case .portalUnaware: .websiteCannotRepresent
        case .registerUnavailable: .registerUnavailable
        }
    }
}
