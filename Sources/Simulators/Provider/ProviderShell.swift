import Foundation
import Hummingbird
import Identity
import Logging
import ServiceLifecycle

/// What a mock provider has around its logins: keys, pages, metadata, artifact resolution and two servers.
struct ProviderShell: Sendable {
    let configuration: MockProviderConfiguration
    let ids: IDs
    let signer: ProviderSigner
    let memory: ProviderMemory
    let reader: MessageReader
    let pages: ProviderPages
    let metadata: ProviderMetadataDocument
    let delivery: Delivery
    let randomness: Randomness
    let now: @Sendable () -> Date
    let logger: Logger
    private let start = ProviderStart(servers: 2)

    /// Reads keys, certificates and pages; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: Ports, files and service providers.
    ///   - pages: What it shows.
    ///   - hasLogout: Whether its metadata has a logout service.
    ///   - now: The clock of everything it says and checks.
    ///   - randomness: Source of IDs, artifacts and handles.
    ///   - logger: Hears why requests are refused.
    /// - Throws: ``MockProviderError``, also for `environment: production`.
    init(
        _ configuration: MockProviderConfiguration, _ pages: ProviderPages, hasLogout: Bool,
        now: @escaping @Sendable () -> Date, randomness: Randomness, logger: Logger
    ) throws(MockProviderError) {
        try configuration.check()
        let signer = try ProviderSigner(configuration)
        let (ids, memory) = (IDs(randomness), ProviderMemory())
        self.configuration = configuration
        self.ids = ids
        self.signer = signer
        self.memory = memory
        self.pages = pages
        self.randomness = randomness
        self.now = now
        self.logger = logger
        reader = MessageReader(
            providers: ServiceProviders(
                configuration.serviceProviders, trust: configuration.trust, logger: logger))
        metadata = ProviderMetadataDocument(
            name: configuration.name, frontURL: configuration.frontURL, backURL: configuration.backURL,
            hasLogout: hasLogout, signer: signer, ids: ids)
        delivery = Delivery(
            name: configuration.name, signer: signer, memory: memory, pages: pages, randomness: randomness,
            slowness: configuration.slowness)
    }

    /// Its name in messages.
    var name: String { configuration.name }

    /// Where it takes messages at a path.
    func address(_ path: String) -> String { configuration.frontURL + path }

    /// The signed metadata.
    func signedMetadata() throws -> [UInt8] { try metadata.document(at: now()) }

    /// Writes the signed metadata to a file.
    func writeMetadata(to path: String) throws(MockProviderError) { try metadata.write(to: path, at: now()) }

    /// Returns when both servers listen.
    func listening() async throws { try await start.wait() }

    /// The two servers, to be run in a service group, once.
    ///
    /// - Parameters:
    ///   - front: The addresses for browsers.
    ///   - name: What the servers call themselves.
    /// - Returns: Both, not started.
    /// - Throws: ``MockProviderError`` when a certificate cannot be used.
    func services(
        front: Router<BasicRequestContext>, _ name: String
    ) throws(MockProviderError) -> [any Service] {
        let resolver = ArtifactResolver(
            issuer: self.name, ids: ids, signer: signer, memory: memory, providers: reader.providers)
        let back = ResolutionRouter(resolver: resolver, now: now, slowness: configuration.slowness)
        return try ProviderServers(configuration: configuration, start: start, logger: logger)
            .services(front: front, back: back.router(), name)
    }

    /// What is shown for anything that is not liked.
    func notFound(_ refused: Refused) throws -> ProviderReply {
        logger.notice("request refused: \(refused.reason)")
        return .notFound(try pages.message("Not Found", "Deze pagina bestaat niet."))
    }
}
