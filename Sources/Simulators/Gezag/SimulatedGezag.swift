public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
import NIOCore
public import ServiceLifecycle

/// The BRP as it tells who has authority over a child, on the wire: JSON over mutual TLS, with faults to order.
///
/// Its addresses are in `/v1/openapi.json`. No address carries a number of a person.
public struct SimulatedGezag: Sendable {
    private let configuration: GezagConfiguration
    private let state: GezagState
    private let routes: GezagRoutes
    private let logger: Logger
    private let front = BoundPort()
    private let back = BoundPort()

    /// Takes what it holds; opens no port yet.
    ///
    /// - Throws: ``SimulatorError`` when the operator's address is no loopback address.
    public init(
        _ configuration: GezagConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger
    ) throws {
        guard configuration.beheer.isLoopback else {
            throw SimulatorError("give beheer a loopback address: 127.0.0.1 or ::1")
        }
        self.configuration = configuration
        self.logger = logger
        state = GezagState(configuration.kinderen)
        routes = GezagRoutes(
            afnemers: configuration.afnemers, state: state, now: now, randomness: randomness)
    }

    /// The register's two servers.
    ///
    /// - Throws: ``SimulatorError`` when a certificate or key cannot be read.
    public func services() throws -> [any Service] {
        let server = try HTTPServerBuilder.tls(tlsConfiguration: configuration.tls.server())
        return [
            RegisterServer(
                responder: try routes.router().buildResponder(), server: server,
                address: configuration.listen, bound: front, logger: logger),
            RegisterServer(
                responder: routes.beheer().buildResponder(), server: .http1(),
                address: configuration.beheer, bound: back, logger: logger),
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

    /// Makes the register misbehave from now on; nil makes it honest again.
    public func setFault(_ fault: GezagFault?) async { await state.misbehave(fault) }

    /// Adds a child, or says anew who has authority over it.
    public func put(_ zaak: GezagZaak) async { await state.put(zaak) }

    /// How often it was asked, answered or not.
    public func questions() async -> Int { await state.questions }
}
