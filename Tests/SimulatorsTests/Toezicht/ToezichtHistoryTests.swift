import Foundation
import GRDB
import Identity
import Testing

@testable import Simulators

@Suite("The register of measures")
struct ToezichtHistoryTests {
    private static let today = UitkomstTests.today
    private static let haven = UitkomstTests.haven

    @Test("writes a version for every change, and a feed entry for every version")
    func versions() async throws {
        let register = try await UitkomstTests.register()
        let before = try await register.stand()
        #expect(try await register.suspend("b-jansen", nil, on: Self.today) == 1)
        #expect(try await register.suspend("b-jansen", nil, on: Self.today.adding(days: 1), over: true) == 1)
        #expect(try await register.end("b-jansen", on: Self.today.adding(days: 2), .opheffing) == 1)
        let history = try await register.history(of: "b-jansen")
        #expect(history.map(\.versie) == [1, 2, 3, 4])
        #expect(history.map(\.gebeurtenis) == ["ingesteld", "geschorst", "hervat", "beëindigd"])
        #expect(history.dropFirst().map(\.ingang) == ["2026-03-01", "2026-03-02", "2026-03-03"])
        let feed = try await register.changes(after: before, limit: 100)
        #expect(feed.changes == Array(history.dropFirst()))
        #expect(feed.stand == before + 3)
    }

    @Test("changes nothing a second time")
    func idempotence() async throws {
        let register = try await UitkomstTests.register()
        _ = try await register.end("b-jansen", on: Self.today, .opheffing)
        _ = try await register.suspend("b-bakker", nil, on: Self.today)
        _ = try await register.dismiss(Self.haven, on: Self.today)
        _ = try await register.die(Cast.paul.bsn, on: Self.today)
        let stand = try await register.stand()
        #expect(try await register.end("b-jansen", on: Self.today, .opheffing) == 0)
        #expect(try await register.suspend("b-bakker", nil, on: Self.today) == 0)
        #expect(try await register.dismiss(Self.haven, on: Self.today) == 0)
        #expect(try await register.die(Cast.paul.bsn, on: Self.today))
        try await register.load(.init(personen: [], maatregelen: []), today: Self.today)
        #expect(try await register.stand() == stand)
    }

    @Test("loads a case file a second time without a change")
    func reload() async throws {
        let register = try await UitkomstTests.register()
        let stand = try await register.stand()
        try await register.load(
            ToezichtZaken(
                personen: ToezichtZaken.cast.personen,
                maatregelen: ToezichtZaken.cast.maatregelen.filter { $0.id != "b-overleden" }),
            today: Self.today)
        #expect(try await register.stand() == stand)
    }

    @Test("gives a page of the feed, and the next from where it ended")
    func pages() async throws {
        let register = try await UitkomstTests.register()
        let first = try await register.changes(after: 0, limit: 3)
        let second = try await register.changes(after: first.changes.last?.stand ?? 0, limit: 1000)
        #expect(first.changes.map(\.stand) == [1, 2, 3])
        #expect(second.changes.first?.stand == 4)
        #expect(second.changes.last?.stand == second.stand)
    }

    @Test("dismisses an office from all its measures at once; what another still holds goes on")
    func dismissal() async throws {
        let register = try await UitkomstTests.register()
        let before = try await register.stand()
        _ = try await register.dismiss(Self.haven, on: Self.today)
        let events = try await register.changes(after: before, limit: 1000).changes
        let kinds = Dictionary(uniqueKeysWithValues: events.map { ($0.relatie, $0.gebeurtenis) })
        #expect(kinds["b-jansen"] == "beëindigd" && kinds["b-toekomst"] == "beëindigd")
        #expect(kinds["b-afzonderlijk"] == "gewijzigd" && kinds["b-gezamenlijk"] == "gewijzigd")
        #expect(kinds["b-beeindigd"] == nil && kinds["b-opvolger"] == nil && kinds["b-jacobs"] == nil)
        func answer(_ client: Persona, _ actor: Partij) async throws -> Uitkomst {
            let test = UitkomstTests.Case("", client, by: actor, "")
            return try await register.dossier(client.bsn)
                .uitkomst(UitkomstTests.question(test), minimum: .substantieel)
        }
        #expect(try await answer(Cast.paul, Self.haven) == .beeindigd(.bewind, Self.today))
        #expect(try await answer(Cast.wim, Self.haven) == .beeindigd(.bewind, Self.today))
        #expect(try await answer(Cast.wim, UitkomstTests.anker).code == "BESTAAT")
        #expect(try await answer(Cast.yara, Self.haven).code == "BEEINDIGD")
    }

    @Test("dismisses an office from a thousand measures in one transaction, each with an entry of its own")
    func bulk() async throws {
        let register = try await UitkomstTests.register()
        let many = (0..<1000).map { index in
            RegisteredMaatregel<ZaakDag>(
                id: "bulk-\(index)", vertegenwoordigde: Cast.otto.bsn,
                houders: [Houder(.kvk(CastKantoor.kompas.kvk), naam: "Kompas")], van: .vandaag(plus: -9))
        }
        try await register.load(ToezichtZaken(personen: [], maatregelen: many), today: Self.today)
        let before = try await register.stand()
        #expect(try await register.dismiss(.kvk(CastKantoor.kompas.kvk), on: Self.today) == 1000)
        let events = try await register.changes(after: before, limit: 5000).changes
        #expect(Set(events.map(\.relatie)).count == 1000)
        #expect(events.allSatisfy { $0.gebeurtenis == "beëindigd" && $0.versie == 2 })
    }

    @Test("ends all measures over somebody who dies")
    func death() async throws {
        let register = try await UitkomstTests.register()
        let before = try await register.stand()
        #expect(try await register.die(Cast.els.bsn, on: Self.today))
        let events = try await register.changes(after: before, limit: 10).changes
        #expect(events.map(\.relatie) == ["b-vermeer", "m-vermeer"])
        #expect(events.allSatisfy { $0.gebeurtenis == "overleden" })
        #expect(try await !register.die(Cast.willem.bsn, on: Self.today))
    }

    @Test(
        "rewrites no history",
        arguments: [
            "UPDATE maatregel SET tot = NULL", "DELETE FROM maatregel", "UPDATE houder SET naam = 'x'",
            "DELETE FROM houder", "UPDATE overlijden SET dag = '2026-01-01'", "DELETE FROM overlijden",
        ])
    func history(_ statement: String) async throws {
        let register = try await UitkomstTests.register()
        await #expect(throws: DatabaseError.self) {
            try await register.writer.write { try $0.execute(sql: statement) }
        }
    }

    @Test("keeps what it holds when it is opened again")
    func file() async throws {
        let path = temporaryDirectory() + ".sqlite"
        let stand: Int
        do {
            let register = try ToezichtDatabase(path: path)
            try await register.load(.cast, today: Self.today)
            stand = try await register.stand()
        }
        let again = try ToezichtDatabase(path: path)
        #expect(try await !again.isEmpty())
        #expect(try await again.stand() == stand)
    }

    @Test(
        "reads a day that counts from the day of loading",
        arguments: [
            ("2026-12-31", "2026-12-31"), ("vandaag", "2026-03-01"), ("vandaag+1", "2026-03-02"),
            ("vandaag-30", "2026-01-30"), ("morgen", nil), ("vandaag+", nil), ("2026-02-30", nil),
        ])
    func days(_ text: String, _ day: String?) {
        #expect(ZaakDag(text)?.on(Self.today).description == day)
    }
}
