import Audit
import Broker
import Foundation
import Identity
import Policy
import Representation
import TestSupport
import Testing

@Suite("Acting for somebody else")
struct RepresentationJourneyTests {
    @Test("offers only whom the machtiging holds for, asks to confirm, and gives a code")
    func permitted() async throws {
        let world = try await World(machtigingen: [
            World.machtiging(), World.machtiging("m2", of: World.neighbour, state: .ingetrokken),
        ])
        let first = try await world.authenticated(Fixture.request())
        #expect(try await world.page(after: first.step).content == .chooseWay([.myself, .machtiging]))
        #expect(await world.register.questions == 0)
        let offered = try await world.choose(.way(.machtiging), after: first.step)
        guard case .choosePerson(let offers) = try await world.page(after: offered.step).content else {
            Issue.record("nobody was offered")
            return
        }
        #expect(offers.map(\.relation) == ["m1"])
        let picked = try await world.choose(.person("m1"), after: offered.step)
        let done = try await world.choose(.confirm, after: picked.step)
        #expect(World.parameter("code", in: done.step) != nil)
    }

    @Test("records what the login rests on behind its provider")
    func underlying() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let underlying = UnderlyingEvidence(
            mandateRegister: "urn:mr",
            assertions: [
                .init(id: "_ad", issuer: "urn:ad", sha256: "00"), .init(id: "_x", issuer: nil, sha256: "ff"),
            ])
        await world.provider.answer(.success(try World.login(underlying: underlying)))
        _ = try await world.represented()
        let evidence = try #require(await world.decisions.last?.evidence)
        #expect(evidence["mandateRegister"] == "urn:mr")
        #expect(evidence["advice"] == "_ad urn:ad sha256:00, _x unnamed sha256:ff")
    }

    @Test("records nothing behind a provider that named nothing")
    func nothingUnderlying() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        _ = try await world.represented()
        let evidence = try #require(await world.decisions.last?.evidence)
        #expect(evidence["mandateRegister"] == nil && evidence["advice"] == nil)
        #expect(UnderlyingEvidence(mandateRegister: nil, assertions: []) == nil)
    }

    @Test("leaves the record of the decision before the code is seen")
    func recorded() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        _ = try await world.represented()
        let decisions = await world.store.events.compactMap { event -> DecisionRecord? in
            if case .decided(let decision) = event.what { decision } else { nil }
        }
        let decision = try #require(decisions.last)
        #expect(decision.outcome == .permit)
        #expect(decision.evidence["register"] == "machtigingen")
        #expect(decision.evidence["grondslag"] == "Participatiewet art. 35")
        #expect(decision.evidence["relation"] == "machtiging m1 version 1")
        let all = await world.store.events.map { "\($0)" }.joined()
        #expect(!all.contains(World.anna) && !all.contains(World.mother))
    }

    static let denials: [(String, @Sendable () throws -> [Machtiging], DienstID, PublicText, String)] = [
        ("no machtiging", { [] }, Fixture.bijstand, .noRelation, "GEEN_RELATIE"),
        (
            "one of somebody else", { [try World.machtiging(for: World.neighbour)] }, Fixture.bijstand,
            .noRelation,
            "GEEN_RELATIE"
        ),
        (
            "one for another dienst", { [try World.machtiging(dienst: Fixture.parkeren)] }, Fixture.bijstand,
            .machtigingForOtherDienst, "BUITEN_SCOPE"
        ),
        (
            "one from tomorrow", { [try World.machtiging(from: Fixture.today.adding(days: 1))] },
            Fixture.bijstand,
            .machtigingStarts(Fixture.today.adding(days: 1)), "NOG_NIET"
        ),
        (
            "one that ended today", { [try World.machtiging(to: Fixture.today)] }, Fixture.bijstand,
            .machtigingEnded(Fixture.today), "BEEINDIGD"
        ),
        (
            "a withdrawn one", { [try World.machtiging(state: .ingetrokken)] }, Fixture.bijstand,
            .machtigingWithdrawn, "INGETROKKEN"
        ),
        (
            "a suspended one", { [try World.machtiging(state: .geschorst)] }, Fixture.bijstand,
            .machtigingNotActive, "NIET_ACTIEF"
        ),
        (
            "one for herself", { [try World.machtiging(of: World.anna)] }, Fixture.bijstand, .notForYourself,
            "ZELFDE_PERSOON"
        ),
        (
            "one for a strictly personal dienst", { [try World.machtiging(dienst: Fixture.trouwen)] },
            Fixture.trouwen, .onlyInPerson, "STRIKT_PERSOONLIJK"
        ),
        (
            "one for a dienst that accepts none", { [try World.machtiging(dienst: Fixture.parkeren)] },
            Fixture.parkeren, .kindNotAccepted, "SOORT_NIET_TOEGESTAAN"
        ),
    ]

    @Test("is denied with its own reason and text", arguments: 0..<10)
    func denied(_ index: Int) async throws {
        let (name, machtigingen, dienst, text, code) = Self.denials[index]
        let world = try await World(machtigingen: machtigingen())
        let request = try Fixture.request(
            ["vertegenwoordiging": "machtiging", "kc_idp_hint": "digid"], dienst: dienst)
        let denied = try await world.authenticated(request)
        #expect(try await world.refusal(after: denied.step)?.text == text, "\(name)")
        let records = await world.store.events.compactMap { event -> [String]? in
            if case .decided(let decision) = event.what { decision.reasons } else { nil }
        }
        #expect(records == [[code]], "\(name)")
        let back = try await world.choose(.backToPortal, after: denied.step)
        #expect(World.parameter("error", in: back.step) == "access_denied")
    }

    @Test("is not offered for a strictly personal dienst")
    func striktPersoonlijk() async throws {
        let world = try await World(machtigingen: [World.machtiging(dienst: Fixture.trouwen)])
        let done = try await world.authenticated(Fixture.request(dienst: Fixture.trouwen))
        #expect(World.parameter("code", in: done.step) != nil)
        #expect(await world.register.questions == 0)
    }

    @Test("gives no token to a portal that does not know representation")
    func unaware() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request(client: Fixture.unaware))
        let denied = try await world.choose(.way(.machtiging), after: first.step)
        #expect(try await world.refusal(after: denied.step)?.text == .websiteCannotRepresent)
        let back = try await world.choose(.backToPortal, after: denied.step)
        #expect(World.parameter("error", in: back.step) == "representation_unsupported")
        #expect(await world.register.questions == 0)
    }

    static let silences: [RegisterError] = [
        .timedOut(register: "machtigingen"), .unreachable(register: "machtigingen"),
        .refused(register: "machtigingen", status: 500), .malformed(register: "machtigingen", field: "staat"),
    ]

    @Test("is neither a yes nor a no while the register does not answer", arguments: silences)
    func registerDown(_ failure: RegisterError) async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        await world.register.fail(failure)
        let first = try await world.authenticated(Fixture.request())
        let denied = try await world.choose(.way(.machtiging), after: first.step)
        #expect(try await world.refusal(after: denied.step)?.text == .registerUnavailable)
        let again = try await world.choose(.retry, after: denied.step)
        let own = try await world.choose(.way(.myself), after: again.step)
        #expect(World.parameter("code", in: own.step) != nil)
    }

    @Test("is decided on the register's answer at the moment of confirming")
    func withdrawnInBetween() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request())
        let offered = try await world.choose(.way(.machtiging), after: first.step)
        let picked = try await world.choose(.person("m1"), after: offered.step)
        await world.register.hold([try World.machtiging(state: .ingetrokken)])
        let denied = try await world.choose(.confirm, after: picked.step)
        #expect(try await world.refusal(after: denied.step)?.text == .machtigingWithdrawn)
    }

    @Test("is confirmed again when the register says something else than was shown")
    func changedInBetween() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request())
        let offered = try await world.choose(.way(.machtiging), after: first.step)
        let picked = try await world.choose(.person("m1"), after: offered.step)
        await world.register.hold([try World.machtiging(of: World.neighbour)])
        let again = try await world.choose(.confirm, after: picked.step)
        #expect(try await world.page(after: again.step).content == .chooseWay([.myself, .machtiging]))
    }

    @Test("is the only thing a portal gets that asked for it")
    func asked() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let request = try Fixture.request(["vertegenwoordiging": "machtiging"])
        let offered = try await world.authenticated(request)
        let back = try await world.choose(.otherPerson, after: offered.step)
        guard case .choosePerson = try await world.page(after: back.step).content else {
            Issue.record("another capacity was offered")
            return
        }
        await #expect(throws: LoginFault.outOfOrder) {
            try await world.choose(.way(.myself), after: back.step)
        }
    }

    @Test("for somebody who was not offered is out of the question")
    func notOffered() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request())
        let offered = try await world.choose(.way(.machtiging), after: first.step)
        await #expect(throws: LoginFault.unknownChoice) {
            try await world.choose(.person("m2"), after: offered.step)
        }
    }

    @Test("cannot be confirmed before somebody was picked")
    func outOfOrder() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request())
        await #expect(throws: LoginFault.outOfOrder) { try await world.choose(.confirm, after: first.step) }
        await #expect(throws: LoginFault.outOfOrder) {
            try await world.choose(.person("m1"), after: first.step)
        }
        await #expect(throws: LoginFault.outOfOrder) { try await world.choose(.retry, after: first.step) }
    }

    @Test("from a stale page changes nothing and shows where the login is")
    func stalePage() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.authenticated(Fixture.request())
        let page = try await world.page(after: first.step)
        _ = try await world.choose(.way(.machtiging), after: first.step)
        let stale = try await world.logins.choose(
            .way(.myself), in: page.login, version: page.version, by: world.browser, at: Fixture.noon)
        #expect(stale.step == .show(login: page.login))
    }
}
