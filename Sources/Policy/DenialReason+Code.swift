import Identity
import Representation

extension DenialReason {
    /// The code in records and logs; the same fact has the same code, whoever is told of it and in what words.
    ///
    /// - Source: the answers of a relation check, `GEEN_RELATIE` and so on.
    public var code: String {
        switch self {
        case .levelTooLow, .organisationLevelTooLow, .staffLevelTooLow: "LOA_TE_LAAG"
        case .noRelation: "GEEN_RELATIE"
        case .unrelated(let answer): answer.rawValue
        case .otherDienst, .notCovered, .otherPart: "BUITEN_SCOPE"
        case .notYet, .measureStarts: "NOG_NIET"
        case .ended, .measureEnded: "BEEINDIGD"
        case .withdrawn: "INGETROKKEN"
        case .notActive: "NIET_ACTIEF"
        case .lapsed: "VERVALLEN_DOOR_MAATREGEL"
        case .ownPerson: "ZELFDE_PERSOON"
        case .onlyInPerson: "STRIKT_PERSOONLIJK"
        case .kindNotAccepted: "SOORT_NIET_TOEGESTAAN"
        case .portalUnaware: "PORTAAL_ONGESCHIKT"
        case .registerUnavailable, .sourceUnavailable: "BRON_STORING"
        case .professionalsOnly: "ALLEEN_PROFESSIONEEL"
        case .notMandated: "ORGANISATIE_MACHTIGDE_NIET"
        case .otherVestiging: "ANDERE_VESTIGING"
        case .deceased: "OVERLEDEN"
        case .suspended, .otherSuspended: "GESCHORST"
        case .displaced: "ANDERE_GROND_GAAT_VOOR"
        case .consentNeeded: "TOESTEMMING_VEREIST"
        case .approvalNeeded: "TWEEDE_AKKOORD_NODIG"
        case .gezagUnclear: "GEZAG_ONZEKER"
        case .ofAge: "MEERDERJARIG"
        case .underMeasure, .cannotGive: "ONDER_MAATREGEL"
        case .quota: "QUOTA"
        }
    }
}
