/// By what names an organisation's provider tells of its staff; each provider may have its own.
public struct StaffAttributes: Hashable, Sendable {
    /// The account.
    public var account = "urn:namens:medewerker:account"
    /// What she may do.
    public var functieprofiel = "urn:namens:medewerker:functieprofiel"
    /// The number of the organisation that employs her.
    public var organisatie = "urn:namens:medewerker:organisatie"
    /// Where she is; the only one that may be left out.
    public var netwerkzone = "urn:namens:medewerker:netwerkzone"

    /// The usual names, to be changed afterwards.
    public init() {}
}

extension StaffAttributes {
    /// The words that configuration and commands have for them.
    public static let words = ["account", "functieprofiel", "organisatie", "netwerkzone"]

    /// The attribute of that word; nil for any other word.
    public static func part(_ word: String) -> WritableKeyPath<StaffAttributes, String>? {
        switch word {
        case "account": \.account
        case "functieprofiel": \.functieprofiel
        case "organisatie": \.organisatie
        case "netwerkzone": \.netwerkzone
        default: nil
        }
    }

    /// Whether two of them have one name, so that one value would be taken for both.
    public var areAmbiguous: Bool { Set([account, functieprofiel, organisatie, netwerkzone]).count < 4 }
}
