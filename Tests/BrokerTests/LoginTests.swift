import Audit
import Broker
import Foundation
import Identity
import Policy
import Representation
import TestSupport
import Testing

@Suite("A login")
struct LoginTests {
    @Test("goes straight to the only provider, and straight back when nothing is to be asked")
    func straight() async throws {
        let world = try await World()
        let step = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"])).step
        #expect(World.parameter("code", in: step)?.count == 43)
        #expect(World.parameter("iss", in: step) == Fixture.issuer)
        #expect(await world.register.questions == 0)
    }

    @Test("asks for the provider when there are several, unless the portal names one")
    func severalProviders() async throws {
        let world = try await World()
        let open = try await world.logins.begin(
            Fixture.request(dienst: Fixture.parkeren), by: world.browser, at: Fixture.noon)
        guard case .chooseProvider(let offered) = try await world.page(after: open.step).content else {
            Issue.record("no choice of providers")
            return
        }
        #expect(offered.map(\.id) == [Fixture.digid, Fixture.second])
        let named = try await world.logins.begin(
            Fixture.request(["kc_idp_hint": "tweede"], dienst: Fixture.parkeren), by: world.browser,
            at: Fixture.noon)
        #expect(!World.relayState(in: named.step).isEmpty)
        #expect(named.gemeente == Fixture.gemeente)
    }

