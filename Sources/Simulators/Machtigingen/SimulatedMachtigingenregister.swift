public import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Identity
public import Logging
import NIOCore
public import ServiceLifecycle

/// The register of machtigingen on the wire: JSON over mutual TLS, with faults to order.
///
/// Its addresses are in `/v1/openapi.json`. No address carries a number of a person.
public struct SimulatedMachtigingenregister: Service {
    private let configuration: MachtigingenConfiguration
    private let server: HTTPServerBuilder
    private let state: MachtigingenState
    private let routes: MachtigingenRoutes
    private let logger: Logger
    private let bound = BoundPort()

    /// Reads the certificates; opens nothing yet.
    ///
    /// - Throws: ``SimulatorError`` when a certificate or key cannot be read.
    public init(
        _ configuration: MachtigingenConfiguration, now: @escaping @Sendable () -> Date = { Date() },
        randomness: Randomness = .system, logger: Logger
    ) throws {
        self.configuration = configuration
        server = try .tls(tlsConfiguration: configuration.tls.server())
        state = MachtigingenState(configuration.machtigingen)
        routes = try MachtigingenRoutes(state: state, now: now, randomness: randomness)
        self.logger = logger
    }

    /// Serves until shut down gracefully.
    ///
    /// - Throws: ``SimulatorError`` when the port cannot be opened.
    public func run() async throws {
        let (host, port) = (configuration.listen.host, configuration.listen.port)
        let bound = bound
        let application = Application(
            router: routes.router(), server: server,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { await bound.settle(.success($0.localAddress?.port ?? port)) }, logger: logger)
        try await bound.run(application, at: "\(host):\(port)")
    }

    /// The register's base address, as soon as its port is open.
    public func url() async throws -> String {
        "https://\(configuration.listen.host):\(try await bound.value())"
    }

    /// Makes searches misbehave from now on; nil makes them honest again.
    public func setFault(_ fault: MachtigingenFault?) async {
        await state.misbehave(fault)
    }

    /// Adds or replaces a machtiging.
    public func put(_ machtiging: RegisteredMachtiging) async {
        _ = await state.put(machtiging)
    }

    /// Withdraws a machtiging at once; false when there is none with that id.
    @discardableResult
    public func withdraw(_ id: String) async -> Bool {
        await state.withdraw(id) != nil
    }

    /// How often it was searched, answered or not.
    public func searches() async -> Int {
        await state.searches
    }
}
