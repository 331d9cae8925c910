public import Foundation
public import Identity
public import Logging
public import ServiceLifecycle

/// A mock of DigiD 3.x on the wire: a login page with the cast of the demo, and artifact resolution over mutual TLS.
///
/// It shares no login code with the gateway, so that a mistake there is not made here too. Two servers:
///
/// | server | address | what |
/// |---|---|---|
/// | front | `GET`, `POST /saml/idp/request_authentication` | AuthnRequest by Redirect or POST; `?persona=` picks one |
/// | | `GET /inloggen?login=…&persona=…`, `POST /inloggen` | the login page; fields login, persona, niveau, storing, actie |
/// | | `GET`, `POST /saml/idp/request_logout` | LogoutRequest; the answer goes back by Redirect |
/// | | `GET /saml/idp/metadata` | signed metadata |
/// | | `GET`, `POST /faults` | the standing fault, `{"fault":"slow"}` |
/// | back | `POST /saml/idp/resolve_artifact` | ArtifactResolve over SOAP; a client certificate is required |
///
/// Whatever it does not like, it answers 404 "Not Found", as DigiD does.
public struct MockDigiD: Sendable {
    private let configuration: MockProviderConfiguration
    private let front: DigiDFront
    private let resolver: ArtifactResolver
    private let start = ProviderStart(servers: 2)
    private let logger: Logger

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files and service providers.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    public init(
        configuration: MockProviderConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-digid")
    ) throws(MockProviderError) {
        try configuration.check()
        let signer = try ProviderSigner(configuration)
        let (ids, memory, name) = (IDs(randomness), ProviderMemory(), configuration.name)
        let providers = ServiceProviders(
            configuration.serviceProviders, trust: configuration.trust, logger: logger)
        let pages = try ProviderPages(product: "DigiD", login: "digid-login")
        self.configuration = configuration
        self.logger = logger
        resolver = ArtifactResolver(
            issuer: name, ids: ids, signer: signer, memory: memory, providers: providers)
        front = DigiDFront(
            configuration: configuration, reader: MessageReader(providers: providers),
            writer: AnswerWriter(issuer: name, ids: ids, signer: signer, memory: memory),
            logouts: DigiDLogout(issuer: name, ids: ids, signer: signer),
            metadata: ProviderMetadataDocument(
                name: name, frontURL: configuration.frontURL, backURL: configuration.backURL,
                hasLogout: true, signer: signer, ids: ids),
            memory: memory, standing: FaultSwitch(),
            delivery: Delivery(
                name: name, signer: signer, memory: memory, pages: pages, randomness: randomness,
                slowness: configuration.slowness),
            pages: pages, randomness: randomness, now: now, logger: logger)
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: DigiDFault?) async { await front.standing.set(fault) }

    /// The signed metadata.
    public func metadata() throws -> [UInt8] { try front.metadata.document(at: front.now()) }

    /// Writes the signed metadata to a file, so that a gateway can start before this provider does.
    public func writeMetadata(to path: String) throws(MockProviderError) {
        try front.metadata.write(to: path, at: front.now())
    }

    /// Returns when both servers listen.
    ///
    /// - Throws: What kept one from it, for example ``MockProviderError/portTaken(_:)``.
    public func listening() async throws { try await start.wait() }

    /// The two servers, to be run in a service group, once.
    ///
    /// - Throws: ``MockProviderError`` when a certificate cannot be used.
    public func services() throws(MockProviderError) -> [any Service] {
        let back = ResolutionRouter(resolver: resolver, now: front.now, slowness: configuration.slowness)
        return try ProviderServers(configuration: configuration, start: start, logger: logger).services(
            front: DigiDFrontRouter(front: front).router(), back: back.router(), "mock-digid")
    }
}
