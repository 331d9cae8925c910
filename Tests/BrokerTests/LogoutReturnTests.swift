import Audit
import Broker
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Coming back from the provider's logout")
struct LogoutReturnTests {
    private let world: World
    private let cookie: String
    private let relayState: String

    init() async throws {
        world = try await World()
        _ = try await world.token(at: Fixture.portal, in: "browser")
        (relayState, cookie) = try await world.sentToLogOut()
    }

    private func finish(
        _ answer: IncomingLogoutAnswer, relayState: String? = nil,
        at provider: IdentityProviderID = Fixture.digid, cookie: String? = nil, after seconds: Double = 5
    ) async throws -> LogoutReturn {
        try await world.logouts.finish(
            answer, relayState: relayState ?? self.relayState, at: provider, cookie: cookie ?? self.cookie,
            at: Fixture.noon + seconds)
    }

    private func outcomes() async -> [String] {
        await world.store.events.compactMap { event in
            guard case .providerLogout(Fixture.digid, let outcome) = event.what,
                event.client == Fixture.portal, event.actor != nil, event.gemeente == Fixture.gemeente
            else { return nil }
            return outcome
        }
    }

    static let answers: [(IncomingLogoutAnswer, [String], String)] = [
        (.query("complete"), [], "complete"), (.response(base64: "complete"), [], "complete"),
        (.query("partial"), ["digid"], "partial"), (.query(""), ["digid"], "fake.logout"),
        (.response(base64: "evil"), ["digid"], "fake.logout"),
    ]

    @Test("says where she may still be logged in, and records it", arguments: 0..<5)
    func answered(_ index: Int) async throws {
        let (answer, open, outcome) = Self.answers[index]
        let back = try await finish(answer)
        #expect(back.step == .loggedOut(portal: nil, gemeente: Fixture.gemeente, open: open))
        #expect(back.outcome.code == outcome)
        #expect(await outcomes() == [outcome])
    }

    @Test("at the address of another provider than was asked is not believed")
    func otherProvider() async throws {
        let back = try await finish(.query("complete"), at: Fixture.second)
        #expect(back.step == .loggedOut(portal: nil, gemeente: Fixture.gemeente, open: ["digid"]))
        #expect(await outcomes() == ["logout.other-provider"])
    }

    @Test("proves nothing with another handle, without its cookie, or too late")
    func unproven() async throws {
        let answer = IncomingLogoutAnswer.query("complete")
        let unproven: [(relayState: String?, cookie: String?, seconds: Double)] = [
            ("x", cookie, 5), (relayState, "x", 5), (relayState, cookie, 300), (relayState, nil, 5),
            (nil, cookie, 5),
        ]
        for (relayState, cookie, seconds) in unproven {
            await #expect(throws: LogoutDeskFault.unproven) {
                try await world.logouts.finish(
                    answer, relayState: relayState, at: Fixture.digid, cookie: cookie,
                    at: Fixture.noon + seconds)
            }
        }
        #expect(await outcomes().isEmpty)
    }

    @Test("is recorded once, however often it comes")
    func again() async throws {
        let first = try await finish(.query("complete"))
        #expect(try await finish(.query("complete")) == first)
        #expect(try await finish(.query("")).step != first.step)
        #expect(await outcomes() == ["complete"])
    }

    @Test("is not answered when it could not be recorded")
    func storeDown() async throws {
        await world.store.goDown(true)
        await #expect(throws: LogoutDeskFault.store(.unavailable)) { try await finish(.query("complete")) }
    }

    @Test("is not waited for where the provider cannot be told, and the page says so")
    func untold() async throws {
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        let farewell = PortalFarewell(
            catalogue: world.catalogue, keys: Fixture.keys(), tokenKeys: signing, notices: world.notices,
            randomness: .system)
        let desk = LogoutDesk(
            catalogue: world.catalogue, providers: [:], store: world.store, keys: Fixture.keys(),
            tokenKeys: signing, randomness: .system, farewell: farewell)
        _ = try await world.token(at: Fixture.portal, assertion: "_a2", in: "browser")
        let browser = Browser(secret: "browser", session: nil)
        let step = try await desk.begin(Parameters(query: "confirm=yes"), by: browser, at: Fixture.noon)
        #expect(step == .loggedOut(portal: nil, gemeente: Fixture.gemeente, open: ["digid"]))
        let again = try await desk.begin(Parameters(query: "confirm=yes"), by: browser, at: Fixture.noon)
        #expect(again == .loggedOut(portal: nil, gemeente: nil, open: []))
    }

    @Test("names the provider of another session too, which could not be told")
    func severalProviders() async throws {
        let world = try await World()
        _ = try await world.token(at: Fixture.portal, in: "browser")
        await world.second.answer(.success(try World.login(assertion: "_a2", by: Fixture.second)))
        _ = try await world.token(
            Fixture.request(["kc_idp_hint": "tweede"], dienst: Fixture.parkeren, client: Fixture.other),
            in: "browser", now: Fixture.noon + 1)
        let (relayState, cookie) = try await world.sentToLogOut(at: Fixture.noon + 1)
        let back = try await world.logouts.finish(
            .query("complete"), relayState: relayState, at: Fixture.second, cookie: cookie, at: Fixture.noon)
        #expect(back.step == .loggedOut(portal: nil, gemeente: Fixture.gemeente, open: ["digid"]))
        #expect(back.outcome == .complete)
    }
}
