import Foundation
import Logging
import ServiceLifecycle
import Simulators

/// The gateway as a process of its own, and in this process the mock DigiD and a portal to log in with.
struct LoadWorld: Sendable {
    let settings: LoadSettings
    let pki: DevelopmentPKI
    let gateway: GatewayProcess

    /// Starts everything, does the work, and takes everything down again.
    static func run(_ work: @Sendable @escaping (LoadWorld) async throws -> Void) async throws {
        let settings = LoadSettings()
        try FileManager.default.createDirectory(
            atPath: settings.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(atPath: settings.folder) }
        let pki = try DevelopmentPKI.make(
            in: "\(settings.folder)/pki", portals: [LoadSettings.portalID], at: Date())
        let logger = Logger(label: "simulators", factory: { _ in SwiftLogNoOpLogHandler() })
        let digid = try settings.digid(pki, logger)
        let portal = try settings.portal(pki)
        try settings.write(pki, portal.configuration, portal.key, digid)
        let group = ServiceGroup(
            services: try digid.services() + [
                try settings.register(pki, logger), try DemoPortal(portal.configuration, logger: logger),
            ], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await digid.listening()
            let gateway = try GatewayProcess(
                configuration: settings.configuration, log: "\(settings.folder)/log")
            defer { gateway.stop() }
            try await gateway.listening(management: settings.management)
            try await work(LoadWorld(settings: settings, pki: pki, gateway: gateway))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}

extension LoadSettings {
    fileprivate func digid(_ pki: DevelopmentPKI, _ logger: Logger) throws -> MockDigiD {
        try MockDigiD(
            configuration: MockDigiDConfiguration(
                pki: pki, frontPort: digidFront, backPort: digidBack,
                serviceProviders: [.metadata("\(issuer)/saml/digid/metadata")]), logger: logger)
    }

    /// It is configured, as at any gemeente; a citizen who acts for himself never makes it be asked.
    fileprivate func register(_ pki: DevelopmentPKI, _ logger: Logger) throws -> SimulatedMachtigingenregister
    {
        try SimulatedMachtigingenregister(
            MachtigingenConfiguration(
                listen: .init(port: register),
                tls: .init(
                    certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
                    clientTrust: pki.authority.certificate),
                machtigingen: []), logger: logger)
    }

    fileprivate func portal(
        _ pki: DevelopmentPKI
    ) throws -> (configuration: PortalConfiguration, key: DevelopmentPKI.PortalKey) {
        guard let key = pki.portals[Self.portalID] else { throw BenchmarkFailure("the portal has no key") }
        let configuration = PortalConfiguration(
            clientID: Self.portalID, issuer: issuer, authentication: .privateKeyJWT(key: key.privateKey),
            listen: .init(port: portal), diensten: [PortalConfiguration.Dienst(Self.dienst)])
        return (configuration, key)
    }

    fileprivate func write(
        _ pki: DevelopmentPKI, _ portal: PortalConfiguration, _ key: DevelopmentPKI.PortalKey,
        _ digid: MockDigiD
    ) throws {
        try digid.writeMetadata(to: "\(folder)/\(metadata)")
        try Data(yaml(pki, portal, key).utf8).write(to: URL(filePath: configuration))
    }
}
