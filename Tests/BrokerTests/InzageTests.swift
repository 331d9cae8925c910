import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("Inzage")
struct InzageTests {
    /// Anna acted for her mother; now the mother logs in herself.
    private func acted() async throws -> World {
        let world = try await World(machtigingen: [World.machtiging()])
        _ = try await world.represented()
        await world.provider.answer(.success(try World.login(assertion: "_m", as: World.mother)))
        return world
    }

    @Test("shows a person who acted for her, for what and on what ground, and records that she looked")
    func shows() async throws {
        let world = try await acted()
        let overview = try await world.read()
        let line = try #require(overview.lines.first)
        #expect(overview.lines.count == 1 && overview.gemeente.code == Fixture.gemeente)
        #expect(line.kind == .machtiging && line.at == Fixture.noon && !line.isDisputed)
        #expect(line.actor == .person(name: nil))
        #expect(line.dienst == world.catalogue.diensten[Fixture.bijstand]?.naam)
        let shown = await world.store.events.filter { $0.what == .actsShown(count: 1) }
        #expect(shown.count == 1 && shown.first?.actor != nil && shown.first?.represented == nil)
    }

    @Test("shows nothing to the one who acted, nor what somebody did for herself")
    func others() async throws {
        let world = try await acted()
        await world.provider.answer(.success(try World.login(assertion: "_a")))
        #expect(try await world.read().lines.isEmpty)
    }

