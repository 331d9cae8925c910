/// Where the mock eHerkenning listens, what it signs with, and whose requests it answers for which diensten.
///
/// `Codable`, so that `namens simulate eherkenning --config FILE` reads one from YAML: the keys of
/// ``MockProviderConfiguration``, and `catalogues`.
public struct MockEHerkenningConfiguration: Sendable, Codable {
    /// What every mock provider needs.
    public var provider: MockProviderConfiguration
    /// The service catalogues, signed by the service provider: paths, or `http(s)` addresses that are fetched at the
    /// first request.
    public var catalogues: [String]

    /// The name in messages of a makelaar that is nobody's.
    public static let entityID = "urn:etoegang:HM:\(DevelopmentPKI.eherkenningOIN):entities:9001"

    /// Puts the parts together.
    public init(provider: MockProviderConfiguration, catalogues: [String]) {
        self.provider = provider
        self.catalogues = catalogues
    }

    /// Takes keys and certificates from a development PKI.
    public init(
        pki: DevelopmentPKI, frontPort: Int, backPort: Int, serviceProviders: [ServiceProviderSource],
        catalogues: [String], slowness: Double = 15
    ) {
        provider = MockProviderConfiguration(
            pki: pki, frontPort: frontPort, backPort: backPort, serviceProviders: serviceProviders,
            slowness: slowness)
        provider.signing = .init(pki.eherkenningSigning)
        provider.entityID = Self.entityID
        self.catalogues = catalogues
    }

    private enum Key: String, CodingKey { case catalogues }

    /// Reads both from one group of keys.
    public init(from decoder: any Decoder) throws {
        provider = try MockProviderConfiguration(from: decoder)
        catalogues = try decoder.container(keyedBy: Key.self).decode([String].self, forKey: .catalogues)
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        try provider.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(catalogues, forKey: .catalogues)
    }
}
