/// Where the mock provider of an organisation listens, what it signs with, and what it tells of its staff.
///
/// `Codable`, so that `namens simulate medewerkers --config FILE` reads one from YAML: the keys of
/// ``MockProviderConfiguration``, and `organisatie`, `naam`, `netwerkzones`, `attributes` and `meldingen`, of which only the first
/// must be there.
public struct MockMedewerkersConfiguration: Sendable, Codable {
    /// What every mock provider needs.
    public var provider: MockProviderConfiguration
    /// The OIN of the organisation.
    public var organisatie: String
    /// What people call the organisation.
    public var naam: String
    /// Where somebody may say that she is, beside nowhere.
    public var netwerkzones: [String]
    /// By what names it tells of its staff: the keys are account, functieprofiel, organisatie and netwerkzone, and
    /// `urn:namens:medewerker:` stands before what is left out.
    public var attributes: [String: String]
    /// Where it tells of logins that failed and succeeded; nowhere when nil.
    public var meldingen: LoginReportsConfiguration?

    /// Puts the parts together.
    public init(
        provider: MockProviderConfiguration, organisatie: String, naam: String = usualName,
        netwerkzones: [String] = usualZones, attributes: [String: String] = [:],
        meldingen: LoginReportsConfiguration? = nil
    ) {
        self.provider = provider
        self.organisatie = organisatie
        self.naam = naam
        self.netwerkzones = netwerkzones
        self.attributes = attributes
        self.meldingen = meldingen
    }

    /// Takes keys and certificates from a development PKI, and the organisation of the demo.
    public init(
        pki: DevelopmentPKI, frontPort: Int, backPort: Int, serviceProviders: [ServiceProviderSource],
        slowness: Double = 15
    ) {
        var provider = MockProviderConfiguration(
            pki: pki, frontPort: frontPort, backPort: backPort, serviceProviders: serviceProviders,
            slowness: slowness)
        provider.signing = .init(pki.staffSigning)
        self.init(provider: provider, organisatie: DevelopmentPKI.staffOIN)
    }

    /// What the organisation of the demo is called.
    public static let usualName = "ISD Voorbeeldstreek"
    /// The zones of the demo: the closed network, and anywhere else.
    public static let usualZones = ["gemnet", "thuis"]

    private enum Key: String, CodingKey { case organisatie, naam, netwerkzones, attributes, meldingen }

    /// Reads all from one group of keys.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            provider: try MockProviderConfiguration(from: decoder),
            organisatie: try container.decode(String.self, forKey: .organisatie),
            naam: try container.decodeIfPresent(String.self, forKey: .naam) ?? Self.usualName,
            netwerkzones: try container.decodeIfPresent([String].self, forKey: .netwerkzones)
                ?? Self.usualZones,
            attributes: try container.decodeIfPresent([String: String].self, forKey: .attributes) ?? [:],
            meldingen: try container.decodeIfPresent(LoginReportsConfiguration.self, forKey: .meldingen))
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        try provider.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(organisatie, forKey: .organisatie)
        try container.encode(naam, forKey: .naam)
        try container.encode(netwerkzones, forKey: .netwerkzones)
        try container.encode(attributes, forKey: .attributes)
        try container.encodeIfPresent(meldingen, forKey: .meldingen)
    }
}