    @Test("is never shown when it could not be recorded")
    func unrecorded() async throws {
        let world = try await acted()
        let token = try await world.inzageToken()
        await world.store.goDown(true)
        await #expect(throws: InzageFault.self) {
            try await world.inzage.overview(token, in: Fixture.gemeente, at: Fixture.noon)
        }
    }

    @Test("begins for a gemeente that offers it only")
    func notOffered() async throws {
        let world = try await acted()
        let elsewhere = GemeenteCode("9999")
        #expect(!world.inzage.isOffered(by: elsewhere))
        await #expect(throws: InzageFault.portal(.notOffered)) {
            try await world.inzage.begin(in: elsewhere, by: world.browser, language: .nl, at: Fixture.noon)
        }
    }

    @Test("does not take a return that this browser did not begin", arguments: Return.allCases)
    func forged(_ fault: Return) async throws {
        let world = try await acted()
        let begun = try await world.begunInzage()
        var query = begun.query
        var (cookie, now): (String?, Date) = (begun.cookie, Fixture.noon)
        switch fault {
        case .noCookie: cookie = nil
        case .otherCookie: cookie = try await world.begunInzage().cookie
        case .brokenCookie: cookie = "x"
        case .noState: query["state"] = nil
        case .otherState: query["state"] = "other"
        case .otherIssuer: query["iss"] = "https://evil.example.nl"
        case .late: now += Login.lifetime
        }
        let parameters = try Parameters(query: formEncoded(query.map { ($0.key, $0.value) }))
        await #expect(throws: InzageFault.portal(.unproven)) {
            try await world.inzage.finish(parameters, cookie: cookie, in: Fixture.gemeente, at: now)
        }
    }

    enum Return: CaseIterable {
        case noCookie, otherCookie, brokenCookie, noState, otherState, otherIssuer, late
    }

    @Test("is not shown by a token of another portal")
    func portalToken() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let permitted = try await world.represented()
        let answer = try await world.exchange(World.parameter("code", in: permitted.step))
        let token = try #require(answer["access_token"]?.text)
        await #expect(throws: InzageFault.signedOut) {
            try await world.inzage.overview(token, in: Fixture.gemeente, at: Fixture.noon)
        }
    }

    @Test("ends with the session, and with a token that never was")
    func ended() async throws {
        let world = try await acted()
        let token = try await world.inzageToken()
        await #expect(throws: InzageFault.signedOut) {
            try await world.inzage.overview(token, in: Fixture.gemeente, at: Fixture.noon + 901)
        }
        await #expect(throws: InzageFault.signedOut) {
            try await world.inzage.overview("no token", in: Fixture.gemeente, at: Fixture.noon)
        }
    }

    @Test("takes her word that an act is not right, once, and shows it")
    func disputes() async throws {
        let world = try await acted()
        let token = try await world.inzageToken()
        let line = try #require(
            try await world.inzage.overview(token, in: Fixture.gemeente, at: Fixture.noon).lines.first)
        var reports: Set<Terugmelding> = []
        for later in 0...1 {
            reports.insert(
                try await world.inzage.dispute(
                    line.besluit, token, in: Fixture.gemeente, at: Fixture.noon + Double(later)))
        }
        #expect(reports.count == 1 && reports.first?.besluit == line.besluit)
        let after = try await world.inzage.overview(token, in: Fixture.gemeente, at: Fixture.noon)
        #expect(after.lines.map(\.isDisputed) == [true])
        let recorded = await world.store.events.filter {
            if case .actDisputed(line.besluit, _) = $0.what { true } else { false }
        }
        #expect(recorded.count == 1)
    }

    @Test("is shown by pages, and an act on any of them can be disputed")
    func pages() async throws {
        let world = try await acted()
        try await world.actMore(120)
        let token = try await world.inzageToken()
        func page(_ cursor: String?) async throws -> InzageOverview {
            try await world.inzage.overview(token, after: cursor, in: Fixture.gemeente, at: Fixture.noon)
        }
        var pages = [try await page(nil)]
        while let cursor = pages.last?.older { pages.append(try await page(cursor)) }
        #expect(pages.map(\.lines.count) == [50, 50, 21] && pages.map(\.isFirst) == [true, false, false])
        #expect(Set(pages.flatMap(\.lines).map(\.besluit)).count == 121)
        let oldest = try #require(pages.last?.lines.last)
        let report = try await world.inzage.dispute(
            oldest.besluit, token, in: Fixture.gemeente, at: Fixture.noon)
        #expect(report.besluit == oldest.besluit)
    }

    @Test("takes the cursor of nobody else")
    func cursors() async throws {
        let world = try await acted()
        try await world.actMore(60)
        let cursor = try #require(try await world.read().older)
        await world.provider.answer(.success(try World.login(assertion: "_n", as: World.neighbour)))
        let token = try await world.inzageToken()
        for text in [cursor, "x", ""] {
            await #expect(throws: InzageFault.unknownPage) {
                try await world.inzage.overview(
                    token, after: text, in: Fixture.gemeente, at: Fixture.noon)
            }
        }
    }

    @Test("is not shown in another gemeente than where she logged in")
    func otherGemeente() async throws {
        let world = try await acted()
        let token = try await world.inzageToken()
        await #expect(throws: InzageFault.signedOut) {
            try await world.inzage.overview(token, in: GemeenteCode("0344"), at: Fixture.noon)
        }
    }

    @Test("is not shown to an employee, whatever token she has")
    func employee() async throws {
        let world = try await acted()
        guard case .authenticated(let login) = try World.employeeLogin(level: .hoog) else { return }
        let anna = try await world.sessionToken(of: .person(try BSN(World.anna)), "s1")
        #expect(try await world.inzage.overview(anna, in: Fixture.gemeente, at: Fixture.noon).lines.isEmpty)
        let employee = try await world.sessionToken(of: login.actor, "s2")
        await #expect(throws: InzageFault.signedOut) {
            try await world.inzage.overview(employee, in: Fixture.gemeente, at: Fixture.noon)
        }
    }

    @Test("does not take a return without a code, as from who declined")
    func declined() async throws {
        let world = try await acted()
        let begun = try await world.begunInzage()
        var query = begun.query
        query["code"] = nil
        query["error"] = "access_denied"
        let parameters = try Parameters(query: formEncoded(query.map { ($0.key, $0.value) }))
        await #expect(throws: InzageFault.portal(.declined)) {
            try await world.inzage.finish(
                parameters, cookie: begun.cookie, in: Fixture.gemeente, at: Fixture.noon)
        }
    }

    @Test("says whether she can give a machtiging, and who is protected cannot")
    func giving() async throws {
        let world = try await World(legal: [.toezicht])
        let token = try await world.inzageToken()
        func asked(_ dienst: String = Fixture.bijstand.rawValue) async throws -> DenialReason? {
            try await world.inzage.obstacleToGiving(dienst, token, in: Fixture.gemeente, at: Fixture.noon)
        }
        #expect(try await asked() == nil)
        let anna = try BSN(World.anna)
        let bewind = try Bescherming(
            soort: .bewind, omvang: .alles,
            period: #require(Period(from: Fixture.today.adding(days: -1), to: nil)))
        await world.toezicht.protect(anna, by: bewind)
        #expect(try await asked() == .cannotGive(.bewind))
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        #expect(try await asked() == .registerUnavailable)
        await #expect(throws: InzageFault.unknownAct) { try await asked("no-dienst") }
        let judged = await world.store.events.compactMap { event -> String? in
            if case .givingJudged(let reason) = event.what { reason ?? "" } else { nil }
        }
        #expect(judged == ["", "ONDER_MAATREGEL", "BRON_STORING"])
    }

    @Test("takes no word about an act that was not for her")
    func strangers() async throws {
        let world = try await acted()
        let line = try #require(try await world.read().lines.first)
        await world.provider.answer(.success(try World.login(assertion: "_n", as: World.neighbour)))
        let token = try await world.inzageToken()
        await #expect(throws: InzageFault.unknownAct) {
            try await world.inzage.dispute(line.besluit, token, in: Fixture.gemeente, at: Fixture.noon)
        }
    }
}

