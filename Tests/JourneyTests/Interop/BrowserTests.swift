import Simulators
import Testing

@testable import namens

@Suite("A person in Chromium", .runningWorld, .serialized, .timeLimit(.minutes(4)))
struct BrowserTests {
    /// How a person uses the browser.
    enum Way: String, CaseIterable, Sendable {
        case scripts
        case noScripts = "no-scripts"
        case keyboard
    }

    @Test("clicks through the whole journey from the portal's page", arguments: Way.allCases)
    func journey(_ way: Way) async throws {
        let settings = try #require(RunningWorld.current).settings
        try await Python.run(
            "browser_journey",
            [
                "--portal", "http://127.0.0.1:\(settings.portal)", "--gateway", settings.issuer,
                "--way", way.rawValue,
            ])
    }

    @Test("acts for a client, together with another office, and for a child, on pages that can be read")
    func clients() async throws {
        let settings = try #require(RunningWorld.current).settings
        try await Python.run(
            "browser_client",
            ["--portal", "http://127.0.0.1:\(settings.portal)", "--gateway", settings.issuer])
    }
}
