import Foundation
import Identity
import Logging
import ServiceLifecycle
import Simulators

/// The gateway as a process of its own, and in this process a mock eHerkenning, the court's register and a portal.
struct RelationWorld: Sendable {
    let settings: RelationSettings
    let gateway: GatewayProcess

    /// Starts everything, does the work, and takes everything down again.
    static func run(_ work: @Sendable @escaping (RelationWorld) async throws -> Void) async throws {
        let settings = RelationSettings()
        try FileManager.default.createDirectory(
            atPath: settings.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(atPath: settings.folder) }
        let pki = try DevelopmentPKI.make(
            in: "\(settings.folder)/pki", portals: [RelationSettings.portalID], at: Date())
        let logger = Logger(label: "simulators", factory: { _ in SwiftLogNoOpLogHandler() })
        let eherkenning = try MockEHerkenning(configuration: settings.eherkenning(pki), logger: logger)
        let toezicht = try await SimulatedToezicht(try settings.toezicht(pki), logger: logger)
        let (portal, key) = try settings.portal(pki)
        try eherkenning.writeMetadata(to: "\(settings.folder)/\(settings.metadata)")
        try Data(settings.yaml(pki, portal, key).utf8).write(to: URL(filePath: settings.configuration))
        let group = ServiceGroup(
            services: try eherkenning.services() + toezicht.services() + [
                try DemoPortal(portal, logger: logger)
            ], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await eherkenning.listening()
            _ = try await toezicht.url()
            let gateway = try GatewayProcess(
                configuration: settings.configuration, log: "\(settings.folder)/log")
            defer { gateway.stop() }
            try await gateway.listening(management: settings.management)
            try await work(RelationWorld(settings: settings, gateway: gateway))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}
