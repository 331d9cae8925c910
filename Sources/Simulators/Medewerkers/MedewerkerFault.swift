/// A way in which the mock provider of an organisation can misbehave; the raw values are those of the form and of
/// `POST /faults`.
public enum MedewerkerFault: String, CaseIterable, Sendable, Codable {
    /// The answer comes too late.
    case slow
    /// HTTP 503 instead of an answer.
    case down
    /// Responder/AuthnFailed, as if the person cancelled.
    case cancel
    /// The assertion is meant for somebody else.
    case wrongAudience = "wrong-audience"
    /// The assertion was valid an hour ago.
    case expired
    /// Signed with a key that is not in the metadata.
    case otherKey = "other-key"
    /// No signature anywhere.
    case unsigned
    /// Success, with a level lower than asked.
    case levelTooLow = "level-too-low"
    /// The provider's own word for a second factor, instead of a level.
    case ownSecondFactor = "own-second-factor"
    /// Nobody says which account it is.
    case missingAccount = "missing-account"
    /// A citizen's number stands in the place of the account.
    case citizenNumber = "citizen-number"
    /// Two function profiles at once.
    case twoProfiles = "two-profiles"
    /// Two network zones at once.
    case twoZones = "two-zones"
    /// The provider speaks for another organisation.
    case otherOrganisation = "other-organisation"

    /// What the login page calls it.
    public var naam: String {
        switch self {
        case .slow: "De organisatie antwoordt te laat"
        case .down: "De organisatie is niet bereikbaar"
        case .cancel: "Alsof er geannuleerd is"
        case .wrongAudience: "Voor een andere dienstverlener bedoeld"
        case .expired: "Een uur geleden verlopen"
        case .otherKey: "Met een onbekende sleutel ondertekend"
        case .unsigned: "Zonder handtekening"
        case .levelTooLow: "Lager niveau dan gevraagd"
        case .ownSecondFactor: "Tweede stap, maar zonder niveau"
        case .missingAccount: "Zonder account"
        case .citizenNumber: "Burgerservicenummer als account"
        case .twoProfiles: "Twee functieprofielen"
        case .twoZones: "Twee netwerkzones"
        case .otherOrganisation: "Van een andere organisatie"
        }
    }

    /// What of it happens on the line.
    var wire: WireFault? { WireFault(rawValue: rawValue) }
}
