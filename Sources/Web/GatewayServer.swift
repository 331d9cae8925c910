public import Foundation
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
public import NIOSSL
import OIDC

/// The server that browsers, portals and identity providers see.
public struct GatewayServer: Sendable {
    private let gateway: Gateway
    private let metrics: GatewayMetrics
    private let logger: Logger

    /// Puts the server together; nothing listens yet.
    ///
    /// - Parameters:
    ///   - settings: What the installation says.
    ///   - doors: What stands behind the server.
    ///   - metrics: Where requests are counted.
    ///   - logger: Where requests and failures are noted.
    ///   - randomness: Source of the browsers' secrets.
    ///   - now: The clock.
    /// - Throws: ``BrokenResource`` when the module's own files are not there.
    public init(
        _ settings: GatewaySettings, doors: GatewayDoors, metrics: PrometheusMetrics, logger: Logger,
        randomness: Randomness = .system, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(BrokenResource) {
        self.metrics = GatewayMetrics(factory: metrics)
        gateway = try Gateway(
            settings, doors: doors, metrics: self.metrics, randomness: randomness, now: now)
        self.logger = logger
    }

    /// The service that listens; it ends when it is told to shut down and everything in flight is answered.
    ///
    /// - Parameters:
    ///   - address: Where it listens.
    ///   - tls: Certificate and key; without them it speaks plain http.
    ///   - onRunning: Is told the port once it listens.
    /// - Returns: A service for a service group.
    /// - Throws: NIOSSL's error when certificate and key do not fit.
    public func application(
        at address: ServerAddress, tls: TLSConfiguration? = nil,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        Application(
            router: router(), server: try Self.server(tls),
            configuration: .init(address: .hostname(address.host, port: address.port)),
            onServerRunning: { await onRunning($0.localAddress?.port ?? address.port) }, logger: logger)
    }

    private func router() -> Router<GatewayContext> {
        let table = RouteTable(gateway)
        let router = Router(context: GatewayContext.self)
        let portals = gateway.clients.values.flatMap { $0.redirectURIs + $0.postLogoutRedirectURIs }
        // A portal of our own needs no mention: the policy's 'self' is our origin.
        let others = portals.filter { origin(of: $0) != origin(of: gateway.settings.issuer) }
        router.add(middleware: AccessLog(metrics: metrics))
        router.add(
            middleware: SecurityHeaders(
                formTargets: gateway.settings.providerAddresses + others, pinsHTTPS: gateway.settings.isHTTPS
            ))
        router.add(
            middleware: InterfaceVersion(
                path: gateway.paths.interface, version: gateway.assets.interfaceVersion))
        router.add(middleware: FailureAnswers(gateway: gateway, audiences: table.audiences))
        router.add(middleware: OverloadGuard(most: gateway.settings.mostInFlight))
        router.add(middleware: ExactPaths())
        table.add(to: router)
        return router
    }

    /// Idle connections, slow headers and long ones are cut off before they cost anything.
    private static func server(_ tls: TLSConfiguration?) throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                idleTimeout: .seconds(30),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 48 * 1024, maxHeaderListSize: 64 * 1024, maxHeaderFieldCount: 100)))
        guard let tls else { return plain }
        return try .tls(plain, tlsConfiguration: tls)
    }
}
