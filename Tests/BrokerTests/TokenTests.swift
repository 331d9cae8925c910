import Audit
import Broker
import Foundation
import Identity
import OIDC
import Representation
import TestSupport
import Testing

@Suite("Codes and tokens")
struct TokenTests {
    /// A world in which Anna acts for her mother and the portal holds a token.
    private func withToken() async throws -> (World, token: String, code: String) {
        let world = try await World(machtigingen: [World.machtiging()])
        let permitted = try await world.represented().step
        let code = try #require(World.parameter("code", in: permitted))
        let answer = try await world.exchange(code)
        return (world, try #require(answer["access_token"]?.text), code)
    }

    private func token(_ world: World, _ step: Step) async throws -> String {
        let answer = try await world.exchange(World.parameter("code", in: step))
        return try #require(answer["access_token"]?.text)
    }

    private func introspect(
        _ world: World, _ token: String, by client: ClientID = Fixture.portal,
        _ extra: [String: String] = [:],
        at now: Date = Fixture.noon
    ) async throws -> JSONObject {
        let input = try Fixture.input(extra.merging(["token": token]) { $1 }, by: client)
        return try await world.tokens.introspect(input, at: now)
    }

    @Test("say who logged in and who is represented, the same in every answer")
    func claims() async throws {
        let (world, token, _) = try await withToken()
        let introspected = try await introspect(world, token)
        let userinfo = try await world.tokens.userinfo(bearer: token, at: Fixture.noon)
        #expect(introspected["active"] == true)
        #expect(introspected["bsn"]?.text == World.anna)
        #expect(introspected["represents"]?.object?["bsn"]?.text == World.mother)
        #expect(introspected["vertegenwoordiging"] == "machtiging")
        for name in userinfo.names { #expect(userinfo[name] == introspected[name], "\(name)") }
    }

    @Test("are not active at another portal or another dienst")
    func elsewhere() async throws {
        let (world, token, _) = try await withToken()
        #expect(try await introspect(world, token, by: Fixture.other) == inactiveIntrospection)
        #expect(try await introspect(world, token, ["dienst": "parkeren"]) == inactiveIntrospection)
        #expect(try await introspect(world, token, ["dienst": "bijstand"])["active"] == true)
    }

    @Test("are recorded under the portal that asked, with the register's answer")
    func recordedUse() async throws {
        let (world, token, _) = try await withToken()
        let before = await world.store.events.count
        _ = try await introspect(world, token, by: Fixture.other)
        let events = await world.store.events.dropFirst(before)
        #expect(events.map(\.client) == [Fixture.other, Fixture.other])
        let isConsulted = events.contains {
            if case .registerConsulted = $0.what { true } else { false }
        }
        #expect(isConsulted)
    }

    @Test("fall when the machtiging is withdrawn, and the record says so")
    func withdrawn() async throws {
        let (world, token, _) = try await withToken()
        await world.register.hold([try World.machtiging(state: .ingetrokken)])
        #expect(try await introspect(world, token) == inactiveIntrospection)
        let isRecorded = await world.store.events.contains {
            if case .grantRevoked(_, .relationEnded) = $0.what { true } else { false }
        }
        #expect(isRecorded)
        #expect(world.notices.delivered.map(\.uri) == ["https://portaal.example.nl/logout"])
        await world.register.hold([try World.machtiging()])
        #expect(try await introspect(world, token) == inactiveIntrospection)
    }

    @Test("are neither active nor inactive while the register does not answer")
    func registerDown() async throws {
        let (world, token, _) = try await withToken()
        await world.register.fail(.timedOut(register: "machtigingen"))
        await #expect(throws: TokenDeskFault.registerUnavailable(.timedOut(register: "machtigingen"))) {
            try await introspect(world, token)
        }
        await world.register.fail(nil)
        #expect(try await introspect(world, token)["active"] == true)
    }

    @Test("end with the last day of the machtiging, in Amsterdam")
    func lastDay() async throws {
        let evening = Fixture.today.adding(days: 1).start - 60
        let world = try await World(machtigingen: [World.machtiging(to: Fixture.today.adding(days: 1))])
        await world.provider.answer(.success(try World.login(at: evening)))
        let code = World.parameter("code", in: try await world.represented(at: evening).step)
        let answer = try await world.exchange(code, at: evening)
        #expect(answer["expires_in"] == 60)
        let token = try #require(answer["access_token"]?.text)
        #expect(try await introspect(world, token, at: evening + 59)["active"] == true)
        #expect(try await introspect(world, token, at: evening + 60) == inactiveIntrospection)
        let isRecorded = await world.store.events.contains {
            if case .grantRevoked(_, .relationEnded) = $0.what { true } else { false }
        }
        #expect(isRecorded)
        #expect(world.notices.delivered.count == 1)
    }

    @Test("end when the session is idle for fifteen minutes, and live on while it is used")
    func idle() async throws {
        let (world, token, _) = try await withToken()
        #expect(try await introspect(world, token, at: Fixture.noon + 899)["active"] == true)
        #expect(try await introspect(world, token, at: Fixture.noon + 1700)["active"] == true)
        #expect(try await introspect(world, token, at: Fixture.noon + 2600) == inactiveIntrospection)
    }

    @Test("fall with the code that comes twice")
    func codeReplay() async throws {
        let (world, token, code) = try await withToken()
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await world.exchange(code)
        }
        #expect(try await introspect(world, token) == inactiveIntrospection)
        #expect(await world.store.events.compactMap(\.refusedToken).isEmpty)
    }

