import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import Simulators
import UnixSignals

/// Starts what a command asks for; ``Gateway`` builds the whole by hand.
enum Composition {
    /// Runs the gateway until it is told to stop, and lets requests in flight finish.
    static func serve(_ configuration: Configuration) async throws {
        let logger = JSONLogHandler.logger("namens", to: .standardError)
        configuration.warn(logger)
        let gateway = try await Gateway(configuration, logger: logger, now: { Date() })
        do { try await run(try gateway.services(), logger) } catch {
            await gateway.close()
            throw error
        }
        await gateway.close()
    }

    /// Runs everything on this machine.
    static func demo(once: Bool, state: String, port: Int) async throws {
        try await Demo(state: state, firstPort: port).run(once: once)
    }

    /// Runs one mock provider or simulated register alone.
    static func simulate(_ simulator: Simulator, configuration file: String) async throws {
        let file = SimulatorFile(path: file)
        let logger = JSONLogHandler.logger("namens-\(simulator.rawValue)", to: .standardError)
        try await run(try await services(of: simulator, file, logger), logger)
    }

    private static func services(
        of simulator: Simulator, _ file: SimulatorFile, _ logger: Logger
    ) async throws -> [any Service] {
        switch simulator {
        case .digid:
            return try MockDigiD(configuration: file.digid(), logger: logger).services()
        case .eherkenning:
            return try MockEHerkenning(configuration: file.eherkenning(), logger: logger).services()
        case .medewerkers:
            return try MockMedewerkers(configuration: file.medewerkers(), logger: logger).services()
        case .machtigingen:
            return [try SimulatedMachtigingenregister(file.machtigingen(), logger: logger)]
        case .toezicht:
            return try await SimulatedToezicht(file.toezicht(), logger: logger).services()
        case .gezag:
            return try SimulatedGezag(file.gezag(), logger: logger).services()
        }
    }

    static func run(_ services: [any Service], _ logger: Logger) async throws {
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        do { try await group.run() } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure(
                "stop what listens on a port of the configuration, or write another: \(error)")
        }
    }
}
