import AsyncHTTPClient
import Foundation
import Identity
import Logging
import ServiceLifecycle
import Simulators
import UnixSignals

/// Everything on one machine: the gateway, its providers and registers, two portals, and the cast.
struct Demo {
    let settings: DemoSettings

    init(state: String, firstPort: Int) {
        settings = DemoSettings(folder: URL(filePath: state).path, firstPort: firstPort)
    }

    /// Starts everything, walks the scenarios, and ends or stays up.
    ///
    /// - Throws: ``CommandFailure`` with exit code 1 when a scenario did not end as written.
    func run(once: Bool) async throws {
        let world = try await DemoWorld(settings)
        let failures: Int
        do { failures = try await walk(in: world, once: once) } catch {
            await world.close()
            throw error
        }
        await world.close()
        guard failures == 0 else {
            throw CommandFailure(
                "\(failures) of the scenarios did not end as written; the gateway's log is \(settings.log)")
        }
    }

    private func walk(in world: DemoWorld, once: Bool) async throws -> Int {
        let group = ServiceGroup(
            services: try world.services(), gracefulShutdownSignals: [.sigterm, .sigint], logger: world.logger
        )
        return try await withThrowingTaskGroup(of: Int?.self) { tasks in
            tasks.addTask {
                try await group.run()
                return nil
            }
            tasks.addTask {
                try await world.listening()
                let failures = await Scenarios.walk(in: world)
                if once { await group.triggerGracefulShutdown() } else { world.introduce() }
                return failures
            }
            var failures = 0
            for try await count in tasks { failures += count ?? 0 }
            return failures
        }
    }
}
