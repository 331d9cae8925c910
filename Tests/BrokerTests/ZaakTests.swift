import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("An act in a case")
struct ZaakTests {
    /// Kim asks with what she wants to do in a case; the gemeente is Noord.
    private func ask(
        _ world: World, _ handeling: Zaakhandeling.Handeling, in zaak: String = "Z-1",
        as token: String = Verband.token, for gemeente: GemeenteCode = Verband.noord
    ) async throws -> String? {
        let vraag = try Verband.vraag(gemeente, stap: try Verband.stap(handeling, in: zaak))
        do throws(RaadplegingFault) {
            _ = try await world.raadplegingen.consult(vraag, bearer: token, at: Fixture.noon)
            return nil
        } catch { return error.code }
    }

    /// Logs somebody in beside Kim, and gives her token.
    private func logIn(
        _ staff: StaffMember, _ world: World, in portal: ClientID = Fixture.portal
    ) async throws -> String {
        let name = "\(staff.account) \(staff.functieprofiel) \(staff.organisatie) \(portal)"
        try await world.logIn(
            .medewerker(staff), "session of \(name)", at: Fixture.second, token: name, portal: portal)
        return name
    }

    private static let (reported, fined) = ("raadpleging.zelf-gerapporteerd", "raadpleging.zelf-beboet")

    @Test("is refused to who did in that case what must lie with another (S55)")
    func isRefused() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport) == nil)
        #expect(try await ask(world, .boete) == Self.reported)
        #expect(try await ask(world, .boete, in: " z-1 ") == Self.reported)
        #expect(try await ask(world, .lichteBoete) == nil)
        #expect(try await ask(world, .boete, in: "Z-2") == nil)
        #expect(try await ask(world, .rapport, in: "Z-2") == Self.fined)
    }

    @Test("is another's to do, also of the same function")
    func anotherMay() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport) == nil)
        let bo = StoredAccount(verband: Verband.id, account: Verband.account(AccountID("bo")), version: 1)
        try await world.store.commit([.verband(.keep(bo))], recording: [])
        let token = try await logIn(try Verband.staff("bo"), world)
        #expect(try await ask(world, .boete, as: token) == nil)
    }

    @Test("is of the person, whatever her function is meanwhile")
    func otherProfile() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport) == nil)
        let teamleider = ProfielID("teamleider")
        let moved = StoredAccount(
            verband: Verband.id, account: Verband.account { $0.profiel = teamleider }, version: 2)
        let deviation = Afwijking(
            account: Verband.kim, onderdeel: Verband.gba.id, grondslag: "Participatiewet art. 53a",
            doel: Verband.doel, goedgekeurdDoor: AccountID("sven"), tot: Fixture.today.adding(days: 1))
        try await world.store.commit(
            [.verband(.keep(moved)), .verband(.deviate(Verband.id, deviation))], recording: [])
        let token = try await logIn(try Verband.staff(profiel: teamleider), world)
        #expect(try await ask(world, .boete, as: token) == Self.reported)
        #expect(try await ask(world, .boete, in: "Z-2", as: token) == nil)
        #expect(await world.evidence().map { $0["recht"] } == ["matrix", nil, "afwijking"])
    }

    @Test("is of the person in every samenwerkingsverband of her organisation")
    func otherVerband() async throws {
        let world = try await World.withStaff()
        try await world.found(Verband.neighbour, Verband.account())
        #expect(try await ask(world, .rapport) == nil)
        let token = try await logIn(try Verband.staff(), world, in: Fixture.unaware)
        #expect(try await ask(world, .boete, as: token) == Self.reported)
        #expect(try await ask(world, .boete, as: token, for: Verband.zuid) == "raadpleging.niet-op-lijst")
    }

    @Test("is another's where an account of another organisation has the same name")
    func otherOrganisation() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport) == nil)
        let token = try await logIn(try Verband.staff(of: "00000001002220647001"), world)
        #expect(try await ask(world, .boete, as: token) == nil)
    }

    @Test("is one of another case where another gemeente has the same number")
    func otherGemeente() async throws {
        let world = try await World.withStaff()
        try await world.list(World.mother, in: Verband.zuid)
        #expect(try await ask(world, .rapport) == nil)
        #expect(try await ask(world, .boete, for: Verband.zuid) == nil)
        #expect(try await ask(world, .boete) == Self.reported)
    }

    @Test("by one person at once in many windows is all report or all fine")
    func atOnce() async throws {
        for round in 0..<10 {
            let world = try await World.withStaff()
            let answers = await withTaskGroup(of: (Zaakhandeling.Handeling, String?).self) { group in
                for number in 0..<8 {
                    let handeling: Zaakhandeling.Handeling =
                        (number + round).isMultiple(of: 2) ? .rapport : .boete
                    group.addTask { (handeling, (try? await ask(world, handeling)) ?? nil) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(answers.filter { $0.1 == nil }.map(\.0)).count == 1, "\(answers)")
            #expect(Set(await world.store.handelingen.map(\.act.handeling)).count == 1)
            let refused = Set(answers.compactMap(\.1))
            #expect(refused == [Self.reported] || refused == [Self.fined])
        }
    }

    @Test("that another request did while it was judged is found where it is written")
    func overtaken() async throws {
        let world = try await World.withStaff()
        let keys = Fixture.keys()
        let act = Zaakhandeling(
            zaak: keys.pseudonym(of: try Verband.stap(.rapport).zaak, in: Verband.noord), handeling: .rapport,
            door: keys.persoon(try Verband.staff()))
        await world.store.interfere(
            .verband(.act(StoredZaakhandeling(besluit: "b", act: act, keptUntil: Fixture.noon + 1))))
        #expect(try await ask(world, .boete) == Self.reported)
        #expect(await world.store.handelingen.count == 1)
        let judgements = await world.judgements()
        #expect(
            judgements.map(\.outcome) == ["deny"] && judgements.map(\.reasons) == [["zelf-gerapporteerd"]])
    }

    @Test("is not done where the raadpleging is refused")
    func nothingDone() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport, for: Verband.zuid) == "raadpleging.niet-op-lijst")
        #expect(await world.store.handelingen.isEmpty)
    }

    @Test("stands in the record by what was done, and never by the number of the case")
    func records() async throws {
        let world = try await World.withStaff()
        for handeling in [Zaakhandeling.Handeling.rapport, .boete, .lichteBoete] {
            _ = try await ask(world, handeling, in: World.anna)
        }
        _ = try await world.consult(try Verband.vraag())
        let evidence = await world.evidence()
        #expect(evidence.map { $0["handeling"] } == ["rapport", "boete", "boete", nil])
        #expect(evidence.map { $0["boete"] } == [nil, "above-limit", "within-limit", nil])
        #expect(await !"\(world.store.events)".contains(World.anna))
        let kept = await world.store.handelingen
        #expect(kept.count == 2 && !"\(kept)".contains(World.anna) && !"\(kept)".contains("kim"))
    }

    @Test("is kept for as long as a fine can follow a report")
    func isKept() async throws {
        let world = try await World.withStaff()
        #expect(try await ask(world, .rapport) == nil)
        let kept = await world.store.handelingen.map(\.keptUntil)
        let offence = LocalDate(Fixture.noon)
        #expect(kept.allSatisfy { LocalDate($0) >= offence.adding(days: 5 * 365 + 1) } && kept.count == 1)
    }
}

extension World {
    /// What the judgements that were recorded rest on.
    func evidence() async -> [[String: String]] {
        await store.events.compactMap { event in
            guard case .raadpleging(let record) = event.what else { return nil }
            return record.evidence
        }
    }
}
