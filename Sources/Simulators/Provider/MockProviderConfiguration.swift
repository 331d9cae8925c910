/// Where a mock provider listens, what it signs with, and whose requests it answers.
///
/// `Codable`, so that `namens simulate digid --config FILE` reads one from YAML; paths are taken as they stand.
public struct MockProviderConfiguration: Sendable, Codable {
    /// Anything but `production`.
    public var environment: String
    /// The address both servers listen on and are reached at, for example `127.0.0.1`.
    public var host: String
    /// The port browsers come to.
    public var frontPort: Int
    /// The port of artifact resolution, over mutual TLS.
    public var backPort: Int
    /// The name in our messages; nil for the address of the metadata.
    public var entityID: String?
    /// The certificate for browsers; nil for plain HTTP, on loopback only.
    public var frontTLS: PEMPair?
    /// The certificate for artifact resolution.
    public var backTLS: PEMPair
    /// Path of the PEM certificates that client certificates must be issued by, and that metadata is fetched with.
    public var trust: String
    /// The key in our metadata.
    public var signing: PEMPair
    /// The key that the fault `other-key` signs with.
    public var otherSigning: PEMPair
    /// Whose requests are answered.
    public var serviceProviders: [ServiceProviderSource]
    /// Seconds that the fault `slow` takes.
    public var slowness: Double

    /// Puts the parts together.
    public init(
        environment: String = "development", host: String = "127.0.0.1", frontPort: Int, backPort: Int,
        entityID: String? = nil, frontTLS: PEMPair? = nil, backTLS: PEMPair, trust: String, signing: PEMPair,
        otherSigning: PEMPair, serviceProviders: [ServiceProviderSource], slowness: Double = 15
    ) {
        self.environment = environment
        self.host = host
        self.frontPort = frontPort
        self.backPort = backPort
        self.entityID = entityID
        self.frontTLS = frontTLS
        self.backTLS = backTLS
        self.trust = trust
        self.signing = signing
        self.otherSigning = otherSigning
        self.serviceProviders = serviceProviders
        self.slowness = slowness
    }

    /// Takes keys and certificates from a development PKI.
    public init(
        pki: DevelopmentPKI, frontPort: Int, backPort: Int, serviceProviders: [ServiceProviderSource],
        slowness: Double = 15
    ) {
        self.init(
            frontPort: frontPort, backPort: backPort, backTLS: PEMPair(pki.digidServer),
            trust: pki.authority.certificate, signing: PEMPair(pki.digidSigning),
            otherSigning: PEMPair(pki.otherSigning), serviceProviders: serviceProviders, slowness: slowness)
    }

    /// The paths of a PEM certificate and its key.
    public struct PEMPair: Hashable, Sendable, Codable {
        /// Path of the certificate, which may be followed by its chain.
        public var certificate: String
        /// Path of the private key.
        public var privateKey: String

        /// Takes two paths.
        public init(certificate: String, privateKey: String) {
            self.certificate = certificate
            self.privateKey = privateKey
        }

        /// Takes the files of a development PKI.
        public init(_ pair: DevelopmentPKI.KeyPair) {
            self.init(certificate: pair.certificate, privateKey: pair.privateKey)
        }
    }
}

extension MockProviderConfiguration {
    /// The address of the front server, without a slash at the end.
    public var frontURL: String { "\(frontTLS == nil ? "http" : "https")://\(host):\(frontPort)" }

    /// The address of the back-channel server, without a slash at the end.
    public var backURL: String { "https://\(host):\(backPort)" }

    /// The `entityID` of this provider.
    public var name: String { entityID ?? frontURL + "/saml/idp/metadata" }
}

/// What a mock DigiD needs is what any mock provider needs.
public typealias MockDigiDConfiguration = MockProviderConfiguration
