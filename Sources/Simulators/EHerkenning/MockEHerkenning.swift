public import Foundation
public import Identity
public import Logging
public import ServiceLifecycle

/// A mock herkenningsmakelaar of eHerkenning 1.13 on the wire, with the offices of the demo and who work there.
///
/// It shares no login code with the gateway, so that a mistake there is not made here too. Two servers:
///
/// | server | address | what |
/// |---|---|---|
/// | front | `GET`, `POST /saml/idp/request_authentication` | AuthnRequest by Redirect or POST; `?medewerker=` picks one |
/// | | `POST /inloggen` | the login page; fields login, medewerker, niveau, namens, storing, actie |
/// | | `GET /saml/idp/metadata` | signed metadata |
/// | | `GET`, `POST /faults` | the standing fault, `{"fault":"slow"}` |
/// | back | `POST /saml/idp/resolve_artifact` | ArtifactResolve over SOAP; a client certificate is required |
///
/// A request names its dienst by `AttributeConsumingServiceIndex`; level, identifiers and the certificate to encrypt
/// for come from the service catalogue. Identifiers are encrypted for the makelaar and the service provider, with
/// AES-256-CBC and RSA-OAEP. Whatever it does not like, it answers 404 "Not Found"; a level that will not do, an
/// intermediary that is not allowed and a person who cancels all end as Responder/AuthnFailed. Whose organisation gave
/// no mandate for the dienst (the fault `no-mandate`) comes back without ServiceID and ServiceUUID.
public struct MockEHerkenning: Sendable {
    private let configuration: MockProviderConfiguration
    private let front: EHerkenningFront
    private let resolver: ArtifactResolver
    private let start = ProviderStart(servers: 2)
    private let logger: Logger

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files, service providers and catalogues.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused; never anything of a person.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    public init(
        configuration: MockEHerkenningConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger = Logger(label: "mock-eherkenning")
    ) throws(MockProviderError) {
        let provider = configuration.provider
        try provider.check()
        let signer = try ProviderSigner(provider)
        let (ids, memory, name) = (IDs(randomness), ProviderMemory(), provider.name)
        let providers = ServiceProviders(provider.serviceProviders, trust: provider.trust, logger: logger)
        let pages = try ProviderPages(product: "eHerkenning", login: "eherkenning-login")
        self.configuration = provider
        self.logger = logger
        resolver = ArtifactResolver(
            issuer: name, ids: ids, signer: signer, memory: memory, providers: providers)
        front = EHerkenningFront(
            address: provider.frontURL, reader: MessageReader(providers: providers),
            catalogues: Catalogues(configuration.catalogues, trust: provider.trust, logger: logger),
            answers: EHerkenningAnswers(issuer: name, ids: ids, signer: signer),
            metadata: ProviderMetadataDocument(
                name: name, frontURL: provider.frontURL, backURL: provider.backURL, hasLogout: false,
                signer: signer, ids: ids),
            logins: LoginsUnderWay(), standing: FaultSwitch(),
            delivery: Delivery(
                name: name, signer: signer, memory: memory, pages: pages, randomness: randomness,
                slowness: provider.slowness),
            pages: pages, randomness: randomness, now: now, logger: logger)
    }

    /// Makes every login from now on go wrong in one way; nil when all is well again.
    public func setFault(_ fault: EHerkenningFault?) async { await front.standing.set(fault) }

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
            front: EHerkenningFrontRouter(front: front).router(), back: back.router(), "mock-eherkenning")
    }
}
