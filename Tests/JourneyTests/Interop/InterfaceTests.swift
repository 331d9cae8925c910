import Simulators
import Testing

@testable import namens

@Suite("The JSON interface", .runningWorld, .timeLimit(.minutes(4)))
struct InterfaceTests {
    @Test("is what its description says, whatever schemathesis makes up")
    func fuzzed() async throws {
        let world = try #require(RunningWorld.current)
        let portals = try world.settings.portals(world.pki)
        let staff = try #require(portals.first { $0.clientID == DemoSettings.staffPortalID })
        try await Python.run(
            "schemathesis_api",
            [
                "--issuer", world.settings.issuer, "--redirect-uri", staff.redirectURI,
                "--folder", world.settings.folder,
            ])
    }
}
