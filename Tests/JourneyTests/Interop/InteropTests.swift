import Simulators
import Testing

@Suite("Software that nobody here wrote", .interopWorld, .serialized, .timeLimit(.minutes(3)))
struct InteropTests {
    @Test("logs a person in as identity provider", arguments: StrangeProvider.allCases)
    func identityProvider(_ provider: StrangeProvider) async throws {
        let world = try #require(InteropWorld.current)
        try await provider.logIn(Cast.willem, world.settings)
    }

    @Test("goes all the way as OpenID client: Authlib")
    func openIDClient() async throws {
        let world = try #require(InteropWorld.current)
        try await Python.run(
            "authlib_client",
            world.settings.portalArguments(provider: "digid") + [
                "--persona", Cast.omar.id, "--machtiging", "m-omar-vader",
            ])
    }

    @Test("leaves the choice of an identity provider to a person, in Chromium")
    func choice() async throws {
        let world = try #require(InteropWorld.current)
        try await Python.run("browser_choice", world.settings.portalArguments(provider: "digid"))
    }
}
