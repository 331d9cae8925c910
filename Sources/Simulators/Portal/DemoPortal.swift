import AsyncHTTPClient
public import Foundation
import Hummingbird
public import Identity
public import Logging
import NIOCore
public import ServiceLifecycle

/// The portal of a gemeente: a confidential client of the gateway, with a page per dienst that shows what it learned.
///
/// It speaks plain HTTP, so it belongs on loopback.
public struct DemoPortal: Service {
    private let configuration: PortalConfiguration
    private let pages: PortalPages
    private let now: @Sendable () -> Date
    private let randomness: Randomness
    private let logger: Logger
    private let bound = BoundPort()

    /// Reads the pages; opens nothing yet.
    public init(
        _ configuration: PortalConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger
    ) throws {
        self.configuration = configuration
        self.now = now
        self.randomness = randomness
        self.logger = logger
        pages = try PortalPages(title: configuration.title)
    }

    /// Serves until shut down gracefully.
    ///
    /// - Throws: ``SimulatorError`` when its key cannot be read or its port not be opened.
    public func run() async throws {
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.manners)
        do {
            try await serve(http)
        } catch {
            await bound.settle(.failure(error))
            try? await http.shutdown()
            throw error
        }
        try await http.shutdown()
    }

    /// The address of its first page, as soon as its port is open.
    public func url() async throws -> String {
        "http://\(configuration.listen.host):\(try await bound.value())"
    }

    private func serve(_ client: HTTPClient) async throws {
        let (host, port, bound) = (configuration.listen.host, configuration.listen.port, bound)
        let routes = try await routes(client)
        let application = Application(
            router: routes.router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { await bound.settle(.success($0.localAddress?.port ?? port)) }, logger: logger)
        try await bound.run(application, at: "\(host):\(port)")
    }

    private func routes(_ client: HTTPClient) async throws -> PortalRoutes {
        let trust = try configuration.trust.map(trusting)
        let http = PortalHTTP(client: client, tls: trust)
        let credentials = try await PortalCredentials(
            configuration.clientID, of: configuration.issuer, configuration.authentication)
        let portal = PortalClient(
            configuration: configuration, provider: PortalProvider(issuer: configuration.issuer, http: http),
            http: http, credentials: credentials, now: now, randomness: randomness)
        let desk = PortalDesk(client: portal, sessions: PortalSessions(), pages: pages)
        return PortalRoutes(desk: desk, inkijk: try inkijk(desk))
    }

    private func inkijk(_ desk: PortalDesk) throws -> InkijkDesk? {
        guard let inkijk = configuration.inkijk else { return nil }
        let client = InkijkClient(
            issuer: configuration.issuer, http: desk.client.http, bron: inkijk.bron,
            identities: try inkijk.identities())
        return InkijkDesk(
            inkijk: inkijk, client: client, sessions: desk.sessions, pages: desk.pages,
            stylesheet: try inkijk.stylesheet(), randomness: randomness)
    }

    /// Follows nothing, tries nothing twice.
    static var manners: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}
