import Audit
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
        let answered = IncomingLogoutAnswer.query("complete")
        let back = try await world.logouts.finish(
            answered, relayState: fields["RelayState"], at: Fixture.digid, cookie: cookie,
            at: Fixture.noon + 5)
        #expect(back.step == .returnTo(url: "https://portaal.example.nl/?state=abc"))
        #expect(world.notices.delivered.isEmpty)
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
        await #expect {
            try await world.logouts.begin(request, by: browser, at: Fixture.noon)
        } throws: {
            ($0 as? LogoutDeskFault)?.code == "oidc.logout.unregistered-uri"
        }
    }

    @Test("is not told as done when it could not be stored")
    func storeDown() async throws {
        let (world, browser, _, _) = try await loggedIn()
        await world.store.goDown(true)
        await #expect(throws: LogoutDeskFault.store(.unavailable)) {
            try await world.logouts.begin(parameters(["confirm": "yes"]), by: browser, at: Fixture.noon)
        }
        #expect(world.notices.delivered.isEmpty)
    }

    @Test("that is confirmed twice at once is recorded and told once")
    func twice() async throws {
        let (world, browser, _, _) = try await loggedIn()
        let session = try #require(
            try await world.store.sessions(ofBrowser: Digest(of: "browser")).first)
        let before = await world.store.events.count
        await world.store.interfere(.endSession(id: session.id))
        let step = try await world.logouts.begin(
            parameters(["confirm": "yes"]), by: browser, at: Fixture.noon)
        #expect(step == .loggedOut(portal: nil, gemeente: nil, open: []))
        #expect(await world.store.events.count == before)
        #expect(world.notices.delivered.isEmpty)
    }

    @Test(
        "of a session that had expired records nothing and names nobody",
        arguments: [["confirm": "yes"], [:]])
    func expired(_ fields: [String: String]) async throws {
        let (world, browser, idToken, _) = try await loggedIn()
        let before = await world.store.events.count
        let request = try parameters(fields.isEmpty ? ["id_token_hint": idToken] : fields)
        let step = try await world.logouts.begin(request, by: browser, at: Fixture.noon + 900)
        guard case .loggedOut(_, _, []) = step else {
            Issue.record("a message about her goes out")
            return
        }
        #expect(await world.store.events.count == before)
        #expect(world.notices.delivered.isEmpty)
    }

    @Test("that the person confirms ends her sessions at every portal, and each portal is told")
    func everyPortal() async throws {
        let (world, browser, _, token) = try await loggedIn()
        let elsewhere = try await world.token(at: Fixture.other, assertion: "_a2", in: "browser")
        let another = try await world.token(at: Fixture.portal, assertion: "_a3", in: "another browser")
        let before = await world.store.events.count
        _ = try await world.logouts.begin(parameters(["confirm": "yes"]), by: browser, at: Fixture.noon)
        #expect(try await world.isActive(token, at: Fixture.portal) == false)
        #expect(try await world.isActive(elsewhere, at: Fixture.other) == false)
        #expect(try await world.isActive(another, at: Fixture.portal))
        #expect(
            Set(world.notices.delivered.map(\.uri)) == [
                "https://portaal.example.nl/logout", "https://ander-portaal.example.nl/logout",
            ])
        let recorded = await world.store.events.dropFirst(before)
        for client in [Fixture.portal, Fixture.other] {
            let fell = recorded.filter { $0.client == client && $0.isRevocation(by: .logout) }
            #expect(fell.count == 1 && fell.allSatisfy { $0.actor != nil })
            #expect(recorded.count { $0.client == client && $0.isLogout } == 1)
        }
    }

    @Test("on one portal's word leaves the sessions at other portals alone")
    func onePortal() async throws {
        let (world, browser, idToken, token) = try await loggedIn()
        let elsewhere = try await world.token(at: Fixture.other, assertion: "_a2", in: "browser")
        let request = try parameters(["id_token_hint": idToken, "confirm": "yes"])
        _ = try await world.logouts.begin(request, by: browser, at: Fixture.noon)
        #expect(try await world.isActive(token, at: Fixture.portal) == false)
        #expect(try await world.isActive(elsewhere, at: Fixture.other))
        #expect(world.notices.delivered.isEmpty)
    }

    @Test("records every grant that falls, also one that another tab got meanwhile")
    func meanwhile() async throws {
        let (world, browser, _, _) = try await loggedIn()
        let session = try #require(
            try await world.store.sessions(ofBrowser: Digest(of: "browser")).first)
        await world.store.interfere(.issueGrant(.late(in: session), try .late()))
        _ = try await world.logouts.begin(parameters(["confirm": "yes"]), by: browser, at: Fixture.noon)
        let fell = await world.store.events.filter { $0.isRevocation(by: .logout) }
        #expect(fell.count == 2)
        #expect(fell.contains { $0.what == .grantRevoked(grant: "late", by: .logout) })
        #expect(await world.store.events.count(where: \.isLogout) == 1)
    }
}
