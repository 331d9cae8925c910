public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
import NIOCore
public import ServiceLifecycle

/// The court's register of bewind, curatele and mentorschap on the wire: signed answers over mutual TLS, a feed
/// of changes, and an operator's side on a loopback port.
///
/// Its addresses are in `/v1/openapi.json`. No address carries a number of a person.
public struct SimulatedToezicht: Sendable {
    let database: ToezichtDatabase
    let state: ToezichtState
    private let configuration: ToezichtConfiguration
    private let routes: ToezichtRoutes
    private let logger: Logger
    private let front = BoundPort()
    private let back = BoundPort()
    private let now: @Sendable () -> Date

    /// Reads keys and certificates and fills a new database; opens no port yet.
    ///
    /// - Throws: ``SimulatorError`` when a file cannot be read or the operator's address is no loopback address.
    public init(
        _ configuration: ToezichtConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger
    ) async throws {
        guard configuration.beheer.isLoopback else {
            throw SimulatorError("give beheer a loopback address: 127.0.0.1 or ::1")
        }
        self.configuration = configuration
        self.logger = logger
        self.now = now
        database = try ToezichtDatabase(path: configuration.database)
        state = ToezichtState()
        routes = ToezichtRoutes(
            configuration: configuration, database: database, state: state,
            signer: try await ToezichtSigner(privateKey: configuration.signing), now: now,
            randomness: randomness)
        guard try await database.isEmpty() else { return }
        try await database.load(configuration.zaken, today: LocalDate(now()))
    }

    /// The register's two servers.
    ///
    /// - Throws: ``SimulatorError`` when a certificate or key cannot be read.
    public func services() throws -> [any Service] {
        let server = try HTTPServerBuilder.tls(tlsConfiguration: configuration.tls.server())
        return [
            RegisterServer(
                responder: try routes.router().buildResponder(), server: server,
                address: configuration.listen, bound: front,
                logger: logger),
            RegisterServer(
                responder: ToezichtBeheer(database: database, state: state, now: now).router()
                    .buildResponder(),
                server: .http1(), address: configuration.beheer, bound: back, logger: logger),
        ]
    }

    /// The register's base address, as soon as its port is open.
    public func url() async throws -> String {
        "https://\(configuration.listen.host):\(try await front.value())"
    }

    /// The operator's base address, as soon as its port is open.
    public func operatorURL() async throws -> String {
        "http://\(configuration.beheer.host):\(try await back.value())"
    }
}
