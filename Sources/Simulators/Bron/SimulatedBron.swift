import AsyncHTTPClient
public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
import NIOCore
public import ServiceLifecycle

/// A source that answers one gemeente at a time: `GET /v1/gegevens` with a token, over mutual TLS.
///
/// Whoever calls must show the certificate of the gemeente the token was given for, as RvIG asks of those who carry
/// out for several. No address carries a number of a person.
public struct SimulatedBron: Service {
    private let configuration: BronConfiguration
    private let server: HTTPServerBuilder
    private let now: @Sendable () -> Date
    private let randomness: Randomness
    private let logger: Logger
    private let memory = BronMemory()
    private let bound = BoundPort()

    /// Reads the certificates; opens nothing yet.
    ///
    /// - Throws: ``SimulatorError`` when a certificate or key cannot be read.
    public init(
        _ configuration: BronConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger
    ) throws {
        self.configuration = configuration
        server = try .tls(tlsConfiguration: configuration.tls.server())
        self.now = now
        self.randomness = randomness
        self.logger = logger
    }

    /// Serves until shut down gracefully.
    ///
    /// - Throws: ``SimulatorError`` when its key cannot be read or its port not be opened.
    public func run() async throws {
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: DemoPortal.manners)
        do {
            try await serve(http)
        } catch {
            await bound.settle(.failure(error))
            try? await http.shutdown()
            throw error
        }
        try await http.shutdown()
    }

    /// Its base address, as soon as its port is open.
    public func url() async throws -> String {
        "https://\(configuration.listen.host):\(try await bound.value())"
    }

    /// What it did not answer, the earliest first.
    public func refusals() async -> [BronRefusal] { await memory.refusals }

    /// How often it gave data.
    public func answers() async -> Int { await memory.answered }

    private func serve(_ client: HTTPClient) async throws {
        let http = PortalHTTP(client: client, tls: try configuration.trust.map(trusting))
        let tokens = TokenJudgement(
            provider: PortalProvider(issuer: configuration.issuer, http: http), http: http,
            credentials: try await PortalCredentials(
                configuration.clientID, of: configuration.issuer, configuration.authentication),
            now: now, randomness: randomness)
        try await RegisterServer(
            responder: BronRoutes(tokens: tokens, memory: memory).router().buildResponder(), server: server,
            address: configuration.listen, bound: bound, logger: logger
        ).run()
    }
}