    @Test("at a provider the dienst does not accept is refused")
    func foreignProvider() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(
            Fixture.request(["kc_idp_hint": "tweede"]), by: world.browser, at: Fixture.noon)
        #expect(try await world.refusal(after: begun.step)?.text == .startAgain)
    }

    @Test("of another browser goes on nowhere")
    func otherBrowser() async throws {
        let world = try await World()
        let thief = Browser(secret: "thief", session: nil)
        let begun = try await world.logins.begin(Fixture.request(), by: world.browser, at: Fixture.noon)
        let relayState = World.relayState(in: begun.step)
        await #expect(throws: LoginFault.otherBrowser) {
            try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: relayState, from: thief, at: Fixture.noon)
        }
        let here = try await world.logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: relayState, from: world.browser, at: Fixture.noon)
        guard case .show(let id) = here.step else { throw NotAPage(step: here.step) }
        await #expect(throws: LoginFault.otherBrowser) {
            try await world.logins.page(of: id, for: thief, at: Fixture.noon)
        }
        await #expect(throws: LoginFault.otherBrowser) {
            try await world.logins.choose(.way(.myself), in: id, version: 3, by: thief, at: Fixture.noon)
        }
    }

    @Test("takes a RelayState once, and no other than its own")
    func relayState() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(Fixture.request(), by: world.browser, at: Fixture.noon)
        let relayState = World.relayState(in: begun.step)
        await #expect(throws: LoginFault.unknownLogin) {
            try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: relayState + "x", from: world.browser,
                at: Fixture.noon)
        }
        _ = try await world.logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: relayState, from: world.browser, at: Fixture.noon)
        await #expect(throws: LoginFault.unknownLogin) {
            try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: relayState, from: world.browser,
                at: Fixture.noon)
        }
    }

    @Test("takes an answer only at the address of the provider that was asked")
    func otherProvider() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(Fixture.request(), by: world.browser, at: Fixture.noon)
        let relayState = World.relayState(in: begun.step)
        for provider in [Fixture.second, IdentityProviderID("nobody")] {
            await #expect(throws: LoginFault.otherProvider) {
                try await world.logins.receive(
                    .artifact("a"), at: provider, relayState: relayState, from: world.browser,
                    at: Fixture.noon)
            }
        }
        let here = try await world.logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: relayState, from: world.browser, at: Fixture.noon)
        #expect(try await world.page(after: here.step).content == .chooseWay([.myself, .machtiging]))
    }

    @Test("ends after fifteen minutes")
    func expiry() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(Fixture.request(), by: world.browser, at: Fixture.noon)
        await #expect(throws: LoginFault.expired) {
            try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: begun.step),
                from: world.browser,
                at: Fixture.noon + 900)
        }
    }

    @Test("does not accept an assertion twice, and records the second as rejected")
    func replay() async throws {
        let world = try await World()
        _ = try await world.authenticated(Fixture.request())
        let second = try await world.authenticated(Fixture.request())
        #expect(try await world.refusal(after: second.step)?.text == .startAgain)
        let rejected = await world.store.events.contains {
            $0.what == .assertionRejected(provider: Fixture.digid, checks: ["assertion.replay"])
        }
        #expect(rejected)
    }

    static let outcomes: [(Result<AuthenticationOutcome, ProviderError>, PublicText, String)] = [
        (.success(.cancelled), .cancelled, "access_denied"),
        (.success(.levelNotReached), .levelTooLow(needed: .midden), "unmet_authentication_requirements"),
        (.success(.failed(status: "Responder/RequestDenied")), .providerFault, "temporarily_unavailable"),
        (.success(.rejected(checks: ["assertion.audience"])), .startAgain, "access_denied"),
        (
            .failure(.unavailable(provider: Fixture.digid, reason: "timeout")), .providerFault,
            "temporarily_unavailable"
        ),
    ]

    @Test(
        "that the provider does not complete shows why, tells the portal, and may be tried again",
        arguments: 0..<5)
    func notAuthenticated(_ index: Int) async throws {
        let (outcome, text, error) = Self.outcomes[index]
        let world = try await World()
        await world.provider.answer(outcome)
        let refused = try await world.authenticated(Fixture.request())
        let refusal = try await world.refusal(after: refused.step)
        #expect(refusal?.text == text)
        #expect(refusal?.retry == .authenticate(Fixture.digid))
        let back = try await world.choose(.backToPortal, after: refused.step)
        #expect(World.parameter("error", in: back.step) == error)
        #expect(World.parameter("code", in: back.step) == nil)
    }

    @Test("at too low a level can be stepped up")
    func stepUp() async throws {
        let world = try await World()
        await world.provider.answer(.success(.levelNotReached))
        let refused = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let again = try await world.choose(.retry, after: refused.step)
        await world.provider.answer(.success(try World.login(level: .substantieel)))
        let done = try await world.logins.receive(
            .artifact("b"), at: Fixture.digid, relayState: World.relayState(in: again.step),
            from: world.browser,
            at: Fixture.noon)
        #expect(World.parameter("code", in: done.step) != nil)
    }

    @Test("continues a session of the same portal without the provider, and of no other portal")
    func sessions() async throws {
        let world = try await World()
        let first = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let again = try await world.logins.begin(
            Fixture.request(["vertegenwoordiging": "zelf"]), by: known, at: Fixture.noon + 60)
        #expect(World.parameter("code", in: again.step) != nil)
        let events = await world.store.events
        let opened = try #require(events.first { $0.what.isAuthenticated })
        let reused = try #require(events.first { $0.what.reusedSession != nil })
        #expect(events.count { $0.what.reusedSession != nil } == 1)
        #expect(reused.actor == opened.actor && reused.login != opened.login)
        let elsewhere = try await world.logins.begin(
            Fixture.request(["vertegenwoordiging": "zelf"], client: Fixture.other), by: known,
            at: Fixture.noon + 60)
        #expect(!World.relayState(in: elsewhere.step).isEmpty)
    }

    static let freshLogins: [[String: String]] = [
        ["prompt": "login"], ["acr_values": LevelOfAssurance.hoog.uri], ["max_age": "30"],
    ]

    @Test("asks the provider again when the portal wants a fresh or higher login", arguments: freshLogins)
    func fresh(_ wish: [String: String]) async throws {
        let world = try await World()
        let first = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let again = try await world.logins.begin(
            Fixture.request(wish.mapValues { $0 }), by: known, at: Fixture.noon + 60)
        #expect(!World.relayState(in: again.step).isEmpty)
    }

    @Test("asks the provider again after fifteen idle minutes")
    func idle() async throws {
        let world = try await World()
        let first = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let again = try await world.logins.begin(Fixture.request(), by: known, at: Fixture.noon + 900)
        #expect(!World.relayState(in: again.step).isEmpty)
    }

    @Test("with prompt=none gives a code or the error that says what would be asked")
    func silent() async throws {
        let world = try await World()
        let nobody = try await world.logins.begin(
            Fixture.request(["prompt": "none"]), by: world.browser, at: Fixture.noon)
        #expect(World.parameter("error", in: nobody.step) == "login_required")
        let first = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let question = try await world.logins.begin(
            Fixture.request(["prompt": "none"]), by: known, at: Fixture.noon)
        #expect(World.parameter("error", in: question.step) == "interaction_required")
        let silent = try await world.logins.begin(
            Fixture.request(["prompt": "none", "vertegenwoordiging": "zelf"]), by: known, at: Fixture.noon)
        #expect(World.parameter("code", in: silent.step) != nil)
        #expect(await world.store.events.count { $0.what.reusedSession != nil } == 1)
    }

    @Test("with prompt=none answers a denial at the portal, never with a page")
    func silentDenial() async throws {
        let world = try await World()
        let first = try await world.authenticated(Fixture.request(["vertegenwoordiging": "zelf"]))
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let request = try Fixture.request(
            ["prompt": "none", "vertegenwoordiging": "zelf"], dienst: Fixture.inPersonOnly)
        let denied = try await world.logins.begin(request, by: known, at: Fixture.noon)
        #expect(World.parameter("error", in: denied.step) == "access_denied")
    }

    @Test("stays a fresh one when the person goes back and chooses the provider again")
    func staysForced() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(
            Fixture.request(["prompt": "login", "vertegenwoordiging": "zelf"], dienst: Fixture.parkeren),
            by: world.browser, at: Fixture.noon)
        let asked = try await world.choose(.provider("digid"), after: begun.step)
        #expect(asked.step.isForced)
        await world.provider.answer(.success(.cancelled))
        let cancelled = try await world.logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: asked.step),
            from: world.browser,
            at: Fixture.noon)
        let again = try await world.choose(.retry, after: cancelled.step)
        #expect(again.step.isForced)
        let back = try await world.choose(.provider("digid"), after: begun.step)
        #expect(back.step.isForced)
    }

    @Test("gives nothing while the store is down")
    func storeDown() async throws {
        let world = try await World()
        let begun = try await world.logins.begin(Fixture.request(), by: world.browser, at: Fixture.noon)
        await world.store.goDown(true)
        await #expect(throws: LoginFault.store(.unavailable)) {
            try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: begun.step),
                from: world.browser,
                at: Fixture.noon)
        }
    }
}

extension World {
    /// The refusal that a step shows.
    func refusal(after step: Step) async throws -> Refusal? {
        guard case .refused(let refusal) = try await page(after: step).content else { return nil }
        return refusal
    }
}

extension Step {
    /// Whether the provider is asked for a fresh login.
    fileprivate var isForced: Bool {
        guard case .send(.redirect(let url)) = self else { return false }
        return url.hasSuffix("forced=true")
    }
}

extension Event.What {
    /// Whether a person proved who she is.
    fileprivate var isAuthenticated: Bool {
        if case .authenticated = self { true } else { false }
    }

    /// The session that spared a login.
    fileprivate var reusedSession: String? {
        if case .sessionReused(let session) = self { session } else { nil }
    }
}
