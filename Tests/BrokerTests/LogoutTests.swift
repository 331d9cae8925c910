import Broker
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("A logout")
struct LogoutTests {
    private func loggedIn() async throws -> (World, Browser, idToken: String, token: String) {
        let world = try await World(machtigingen: [World.machtiging()])
        let done = try await world.represented()
        let answer = try await world.exchange(World.parameter("code", in: done.step))
        return (
            world, Browser(secret: "browser", session: done.sessionSecret),
            try #require(answer["id_token"]?.text), try #require(answer["access_token"]?.text)
        )
    }

    private func parameters(_ fields: [String: String]) throws -> Parameters {
        try Parameters(query: Fixture.encoded(fields))
    }

    @Test("on the portal's word ends every token, tells the provider, and comes back to the portal")
    func portal() async throws {
        let (world, browser, idToken, token) = try await loggedIn()
        let request = try parameters([
            "id_token_hint": idToken, "post_logout_redirect_uri": "https://portaal.example.nl/",
            "state": "abc",
        ])
        let step = try await world.logouts.begin(request, by: browser, at: Fixture.noon)
        let inactive = try await world.tokens.introspect(Fixture.input(["token": token]), at: Fixture.noon)
        #expect(inactive == inactiveIntrospection)
        guard case .send(.post(_, let fields), let cookie, Fixture.gemeente) = step else {
            Issue.record("the provider was not told")
            return
        }
        let back = world.logouts.finish(
            relayState: fields["RelayState"], cookie: cookie, at: Fixture.noon + 5)
        #expect(back == .returnTo(url: "https://portaal.example.nl/?state=abc"))
        let other = world.logouts.finish(relayState: "x", cookie: cookie, at: Fixture.noon + 5)
        #expect(other == .loggedOut(portal: nil, gemeente: nil))
        let late = world.logouts.finish(
            relayState: fields["RelayState"], cookie: cookie, at: Fixture.noon + 300)
        #expect(late == .loggedOut(portal: nil, gemeente: nil))
    }

    @Test("by somebody who only holds the ID token ends the session and shows nothing of the person")
    func stolenHint() async throws {
        let (world, _, idToken, token) = try await loggedIn()
        let request = try parameters([
            "id_token_hint": idToken, "post_logout_redirect_uri": "https://portaal.example.nl/",
        ])
        let thief = Browser(secret: "thief", session: nil)
        let step = try await world.logouts.begin(request, by: thief, at: Fixture.noon)
        #expect(step == .returnTo(url: "https://portaal.example.nl/"))
        #expect(world.notices.delivered.count == 1)
        let inactive = try await world.tokens.introspect(Fixture.input(["token": token]), at: Fixture.noon)
        #expect(inactive == inactiveIntrospection)
    }

    @Test("without a proof asks the person first")
    func unproven() async throws {
        let (world, browser, _, token) = try await loggedIn()
        let asked = try await world.logouts.begin(parameters([:]), by: browser, at: Fixture.noon)
        #expect(asked == .confirm(gemeente: Fixture.gemeente))
        let stranger = Browser(secret: "another", session: nil)
        let unknown = try await world.logouts.begin(parameters([:]), by: stranger, at: Fixture.noon)
        #expect(unknown == .confirm(gemeente: nil))
        let active = try await world.tokens.introspect(Fixture.input(["token": token]), at: Fixture.noon)
        #expect(active["active"] == true)
        #expect(world.notices.delivered.isEmpty)
        _ = try await world.logouts.begin(parameters(["confirm": "yes"]), by: browser, at: Fixture.noon)
        #expect(world.notices.delivered.map(\.uri) == ["https://portaal.example.nl/logout"])
        let inactive = try await world.tokens.introspect(Fixture.input(["token": token]), at: Fixture.noon)
        #expect(inactive == inactiveIntrospection)
    }

    @Test("never goes to an address that is not registered")
    func openRedirect() async throws {
        let (world, browser, idToken, _) = try await loggedIn()
        let request = try parameters([
            "id_token_hint": idToken, "post_logout_redirect_uri": "https://evil.example.nl/",
        ])
        await #expect(throws: LogoutFault.self) {
            try await world.logouts.begin(request, by: browser, at: Fixture.noon)
        }
    }
}
