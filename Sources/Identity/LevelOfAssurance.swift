/// How sure an identity provider is of who logged in, in the order of the Dutch scale.
public enum LevelOfAssurance: String, CaseIterable, Sendable, Codable, Comparable {
    case basis
    case midden
    case substantieel
    case hoog

    /// In ascending order.
    public static func < (lower: Self, higher: Self) -> Bool { lower.rank < higher.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The name DigiD gives this level on its own pages, the same in both languages.
    public var name: String {
        switch self {
        case .basis: "Basis"
        case .midden: "Midden"
        case .substantieel: "Substantieel"
        case .hoog: "Hoog"
        }
    }

    /// The number eHerkenning gives the lowest of its levels that reaches this one.
    ///
    /// - Source: eTD 1.13, assurance classes: loa2 is eIDAS low, loa3 substantial, loa4 high.
    public var eHerkenning: String {
        switch self {
        case .basis, .midden: "2"
        case .substantieel: "3"
        case .hoog: "4"
        }
    }

    /// The URI in `acr`: eIDAS levels, and Logius's own for the level below eIDAS low.
    ///
    /// - Source: NL GOV Assurance profile for OpenID Connect 1.0.1; Stelsel Toegang SAML 1.0, types.
    public var uri: String {
        switch self {
        case .basis: "http://eID.logius.nl/LoA/basic"
        case .midden: "http://eidas.europa.eu/LoA/low"
        case .substantieel: "http://eidas.europa.eu/LoA/substantial"
        case .hoog: "http://eidas.europa.eu/LoA/high"
        }
    }

    /// The authentication context class by which DigiD names the level in SAML.
    ///
    /// - Source: Koppelvlakspecificatie DigiD SAML 3.x, betrouwbaarheidsniveaus.
    public var digidClass: String {
        let name =
            switch self {
            case .basis: "PasswordProtectedTransport"
            case .midden: "MobileTwoFactorContract"
            case .substantieel: "Smartcard"
            case .hoog: "SmartcardPKI"
            }
        return "urn:oasis:names:tc:SAML:2.0:ac:classes:\(name)"
    }

    /// The assurance class of eHerkenning that is the lowest to reach this level.
    ///
    /// - Source: eTD 1.13, assurance classes.
    public var eHerkenningClass: String { "urn:etoegang:core:assurance-class:loa\(eHerkenning)" }

    /// The level with that `acr` URI.
    ///
    /// Logius writes the lowest one with `eID` in its tables and `eid` in its examples, so that one is
    /// compared without regard to case.
    public init?(uri: String) {
        guard let level = Self.allCases.first(where: { $0.uri == uri }) else {
            guard uri.lowercased() == Self.basis.uri.lowercased() else { return nil }
            self = .basis
            return
        }
        self = level
    }
}
