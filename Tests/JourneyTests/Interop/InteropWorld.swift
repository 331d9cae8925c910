import Foundation
import Identity
import Logging
import Simulators
import Testing

@testable import namens

/// `namens serve` in a process of its own, with the mock DigiD and the register beside it.
struct InteropWorld: Sendable {
    let settings: InteropSettings

    /// The world of the suite that runs.
    @TaskLocal static var current: InteropWorld?

    /// Starts everything, and stops it after `work`.
    static func during(_ work: (InteropWorld) async throws -> Void) async throws {
        try await TemporaryFolder.during { folder in
            let settings = InteropSettings(
                folder: folder, firstPort: try await FreePorts.twenty(),
                pki: try DevelopmentPKI.make(
                    in: "\(folder)/pki", portals: [InteropSettings.portal], at: Date()),
                strangers: try DevelopmentPKI.make(in: "\(folder)/strangers", at: Date()))
            let world = InteropWorld(settings: settings)
            let logger = Logger(label: "interop") { _ in SwiftLogNoOpLogHandler() }
            let (digid, register) = (try settings.digid(logger), try settings.register(logger))
            let services = RunningServices(try digid.services() + [register], logger: logger)
            try await services.start {
                try await digid.listening()
                _ = try await register.url()
            }
            let result = await Result {
                try digid.writeMetadata(to: settings.metadata(of: "digid"))
                try await world.serving { try await work(world) }
            }
            try await services.stop()
            try result.get()
        }
    }

    /// Runs the gateway while `work` uses it.
    private func serving(_ work: () async throws -> Void) async throws {
        for provider in StrangeProvider.allCases { try await provider.writeMetadata(settings) }
        try Data(settings.yaml.utf8).write(to: URL(filePath: settings.configuration))
        let gateway = try NamensProcess(["serve", "--config", settings.configuration])
        guard await gateway.writes("listening on 127.0.0.1:\(settings.firstPort)") else {
            throw DemoFailure("namens serve ended: \(await gateway.text())")
        }
        let result = await Result { try await work() }
        gateway.send(SIGTERM)
        #expect(await gateway.ended() == NamensProcess.Ending(code: 0, bySignal: false))
        do { try result.get() } catch {
            throw DemoFailure("\(error)\nThe gateway wrote:\n\(await gateway.text())")
        }
    }
}

extension InteropSettings {
    fileprivate func digid(_ logger: Logger) throws -> MockDigiD {
        try MockDigiD(
            configuration: MockDigiDConfiguration(
                pki: pki, frontPort: digidFront, backPort: digidBack,
                serviceProviders: [.metadata("\(issuer)/saml/digid/metadata")]),
            logger: logger)
    }

    fileprivate func register(_ logger: Logger) throws -> SimulatedMachtigingenregister {
        try SimulatedMachtigingenregister(
            MachtigingenConfiguration(
                listen: .init(port: register),
                tls: .init(
                    certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
                    clientTrust: pki.authority.certificate),
                machtigingen: RegisteredMachtiging.cast(today: LocalDate(Date()))),
            logger: logger)
    }
}

/// Starts one world before the first test of a suite and stops it after the last.
struct InteropTrait: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await InteropWorld.during { world in
            try await InteropWorld.$current.withValue(world) { try await function() }
        }
    }
}

extension Trait where Self == InteropTrait {
    /// Runs the gateway as operators do while the tests of the suite run.
    static var interopWorld: Self { Self() }
}
