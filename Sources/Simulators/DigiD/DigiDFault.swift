/// A way in which the mock DigiD can misbehave; the raw values are those of the form and of `POST /faults`.
public enum DigiDFault: String, CaseIterable, Sendable, Codable {
    /// The answer comes too late: after ``MockProviderConfiguration/slowness``.
    case slow
    /// HTTP 503 instead of an answer.
    case down
    /// Responder/AuthnFailed, as if the person cancelled.
    case cancel
    /// The assertion is meant for somebody else.
    case wrongAudience = "wrong-audience"
    /// The assertion was valid an hour ago.
    case expired
    /// The assertion will be valid in an hour.
    case future
    /// Signed with a key that is not in the metadata.
    case otherKey = "other-key"
    /// Success, with a level lower than asked.
    case levelTooLow = "level-too-low"
    /// The assertion of the login before, octet for octet.
    case replay
    /// A fresh assertion under the ID of the login before.
    case repeatedID = "repeated-id"
    /// The NameID has the sector code of SoFi numbers.
    case wrongSector = "wrong-sector"
    /// The confirmation names another assertion consumer service.
    case wrongRecipient = "wrong-recipient"
    /// Response and confirmation answer another request.
    case wrongInResponseTo = "wrong-in-response-to"
    /// No signature anywhere.
    case unsigned
    /// The browser brings an artifact that was resolved before.
    case artifactReuse = "artifact-reuse"
    /// The answer breaks off halfway.
    case malformed
    /// The answer goes on for more than a mebibyte.
    case huge

    /// What the login page calls it.
    public var naam: String {
        switch self {
        case .slow: "DigiD antwoordt te laat"
        case .down: "DigiD is niet bereikbaar"
        case .cancel: "Alsof er geannuleerd is"
        case .wrongAudience: "Voor een andere dienstverlener bedoeld"
        case .expired: "Een uur geleden verlopen"
        case .future: "Pas over een uur geldig"
        case .otherKey: "Met een onbekende sleutel ondertekend"
        case .levelTooLow: "Lager niveau dan gevraagd"
        case .replay: "De vorige verklaring nog een keer"
        case .repeatedID: "Nieuwe verklaring met het kenmerk van de vorige"
        case .wrongSector: "Verkeerde sectorcode"
        case .wrongRecipient: "Voor een ander adres bedoeld"
        case .wrongInResponseTo: "Antwoord op een andere vraag"
        case .unsigned: "Zonder handtekening"
        case .artifactReuse: "Artifact dat al gebruikt is"
        case .malformed: "Antwoord dat halverwege ophoudt"
        case .huge: "Antwoord van meer dan een mebibyte"
        }
    }
}

extension DigiDFault {
    /// What of it happens on the line.
    var wire: WireFault? { WireFault(rawValue: rawValue) }
}
