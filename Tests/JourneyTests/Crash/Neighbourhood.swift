import AsyncHTTPClient
import Foundation
import Identity
import Logging
import Simulators

@testable import namens

/// Providers, registers and portals of the demo, without a gateway: that runs in a process of its own.
struct Neighbourhood: Sendable {
    let settings: DemoSettings
    let register: SimulatedMachtigingenregister
    private let http: HTTPClient

    /// Starts the simulators, writes the configuration, and stops everything after `work`.
    static func during(_ work: (Neighbourhood) async throws -> Void) async throws {
        try await TemporaryFolder.forWorld { folder in
            var settings = DemoSettings(folder: folder, firstPort: try await FreePorts.twenty())
            settings.registerTimeout = 2
            let (clock, logger) = (DemoClock(), try settings.logger())
            let pki = try DevelopmentPKI.make(
                in: "\(folder)/pki", portals: DemoSettings.keyedPortals, at: Date())
            let neighbours = try await DemoNeighbours(settings, pki, clock, logger)
            let configurations = try settings.portals(pki)
            let portals = try configurations.map { try DemoPortal($0, logger: logger) }
            _ = try settings.write(pki, configurations, neighbours)
            let services = RunningServices(try neighbours.services() + portals, logger: logger)
            try await services.start {
                try await neighbours.listening()
                for portal in portals { _ = try await portal.url() }
            }
            let neighbourhood = Neighbourhood(
                settings: settings, register: neighbours.register, http: Self.client())
            let result = await Result { try await work(neighbourhood) }
            try await neighbourhood.http.shutdown()
            try await services.stop()
            try result.get()
        }
    }

    private static func client() -> HTTPClient {
        var manners = HTTPClient.Configuration()
        manners.redirectConfiguration = .disallow
        manners.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: manners)
    }

    /// Starts the gateway and returns when it listens.
    func serve() async throws -> NamensProcess {
        let child = try NamensProcess(["serve", "--config", settings.configuration])
        guard await child.writes("listening on 127.0.0.1:\(settings.firstPort)") else {
            throw DemoFailure("namens serve ended: \(await child.text())")
        }
        return child
    }

    /// Runs `namens audit verify` to its end.
    func verify() async throws -> (code: Int32?, text: String) {
        let child = try NamensProcess(["audit", "verify", "--config", settings.configuration])
        return (await child.ended()?.code, await child.text())
    }

    func visitor() -> Visitor { Visitor(http) }
}
