import Foundation
import Identity
import Mandaat
import OIDC
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A raadpleging at the desk")
struct RaadplegingTests {
    @Test("gives a token for one gemeente, one person, one onderdeel and one purpose")
    func isAllowed() async throws {
        let world = try await World.withStaff()
        let allowed = try await world.consult(try Verband.vraag())
        let answer = try await world.introspected(allowed.token)
        #expect(answer["active"] == true)
        #expect(answer["gemeente"] == "0001" && answer["gemeente_oin"] == "00000001000000001000")
        #expect(answer["onderdeel"] == "gba" && answer["doel"] == "participatiewet")
        #expect(answer["source"] == "medewerker" && answer["grondslag"] == "Participatiewet art. 53a")
        #expect(answer["represents"] == .object(["bsn": .string(World.mother), "vastgesteld": "opgegeven"]))
        let judgements = await world.judgements()
        #expect(judgements.map(\.gemeente) == [Verband.noord] && judgements.map(\.outcome) == ["permit"])
    }

    typealias Refusal = (code: String, vraag: RaadpleegVraag, log: GemeenteCode)

    private static func refusals() throws -> [Refusal] {
        [
            ("geen-gemeente", try Verband.vraag(nil), Fixture.gemeente),
            ("geen-lid", try Verband.vraag(GemeenteCode("0009")), Fixture.gemeente),
            ("doel", try Verband.vraag(doel: DoelID("wmo")), Verband.noord),
            ("niet-op-lijst", try Verband.vraag(Verband.zuid), Verband.zuid),
            ("niet-op-lijst", try Verband.vraag(of: World.neighbour), Verband.noord),
            (
                "escape-zonder-toelichting",
                try Verband.vraag(Verband.zuid, escape: Escape(reden: .anders)), Verband.zuid
            ),
        ]
    }

