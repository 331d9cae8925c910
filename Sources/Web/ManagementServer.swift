import HTTPTypes
public import Hummingbird
public import Logging
import OIDC

/// The server for operators: health, metrics, version. It belongs on an address that nobody else reaches.
public struct ManagementServer: Sendable {
    private let metrics: PrometheusMetrics
    private let build: Build
    private let waitingFor: @Sendable () async -> [String]
    private let logger: Logger

    /// Puts the server together; nothing listens yet.
    ///
    /// - Parameters:
    ///   - metrics: What is shown.
    ///   - build: Which program runs.
    ///   - logger: Where the server notes what it does.
    ///   - waitingFor: The names of what is not ready, for example `store`; empty when everything is.
    public init(
        metrics: PrometheusMetrics, build: Build, logger: Logger,
        waitingFor: @escaping @Sendable () async -> [String]
    ) {
        self.metrics = metrics
        self.build = build
        self.logger = logger
        self.waitingFor = waitingFor
        GatewayMetrics(factory: metrics).running(build)
    }

    /// The service that listens.
    public func application(
        at address: ServerAddress, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(), configuration: .init(address: .hostname(address.host, port: address.port)),
            onServerRunning: { await onRunning($0.localAddress?.port ?? address.port) }, logger: logger)
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: SecurityHeaders(formTargets: [], pinsHTTPS: false))
        router.get("health/live") { _, _ in Response.json(["status": "live"]) }
        router.get("health/ready") { _, _ in await readiness() }
        router.get("metrics") { _, _ in
            Response.text(metrics.text(), "text/plain; version=0.0.4; charset=utf-8")
        }
        router.get("version") { _, _ in
            Response.json(["version": .string(build.version), "commit": .string(build.commit)])
        }
        return router
    }

    private func readiness() async -> Response {
        let missing = await waitingFor()
        guard !missing.isEmpty else { return .json(["status": "ready"]) }
        var response = Response.json(
            ["status": "waiting", "waitingFor": .array(missing.map(JSON.string))])
        response.status = .serviceUnavailable
        return response
    }
}
