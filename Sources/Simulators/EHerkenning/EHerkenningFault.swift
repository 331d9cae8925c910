/// A way in which the mock eHerkenning can misbehave; the raw values are those of the form and of `POST /faults`.
public enum EHerkenningFault: String, CaseIterable, Sendable, Codable {
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
    /// Success, with a level lower than the catalogue asks.
    case levelTooLow = "level-too-low"
    /// Neither ServiceID nor ServiceUUID: the organisation gave no mandate for the dienst.
    case noMandate = "no-mandate"
    /// ServiceID and ServiceUUID of another dienst.
    case otherService = "other-service"
    /// Nobody says for which organisation.
    case missingLegalSubject = "missing-legal-subject"
    /// The organisation is named by an identifier of a kind that nobody knows.
    case unknownIdentifier = "unknown-identifier"
    /// The number of the organisation has seven digits.
    case badKvK = "bad-kvk"
    /// What is encrypted for us is encrypted with the key of somebody else.
    case wrongRecipientKey = "wrong-recipient-key"
    /// The advice names another organisation than the assertion.
    case otherAdvice = "other-advice"
    /// Somebody stands in between though the dienst allows nobody.
    case unaskedIntermediary = "unasked-intermediary"

    /// What the login page calls it.
    public var naam: String {
        switch self {
        case .slow: "eHerkenning antwoordt te laat"
        case .down: "eHerkenning is niet bereikbaar"
        case .cancel: "Alsof er geannuleerd is"
        case .wrongAudience: "Voor een andere dienstverlener bedoeld"
        case .expired: "Een uur geleden verlopen"
        case .otherKey: "Met een onbekende sleutel ondertekend"
        case .unsigned: "Zonder handtekening"
        case .levelTooLow: "Lager niveau dan de dienst vraagt"
        case .noMandate: "Zonder machtiging voor de dienst"
        case .otherService: "Voor een andere dienst"
        case .missingLegalSubject: "Zonder organisatie"
        case .unknownIdentifier: "Onbekende soort nummer"
        case .badKvK: "KvK-nummer van zeven cijfers"
        case .wrongRecipientKey: "Versleuteld voor een ander"
        case .otherAdvice: "Bijlage over een andere organisatie"
        case .unaskedIntermediary: "Met een tussenpersoon die niet mag"
        }
    }

    /// What of it happens on the line.
    var wire: WireFault? { WireFault(rawValue: rawValue) }
}
