import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("Acting for a client by number")
struct ClientJourneyTests {
    private func world(
        _ maatregelen: Maatregel..., changing change: @Sendable (Catalogue) throws -> Catalogue = { $0 }
    ) async throws -> World {
        let world = try await World(legal: Set(World.Legal.allCases), changing: change)
        for maatregel in maatregelen { await world.toezicht.hold(maatregel) }
        return world
    }

    @Test("asks for the number, shows the client after a yes, and gives a code")
    func permitted() async throws {
        let world = try await world(World.maatregel())
        let first = try await world.employed()
        #expect(
            try await world.page(after: first.step).content == .nameClient(remark: nil, isOnlyWay: true))
        let named = try await world.choose(.client(World.client), after: first.step)
        let (offer, controls) = try await world.confirmation(after: named.step)
        #expect(offer.kind == .bewind && offer.name.initialsAndSurname == "P. Jansen")
        #expect(offer.agreement == .notNeeded)
        #expect(controls.isEmployee && controls.released == [.kvk])
        let done = try await world.choose(.confirm, after: named.step)
        #expect(World.parameter("code", in: done.step) != nil)
        #expect(await world.toezicht.inquiries.count == 2)
    }

    @Test("leaves the whole chain in the record and in the tokens")
    func chain() async throws {
        let world = try await world(World.maatregel())
        let named = try await world.named()
        let done = try await world.choose(.confirm, after: named.step)
        let decision = try #require(await world.decisions.last)
        let names = try #require(decision.evidence["chain"]).split(separator: " ")
        let chain = names.map { $0.prefix { $0 != ":" } }
        #expect(chain == ["employee", "organisation", "represented"])
        #expect(decision.outcome == .permit && decision.evidence["relation"] == "bewind t1 version 3")
        let all = await world.store.events.map { "\($0)" }.joined()
        for hidden in [World.client, World.kvk, "opaque-1"] { #expect(!all.contains(hidden)) }
        await world.keep()
        let token = try await world.exchange(World.parameter("code", in: done.step))["id_token"]?.text
        let claims = try payload(of: token ?? "")
        let office = claims["represents"]?.object
        #expect(office?["kvk"] == .string(World.kvk) && claims["bsn"] == nil)
        #expect(office?["represents"]?.object?["bsn"] == .string(World.client))
    }

    private func payload(of token: String) throws -> JSONObject {
        let part = token.split(separator: ".").dropFirst().first.flatMap { bytes(base64URL: String($0)) }
        return try #require(part.flatMap { JSONObject(Data($0)) })
    }

    static let obstacles: [(String, @Sendable () throws -> AuthenticationOutcome, PublicText, String)] = [
        (
            "a level that is too low (S32)", { try World.employeeLogin(level: .basis) },
            .relation(.organisationLevelTooLow(needed: .midden)), "LOA_TE_LAAG"
        ),
        (
            "an organisation that gave no mandate (S34)",
            { try World.employeeLogin(for: [Fixture.bijstand]) },
            .relation(.organisationDidNotMandate), "ORGANISATIE_MACHTIGDE_NIET"
        ),
    ]

    @Test("asks for no number while something stands in the way", arguments: 0..<2)
    func obstacle(_ index: Int) async throws {
        let (name, login, text, code) = Self.obstacles[index]
        let world = try await world(World.maatregel())
        let first = try await world.employed(as: login())
        #expect(try await world.refusal(after: first.step)?.text == text, "\(name)")
        #expect(await world.toezicht.inquiries.isEmpty, "\(name)")
        #expect(await world.decisions.map(\.reasons) == [[code]], "\(name)")
    }

    @Test("lets who the register says logged in too low log in again")
    func registerLevel() async throws {
        let world = try await world()
        await world.toezicht.answer(.levelTooLow(needed: .hoog), about: try BSN(World.client))
        let denied = try await world.named()
        #expect(try await world.refusal(after: denied.step)?.retry == .authenticate(Fixture.digid))
    }

    @Test("asks for another login where the portal wants one, and for a client only where it wants to switch")
    func freshLogin() async throws {
        let world = try await world(World.maatregel())
        let first = try await world.employed()
        let known = Browser(secret: "browser", session: first.sessionSecret)
        for (prompt, isAsked) in [("login", true), ("select_account", false)] {
            let request = try Fixture.request(["prompt": prompt], dienst: Fixture.schuldhulp)
            let begun = try await world.logins.begin(request, by: known, at: Fixture.noon)
            if case .send(.redirect(let url)) = begun.step {
                #expect(isAsked && url.contains("forced=true"), "\(prompt)")
            } else {
                let content = try await world.page(after: begun.step).content
                #expect(!isAsked && content == .nameClient(remark: nil, isOnlyWay: true), "\(prompt)")
            }
        }
    }

    @Test("lets who logged in too low log in again, and no one else")
    func retry() async throws {
        let low = try await world()
        let first = try await low.employed(as: World.employeeLogin(level: .basis))
        #expect(try await low.refusal(after: first.step)?.retry == .authenticate(Fixture.digid))
        let unsent = try await world()
        let second = try await unsent.employed(as: World.employeeLogin(for: []))
        #expect(try await unsent.refusal(after: second.step)?.retry == Refusal.Retry.none)
    }

    @Test("is for professionals only where the dienst says so, before a number is asked (S37)")
    func professionalsOnly() async throws {
        let measures: Set<Vertegenwoordiging> = [.bewind, .curatele, .mentorschap]
        let world = try await world(
            changing: Fixture.changing(accepts: measures, alleenProfessioneel: measures))
        let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        #expect(try await world.refusal(after: first.step)?.text == .relation(.notOnlineYet))
        #expect(await world.toezicht.inquiries.isEmpty)
    }

    @Test("is open to a family member by her own number (S37)")
    func family() async throws {
        let anna = Holder(party: .person(try BSN(World.anna)))
        let world = try await world(World.maatregel(holders: [anna]))
        let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        let ways: [Way] = [.myself, .machtiging, .maatregel]
        let noGezag = try await World(legal: [.toezicht])
        let page = try await noGezag.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        #expect(try await noGezag.page(after: page.step).content == .chooseWay(ways))
        let asked = try await world.choose(.way(.maatregel), after: first.step)
        #expect(
            try await world.page(after: asked.step).content == .nameClient(remark: nil, isOnlyWay: false))
        let named = try await world.choose(.client(World.client), after: asked.step)
        let done = try await world.choose(.confirm, after: named.step)
        #expect(World.parameter("code", in: done.step) != nil)
    }

    @Test("takes spaces and dots", arguments: ["999 990 019", "9999.90.019", " 999990019\u{a0}"])
    func spaced(_ typed: String) async throws {
        let world = try await world(World.maatregel())
        let named = try await world.named(typed)
        #expect(try await world.confirmation(after: named.step).offer.relation == "t1")
    }

    @Test(
        "tells what is no number, asks no register and counts nothing (S21)",
        arguments: ["999990018", "99999001", "000000000", "", "x", "999-990-019"])
    func noNumber(_ typed: String) async throws {
        let world = try await World(
            legal: [.toezicht], quota: NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        await world.toezicht.hold(try World.maatregel())
        let first = try await world.employed()
        let again = try await world.choose(.client(typed), after: first.step)
        #expect(
            try await world.page(after: again.step).content == .nameClient(remark: .notABSN, isOnlyWay: true))
        #expect(await world.toezicht.inquiries.isEmpty)
        #expect(await world.decisions.isEmpty)
        let more = try await world.choose(.client(typed), after: again.step)
        let named = try await world.choose(.client(World.client), after: more.step)
        #expect(try await world.confirmation(after: named.step).offer.relation == "t1")
    }

    @Test("is no way to act for oneself (S19)")
    func ownNumber() async throws {
        let world = try await world()
        let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        let asked = try await world.choose(.way(.maatregel), after: first.step)
        let denied = try await world.choose(.client(World.anna), after: asked.step)
        let refusal = try #require(try await world.refusal(after: denied.step))
        #expect(refusal.text == .notForYourself)
        #expect(await world.toezicht.inquiries.isEmpty)
        let again = try await world.choose(.retry, after: denied.step)
        guard case .chooseWay = try await world.page(after: again.step).content else {
            Issue.record("she cannot choose herself")
            return
        }
    }

    static let negatives: [ToezichtAnswer.Outcome] = [.noRelation, .unknownPerson, .notPublished]

    @Test(
        "says the same of no relation, nobody and nothing published, and records the same but the code (U1)")
    func uniform() async throws {
        var events: [[String]] = []
        var codes: [[String]] = []
        var contents: [LoginPage.Content] = []
        for outcome in Self.negatives {
            let world = try await world()
            await world.toezicht.answer(outcome, about: try BSN(World.client))
            let denied = try await world.named()
            contents.append(try await world.page(after: denied.step).content.withoutSession)
            events.append(await world.store.events.map(\.kind))
            codes.append(await world.decisions.flatMap(\.reasons))
        }
        #expect(Set(contents).count == 1 && Set(events).count == 1)
        #expect(codes == [["GEEN_RELATIE"], ["BSN_ONBEKEND"], ["NIET_GEPUBLICEERD"]])
        guard case .refused(let refusal)? = contents.first else {
            Issue.record("nothing was refused")
            return
        }
        #expect(refusal.text == .relation(.cannotActForThisPerson) && refusal.error == .accessDenied)
    }

    @Test("may be another number after a no")
    func another() async throws {
        let world = try await world(World.maatregel())
        let denied = try await world.named(World.neighbour)
        let again = try await world.choose(.retry, after: denied.step)
        let named = try await world.choose(.client(World.client), after: again.step)
        #expect(try await world.confirmation(after: named.step).offer.relation == "t1")
    }

    @Test("is looked at again when the register says something else at the moment of confirming")
    func changed() async throws {
        let changes: [Maatregel] = try [
            World.maatregel(version: 4), World.maatregel("t1", .curatele),
            World.maatregel(voorlopig: true, ends: Fixture.today.adding(days: 3)),
            World.maatregel("t9"), World.maatregel(ends: Fixture.today.adding(days: 3)),
        ]
        for (index, change) in changes.enumerated() {
            let world = try await world(World.maatregel())
            let named = try await world.named()
            await world.toezicht.hold(change)
            let again = try await world.choose(.confirm, after: named.step)
            #expect(
                try await world.page(after: again.step).content == .nameClient(remark: nil, isOnlyWay: true),
                "\(index)")
            #expect(await world.decisions.isEmpty, "\(index)")
        }
    }

    @Test("is refused when the relation ended before it was confirmed")
    func ended() async throws {
        let world = try await world(World.maatregel())
        let named = try await world.named()
        await world.toezicht.answer(.ended(.bewind, Fixture.today), about: try BSN(World.client))
        let denied = try await world.choose(.confirm, after: named.step)
        #expect(
            try await world.refusal(after: denied.step)?.text
                == .relation(.measureEnded(.bewind, Fixture.today)))
    }

    @Test("is neither a yes nor a no while the register is down, and counts nothing (S35)")
    func down() async throws {
        let world = try await World(
            legal: [.toezicht], quota: NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        await world.toezicht.hold(try World.maatregel())
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        let denied = try await world.named(World.neighbour)
        #expect(try await world.refusal(after: denied.step)?.text == .relation(.cannotCheckNow))
        await world.toezicht.fail(nil)
        let again = try await world.choose(.retry, after: denied.step)
        let named = try await world.choose(.client(World.client), after: again.step)
        await world.toezicht.fail(.malformed(register: "toezicht", field: "handtekening"))
        let late = try await world.choose(.confirm, after: named.step)
        #expect(try await world.refusal(after: late.step)?.text == .relation(.cannotCheckNow))
        #expect(try await world.refusal(after: late.step)?.error == .temporarilyUnavailable)
        let failures = await world.store.events.count {
            if case .registerFailed(register: "toezicht", _) = $0.what { true } else { false }
        }
        #expect(failures == 2)
    }

    @Test("switches without another login, and ends what was given for the one before (S39)")
    func switching() async throws {
        let world = try await world(
            World.maatregel(), World.maatregel("t2", over: World.secondClient))
        let named = try await world.named()
        let first = try await world.choose(.confirm, after: named.step)
        await world.keep()
        let token = try await world.exchange(World.parameter("code", in: first.step))["access_token"]?.text
        let known = Browser(secret: "browser", session: named.sessionSecret)
        let again = try await world.logins.begin(
            Fixture.request(dienst: Fixture.schuldhulp), by: known, at: Fixture.noon)
        let next = try await world.choose(.client(World.secondClient), after: again.step)
        guard case .confirm(let offer, _, let stopping, _) = try await world.page(after: next.step).content
        else {
            Issue.record("nothing is asked")
            return
        }
        #expect(offer.relation == "t2")
        #expect(stopping == [try World.maatregel().rechthebbende.name])
        _ = try await world.choose(.confirm, after: next.step)
        let input = try Fixture.input(["token": token ?? ""])
        #expect(try await world.tokens.introspect(input, at: Fixture.noon) == inactiveIntrospection)
        let switched = await world.store.events.count {
            if case .grantRevoked(_, by: .switchedPerson) = $0.what { true } else { false }
        }
        #expect(switched == 1)
    }
}
