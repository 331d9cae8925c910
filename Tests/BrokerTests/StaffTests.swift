import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("Staff")
struct StaffTests {
    /// A world in which `parkeren` is for staff, whatever else it accepts and releases.
    private func world(_ kinds: Set<Vertegenwoordiging> = [.zelf]) async throws -> World {
        let world = try await World(
            legal: Set(World.Legal.allCases), second: .staff, changing: { $0.forStaff(kinds) })
        await world.second.answer(.success(try World.staffLogin()))
        return world
    }

    private func logIn(
        _ world: World, _ changes: [String: String?] = [:], client: ClientID = Fixture.portal,
        at now: Date = Fixture.noon
    ) async throws -> Continuation {
        let request = try Fixture.request(changes, dienst: Fixture.parkeren, client: client)
        let sent = try await world.logins.begin(request, by: world.browser, at: now)
        guard case .send = sent.step else { return sent }
        return try await world.logins.receive(
            .artifact("a"), at: Fixture.second, relayState: World.relayState(in: sent.step),
            from: world.browser, at: now)
    }

    private func claims(_ world: World, _ client: ClientID = Fixture.portal) async throws -> JSONObject {
        let back = try await logIn(world, client: client)
        let code = try #require(World.parameter("code", in: back.step))
        let answer = try await world.exchange(code, by: client)
        let token = try #require(answer["access_token"]?.text)
        return try await world.tokens.introspect(
            try Fixture.input(["token": token], by: client), at: Fixture.noon)
    }

    @Test("come back to the portal with a login that says so, and ask no register anything")
    func login() async throws {
        let world = try await world()
        let found = try await claims(world)
        #expect(found["active"] == true)
        #expect(found["source"] == "medewerker" && found["functieprofiel"] == "consulent-inkomen")
        #expect(found["organisatie"] == "00000001001234567000")
        #expect(found["bsn"] == nil && found["represents"] == nil && found["kvk"] == nil)
        let asked = await world.store.events.contains {
            if case .registerConsulted = $0.what { true } else { false }
        }
        #expect(!asked)
    }

    @Test("are known to a portal by a name of their own there, of organisation and account together")
    func names() async throws {
        var names: [String?] = []
        for (account, organisation, client) in [
            ("kim", "00000001001234567000", Fixture.portal), ("kim", "00000001001234567000", Fixture.portal),
            ("sam", "00000001001234567000", Fixture.portal), ("kim", "00000001001234568000", Fixture.portal),
            ("kim", "00000001001234567000", Fixture.other),
        ] {
            let world = try await world()
            await world.second.answer(.success(try World.staffLogin(account, of: organisation)))
            names.append(try await claims(world, client)["sub"]?.text)
        }
        #expect(names[0] == names[1])
        #expect(Set(names).count == 4 && !names.contains(nil))
    }

    @Test("stand in the log as staff, by pseudonym and without their account")
    func records() async throws {
        let world = try await world()
        _ = try await logIn(world)
        let records = await world.store.events.compactMap { event -> DecisionRecord? in
            if case .decided(let decision) = event.what { decision } else { nil }
        }
        #expect(records.count == 1)
        #expect(records.first?.evidence["chain"]?.hasPrefix("medewerker:") == true)
        let events = await world.store.events
        #expect(!"\(events)".contains("kim@isd.example"))
    }

    @Test(
        "are not offered to stand in another's place",
        arguments: ["machtiging", "gezag", "bewind", "curatele", "mentorschap", "organisatie"])
    func representation(_ kind: String) async throws {
        let world = try await world(Set(Vertegenwoordiging.allCases))
        let refused = try await logIn(world, ["vertegenwoordiging": kind])
        #expect(World.parameter("code", in: refused.step) == nil)
        #expect(try await world.refusal(after: refused.step)?.error == .invalidRequest)
    }

    @Test("are asked for nobody where the dienst accepts others too")
    func ways() async throws {
        let world = try await world(Set(Vertegenwoordiging.allCases))
        #expect(World.parameter("code", in: try await logIn(world).step) != nil)
    }

    @Test("are told what went wrong in words of their work")
    func words() async throws {
        let broken = ProviderError.unavailable(provider: Fixture.second, reason: "timeout")
        let cases: [(Result<AuthenticationOutcome, ProviderError>, StaffText)] = [
            (.success(.cancelled), .loginCancelled),
            (.success(.levelNotReached), .levelTooLow(needed: .midden)),
            (.success(.failed(status: "Responder")), .loginFailed), (.failure(broken), .loginFailed),
            (.success(try World.staffLogin(level: .basis)), .levelTooLow(needed: .midden)),
        ]
        for (outcome, text) in cases {
            let world = try await world()
            await world.second.answer(outcome)
            let refused = try await logIn(world)
            #expect(try await world.refusal(after: refused.step)?.text == .staff(text))
        }
    }

    @Test("use their session again at a dienst for staff, and never at one for citizens")
    func sessions() async throws {
        let world = try await world()
        let first = try await logIn(world)
        let secret = try #require(first.sessionSecret)
        let browser = Browser(secret: "browser", session: secret)
        let again = try await world.logins.begin(
            Fixture.request(dienst: Fixture.parkeren), by: browser, at: Fixture.noon)
        #expect(World.parameter("code", in: again.step) != nil)
        let citizen = try await world.logins.begin(
            Fixture.request(dienst: Fixture.bijstand), by: browser, at: Fixture.noon)
        guard case .send = citizen.step else {
            Issue.record("a login of staff was used at a dienst for citizens")
            return
        }
    }
}