    @Test("are not given for a code of another portal, with a wrong verifier, or after a minute")
    func wrongExchange() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let code = World.parameter("code", in: try await world.represented().step)
        await #expect(throws: TokenDeskFault.self) { try await world.exchange(code, by: Fixture.other) }
        await #expect(throws: TokenDeskFault.refused(TokenFault(.wrongVerifier))) {
            try await world.exchange(code, verifier: String(repeating: "w", count: 43))
        }
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await world.exchange(code, at: Fixture.noon + 60)
        }
        #expect(try await world.exchange(code)["access_token"] != nil)
    }

    @Test("that are refused to a portal that proved itself leave a record of why")
    func refusalsRecorded() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let code = World.parameter("code", in: try await world.represented().step)
        _ = try? await world.exchange(code, by: Fixture.other)
        _ = try? await world.exchange(code, verifier: String(repeating: "w", count: 43))
        _ = try? await world.exchange(code, at: Fixture.noon + 60)
        _ = try? await world.exchange("unknown")
        _ = try? await world.tokens.exchange(
            try Fixture.input(["grant_type": "password"]), at: Fixture.noon)
        _ = try? await world.tokens.exchange(
            try Fixture.input(["grant_type": "password"], secret: "wrong"), at: Fixture.noon)
        let refused = await world.store.events.compactMap(\.refusedToken)
        #expect(
            refused == [
                "ander-portaal oidc.token.other-client", "portaal oidc.token.wrong-verifier",
                "portaal oidc.token.unknown-code", "portaal oidc.token.unknown-code",
                "portaal oidc.token.grant-type",
            ])
    }

    @Test("are not given while their refusal cannot be recorded")
    func refusalUnrecorded() async throws {
        let world = try await World()
        await world.store.goDown(true)
        await #expect(throws: TokenDeskFault.store(.unavailable)) {
            try await world.tokens.exchange(
                try Fixture.input(["grant_type": "password"]), at: Fixture.noon)
        }
    }

    @Test("are given once when a code comes many times at once")
    func race() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let code = World.parameter("code", in: try await world.represented().step)
        let successes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 { group.addTask { (try? await world.exchange(code)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(successes == 1)
    }

    @Test("can be revoked by their portal and by no other")
    func revocation() async throws {
        let (world, token, _) = try await withToken()
        try await world.tokens.revoke(Fixture.input(["token": token], by: Fixture.other), at: Fixture.noon)
        #expect(try await introspect(world, token)["active"] == true)
        try await world.tokens.revoke(Fixture.input(["token": token]), at: Fixture.noon)
        #expect(try await introspect(world, token) == inactiveIntrospection)
    }

    @Test("of the person before are refused after a switch to another")
    func switching() async throws {
        let world = try await World(machtigingen: [
            World.machtiging(), World.machtiging("m2", of: World.neighbour),
        ])
        let first = try await world.represented()
        let mother = try await token(world, first.step)
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let again = try await world.logins.begin(
            Fixture.request(["prompt": "select_account"]), by: known, at: Fixture.noon)
        let offered = try await world.choose(.way(.machtiging), after: again.step)
        let picked = try await world.choose(.person("m2"), after: offered.step)
        let mothersName = try World.machtiging().vertegenwoordigde.name
        guard case .confirm(_, _, let stopping, _) = try await world.page(after: picked.step).content else {
            Issue.record("nothing is asked")
            return
        }
        #expect(stopping == [mothersName])
        let done = try await world.choose(.confirm, after: picked.step)
        let neighbour = try await token(world, done.step)
        #expect(try await introspect(world, mother) == inactiveIntrospection)
        let claims = try await introspect(world, neighbour)
        #expect(claims["represents"]?.object?["bsn"]?.text == World.neighbour)
    }

    @Test("fall when another person logs in with the same browser, and not when the same one does")
    func otherPerson() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.represented()
        let token = try await token(world, first.step)
        let known = Browser(secret: "browser", session: first.sessionSecret)
        try await world.logInAgain(known, assertion: "_a2", as: World.anna)
        #expect(try await introspect(world, token)["active"] == true)
        try await world.logInAgain(known, assertion: "_a3", as: World.neighbour)
        #expect(try await introspect(world, token) == inactiveIntrospection)
    }

    @Test("need a bearer token at userinfo")
    func bearer() async throws {
        let world = try await World()
        await #expect(throws: TokenDeskFault.bearerMissing) {
            try await world.tokens.userinfo(bearer: nil, at: Fixture.noon)
        }
        await #expect(throws: TokenDeskFault.bearerInvalid) {
            try await world.tokens.userinfo(bearer: "x", at: Fixture.noon)
        }
    }
}

extension World {
    /// Logs in at the provider although a session is there.
    fileprivate func logInAgain(_ browser: Browser, assertion: String, as person: String) async throws {
        await provider.answer(.success(try World.login(assertion: assertion, as: person)))
        let begun = try await logins.begin(
            Fixture.request(["prompt": "login"]), by: browser, at: Fixture.noon)
        _ = try await logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: begun.step), from: browser,
            at: Fixture.noon)
    }
}

extension Event {
    /// Who was refused a token, and why.
    fileprivate var refusedToken: String? {
        guard case .tokenRefused(let reason) = what else { return nil }
        return "\(client?.rawValue ?? "") \(reason)"
    }
}
