import AsyncHTTPClient
public import Foundation
import Hummingbird
public import Identity
public import Logging
import NIOCore
import NIOSSL
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
        let application = Application(
            router: PortalRoutes(desk: try await desk(client)).router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { await bound.settle(.success($0.localAddress?.port ?? port)) }, logger: logger)
        try await bound.run(application, at: "\(host):\(port)")
    }

    private func desk(_ client: HTTPClient) async throws -> PortalDesk {
        let http = PortalHTTP(client: client, tls: try configuration.tls())
        let portal = PortalClient(
            configuration: configuration, provider: PortalProvider(issuer: configuration.issuer, http: http),
            http: http, credentials: try await PortalCredentials(configuration), now: now,
            randomness: randomness)
        return PortalDesk(client: portal, sessions: PortalSessions(), pages: pages)
    }

    private static var manners: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}

extension PortalConfiguration {
    /// How TLS is spoken with the issuer; nil for the system's trust.
    fileprivate func tls() throws -> TLSConfiguration? {
        guard let trust else { return nil }
        guard let authorities = try? NIOSSLCertificate.fromPEMFile(trust), !authorities.isEmpty else {
            throw SimulatorError("give the authorities as PEM: \(trust) holds none")
        }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .certificates(authorities)
        return tls
    }
}
