import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import TestSupport
import Testing

@Suite("When another person logs in with the same browser")
struct OtherPersonTests {
    @Test("her predecessor's sessions end at every portal, recorded under her own name, and each is told")
    func everyPortal() async throws {
        let world = try await World()
        let here = try await world.token(at: Fixture.portal, in: "browser")
        let there = try await world.token(at: Fixture.other, assertion: "_a2", in: "browser")
        let annas = await world.store.events.compactMap { $0.isAuthentication ? $0.actor : nil }
        _ = try await world.token(
            at: Fixture.portal, assertion: "_a3", as: World.neighbour, in: "browser")
        #expect(try await world.isActive(here, at: Fixture.portal) == false)
        #expect(try await world.isActive(there, at: Fixture.other) == false)
        #expect(
            Set(world.notices.delivered.map(\.uri)) == [
                "https://portaal.example.nl/logout", "https://ander-portaal.example.nl/logout",
            ])
        for client in [Fixture.portal, Fixture.other] {
            let fell = await world.store.events.filter {
                $0.client == client && $0.isRevocation(by: .otherPerson)
            }
            #expect(fell.count == 1 && fell.first?.dienst == Fixture.bijstand)
            #expect(fell.first?.actor == annas.first && annas.first != nil)
            let ended = await world.store.events.filter {
                if case .sessionEnded(_, by: .otherPerson) = $0.what { $0.client == client } else { false }
            }
            #expect(ended.count == 1 && ended.first?.login != nil && ended.first?.login == fell.first?.login)
        }
    }

    @Test("a session that its cookie continues ends, whichever browser began it")
    func byCookie() async throws {
        let world = try await World()
        let begun = try await world.authenticated(Fixture.request())
        let moved = Browser(secret: "another browser", session: begun.sessionSecret)
        await world.provider.answer(.success(try World.login(assertion: "_a2", as: World.neighbour)))
        let again = try await world.logins.begin(
            Fixture.request(["prompt": "login"]), by: moved, at: Fixture.noon)
        _ = try await world.logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: again.step), from: moved,
            at: Fixture.noon)
        #expect(try await world.store.sessions(ofBrowser: Digest(of: "browser")).isEmpty)
    }

    @Test("one of both who log in at the same instant stays")
    func together() async throws {
        let world = try await World()
        _ = try await world.token(at: Fixture.portal, in: "browser")
        let browser = Digest(of: "browser")
        let annas = try #require(try await world.store.sessions(ofBrowser: browser).first)
        _ = try await world.sentToLogOut()
        await world.store.interfere(.openSession(annas))
        _ = try await world.token(
            at: Fixture.portal, assertion: "_a2", as: World.neighbour, in: "browser")
        let left = try await world.store.sessions(ofBrowser: browser)
        #expect(left.count == 1 && left.first?.login.assertionID == "_a2")
    }

    @Test("sessions of other browsers stay, and so do her own")
    func others() async throws {
        let world = try await World()
        let mine = try await world.token(at: Fixture.portal, in: "browser")
        _ = try await world.token(at: Fixture.other, assertion: "_a2", in: "browser")
        #expect(try await world.isActive(mine, at: Fixture.portal))
        _ = try await world.token(
            at: Fixture.portal, assertion: "_a3", as: World.neighbour, in: "another browser")
        #expect(try await world.isActive(mine, at: Fixture.portal))
        #expect(world.notices.delivered.isEmpty)
    }

    @Test(
        "her own token for the same dienst falls with the next, in another session of hers too; the portal is told"
    )
    func again() async throws {
        let world = try await World()
        let first = try await world.token(at: Fixture.portal, in: "browser")
        let elsewhere = try await world.token(at: Fixture.other, assertion: "_a2", in: "browser")
        let second = try await world.token(at: Fixture.portal, assertion: "_a3", in: "browser")
        #expect(try await world.isActive(first, at: Fixture.portal) == false)
        #expect(try await world.isActive(second, at: Fixture.portal))
        #expect(try await world.isActive(elsewhere, at: Fixture.other))
        let fell = await world.store.events.filter { $0.isRevocation(by: .switchedPerson) }
        #expect(fell.count == 1 && fell.first?.client == Fixture.portal && fell.first?.login != nil)
        #expect(world.notices.delivered.map(\.uri) == ["https://portaal.example.nl/logout"])
    }

    @Test("a session that had expired is not recorded as ended by her")
    func expired() async throws {
        let world = try await World()
        _ = try await world.token(at: Fixture.portal, in: "browser")
        _ = try await world.token(
            at: Fixture.portal, assertion: "_a2", as: World.neighbour, in: "browser",
            now: Fixture.noon + 900)
        #expect(await world.store.events.contains { $0.isRevocation(by: .otherPerson) } == false)
        #expect(world.notices.delivered.isEmpty)
    }

    @Test("no grant falls without its record, also one that another tab got meanwhile")
    func meanwhile() async throws {
        let world = try await World()
        _ = try await world.token(at: Fixture.portal, in: "browser")
        let session = try #require(
            try await world.store.sessions(ofBrowser: Digest(of: "browser")).first)
        await world.store.interfere(.issueGrant(.late(in: session), try .late()))
        let token = try await world.token(
            at: Fixture.portal, assertion: "_a2", as: World.neighbour, in: "browser")
        #expect(try await world.isActive(token, at: Fixture.portal))
        let fell = await world.store.events.filter { $0.isRevocation(by: .otherPerson) }
        #expect(fell.count == 2)
        #expect(fell.contains { $0.what == .grantRevoked(grant: "late", by: .otherPerson) })
        #expect(world.notices.delivered.count == 1)
    }
}