extension World {
    /// A login for inzage up to the return.
    func begunInzage() async throws -> (query: [String: String], cookie: String) {
        let begun = try await inzage.begin(
            in: Fixture.gemeente, by: browser, language: .nl, at: Fixture.noon)
        var step = begun.step.step
        if case .send = step {
            step = try await logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: Self.relayState(in: step), from: browser,
                at: Fixture.noon
            ).step
        }
        let names = ["code", "state", "iss"]
        let pairs = names.compactMap { name in Self.parameter(name, in: step).map { (name, $0) } }
        return (Dictionary(uniqueKeysWithValues: pairs), begun.cookie)
    }

    func inzageToken() async throws -> String {
        let begun = try await begunInzage()
        let query = try Parameters(query: formEncoded(begun.query.map { ($0.key, $0.value) }))
        return try await inzage.finish(query, cookie: begun.cookie, in: Fixture.gemeente, at: Fixture.noon)
    }

    /// A token of inzage in a session of anybody, as no login gives it.
    func sessionToken(of actor: Actor, _ id: String) async throws -> String {
        let noon = Fixture.noon
        let client = InzageSettings.client(of: Fixture.gemeente)
        let limits = Dienst.SessionLimits()
        let session = Session(
            id: id, secret: Digest(of: "secret \(id)"), browser: Digest(of: id), client: client,
            gemeente: Fixture.gemeente,
            actor: Fixture.keys().seal(actor, for: Session.place(id), .system),
            login: LoginEvidence(
                assertionID: "_\(id)", identityProvider: Fixture.digid, level: .hoog, authenticatedAt: noon),
            limits: limits, startedAt: noon, lastUsedAt: noon)
        let grant = Grant(
            id: id, session: id, client: client, gemeente: Fixture.gemeente,
            dienst: InzageSettings.dienst(of: Fixture.gemeente), besluit: "b-\(id)", kind: .zelf,
            relation: nil, represented: nil, acties: [.inzien], toestemmingVereist: [], issuedAt: noon,
            endsAt: nil)
        let code = StoredCode(
            digest: Digest(of: "code \(id)"), grant: id, binding: CodeBinding(to: try Fixture.request()),
            expiresAt: noon + 60)
        let token = StoredToken(
            digest: Digest(of: "token \(id)"), grant: id, issuedAt: noon, expiresAt: noon + 60)
        try await store.commit(
            [.openSession(session), .issueGrant(grant, code), .redeemCode(code.digest, for: token)],
            recording: [])
        return "token \(id)"
    }

    func read() async throws -> InzageOverview {
        try await inzage.overview(try await inzageToken(), in: Fixture.gemeente, at: Fixture.noon)
    }
}