    @Test("is refused with its reason, and recorded in the log of the gemeente it was for")
    func isRefused() async throws {
        for refusal in try Self.refusals() {
            let world = try await World.withStaff()
            let fault = await #expect(throws: RaadplegingFault.self) {
                try await world.consult(refusal.vraag)
            }
            guard case .refused(_, let reasons, _)? = fault else {
                Issue.record("\(refusal.code): \(String(describing: fault))")
                continue
            }
            #expect(reasons.first?.code == refusal.code)
            let judgements = await world.judgements()
            #expect(judgements.map(\.gemeente) == [refusal.log])
            #expect(judgements.map(\.outcome) == ["deny"])
        }
    }

    private static let accounts: [(code: String, account: Account?)] = [
        ("account-geen-autorisatie", nil),
        ("account-geen-autorisatie", Verband.account { $0.profiel = ProfielID("teamleider") }),
        ("account-verdenking", Verband.account { $0.blokkade = .verdenking }),
        ("verklaring-ontbreekt", Verband.account { $0.verklaring = nil }),
        ("account-niet-bevestigd", Verband.account { $0.bevestigdTot = Fixture.today }),
    ]

    @Test("is refused to an account that may not be used", arguments: accounts.indices)
    func isRefusedTo(_ index: Int) async throws {
        let (code, account) = Self.accounts[index]
        let world = try await World.withStaff(account: account)
        let fault = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag())
        }
        #expect(fault?.code == "raadpleging.\(code)")
    }

    @Test("is for staff only, at the portal of their samenwerkingsverband")
    func isForStaff() async throws {
        let world = try await World.withStaff()
        let anna = Actor.person(try BSN(World.anna))
        try await world.logIn(anna, "the session of anna", at: Fixture.digid, token: "the token of anna")
        let vraag = try Verband.vraag()
        await #expect(throws: RaadplegingFault.noStaff) {
            try await world.raadplegingen.consult(vraag, bearer: "the token of anna", at: Fixture.noon)
        }
        await #expect(throws: RaadplegingFault.token(.bearerInvalid)) {
            try await world.raadplegingen.consult(vraag, bearer: "nothing", at: Fixture.noon)
        }
        await #expect(throws: RaadplegingFault.token(.bearerMissing)) {
            try await world.raadplegingen.consult(vraag, bearer: nil, at: Fixture.noon)
        }
    }

    @Test("of somebody outside the list takes a reason, which is kept and counted (S50)")
    func escapes() async throws {
        let world = try await World.withStaff()
        let vraag = try Verband.vraag(Verband.zuid, escape: Escape(reden: .anders, toelichting: "crisis"))
        _ = try await world.consult(vraag)
        _ = try await world.consult(vraag)
        let fault = await #expect(throws: RaadplegingFault.self) { try await world.consult(vraag) }
        #expect(fault?.code == "raadpleging.te-veel-escapes")
        let escapes = await world.store.escapes
        #expect(escapes.map(\.gemeente) == [Verband.zuid, Verband.zuid])
        #expect(
            escapes.allSatisfy { !String(decoding: $0.toelichting.bytes, as: UTF8.self).contains("crisis") })
    }

    @Test("by many at once reaches outside the list no more often than may be")
    func escapesAtOnce() async throws {
        let world = try await World.withStaff()
        let vraag = try Verband.vraag(Verband.zuid, escape: Escape(reden: .nieuweAanvraag))
        let allowed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 { group.addTask { (try? await world.consult(vraag)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(allowed == 2)
    }

    @Test("ends at once when the gemeente withdraws its order; other gemeenten go on (S51)")
    func endsWithTheOrder() async throws {
        let world = try await World.withStaff()
        let token = try await world.consult(try Verband.vraag()).token
        try await world.store.commit(
            [.verband(.withdraw(Verband.id, Verband.noord, at: Fixture.noon))], recording: [])
        #expect(try await world.introspected(token) == inactiveIntrospection)
        let fault = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag())
        }
        #expect(fault?.code == "raadpleging.opdracht-ingetrokken")
        try await world.list(World.mother, in: Verband.zuid)
        _ = try await world.consult(try Verband.vraag(Verband.zuid))
    }

    @Test("ends with its five minutes, with the login, and when the account is frozen")
    func ends() async throws {
        let world = try await World.withStaff()
        let token = try await world.consult(try Verband.vraag()).token
        #expect(try await world.introspected(token, at: Fixture.noon + 299)["active"] == true)
        #expect(try await world.introspected(token, at: Fixture.noon + 300) == inactiveIntrospection)
        let frozen = StoredAccount(
            verband: Verband.id, account: Verband.account { $0.blokkade = .verdenking }, version: 2)
        try await world.store.commit([.verband(.keep(frozen))], recording: [])
        #expect(try await world.introspected(token) == inactiveIntrospection)
        try await world.store.commit([.endSession(id: Verband.session)], recording: [])
        #expect(try await world.introspected(token) == inactiveIntrospection)
    }

    @Test("is told only to its portal and the sources")
    func isToldToFew() async throws {
        let world = try await World.withStaff()
        let token = try await world.consult(try Verband.vraag()).token
        #expect(try await world.introspected(token, by: Fixture.portal)["active"] == true)
        #expect(try await world.introspected(token, by: Fixture.unaware) == inactiveIntrospection)
    }

    @Test("leaves no number of the person in its records")
    func keepsNoNumber() async throws {
        let world = try await World.withStaff()
        _ = try await world.consult(try Verband.vraag())
        let events = await world.store.events
        #expect(!events.isEmpty && events.allSatisfy { !"\($0)".contains(World.mother) })
    }

    @Test("leaves no number in its records that was sent where a name belongs")
    func keepsNoName() async throws {
        let world = try await World.withStaff()
        let page = Onderdeel(id: OnderdeelID(World.anna), naam: "", soort: .bron)
        let vraag = try Verband.vraag(doel: DoelID(World.neighbour), onderdeel: page)
        await #expect(throws: RaadplegingFault.self) { try await world.consult(vraag) }
        #expect(await world.judgements().count == 1)
        for number in [World.anna, World.neighbour] {
            #expect(await world.store.events.allSatisfy { !"\($0)".contains(number) })
        }
    }

    @Test("is given to each of many at once that are the first of the day")
    func firstOfTheDay() async throws {
        let yesterday = Verband.account { $0.laatstGebruikt = Fixture.noon - 86_400 }
        let world = try await World.withStaff(account: yesterday)
        let vraag = try Verband.vraag()
        let allowed = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { (try? await world.consult(vraag)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(allowed == 8)
    }
}
