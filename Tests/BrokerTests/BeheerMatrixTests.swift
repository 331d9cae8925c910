import Audit
import Foundation
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Broker

@Suite("Beheer of the matrix and of escapes")
struct BeheerMatrixTests {
    private static func text(_ rows: String...) -> String {
        (["profiel;onderdeel;doel;grondslag"] + rows).joined(separator: "\r\n")
    }

    private static func proposed(
        _ text: String, in world: World, by person: Personeel = .fatma
    ) async throws -> MatrixOverview.Voorstel {
        let who = try await world.who(person)
        let before = try await world.store.voorstellen(of: Verband.id)
        try await world.beheer.propose(text, by: who, at: Fixture.noon)
        let now = try await world.beheer.matrix(for: who, at: Fixture.noon).voorstellen
        return try #require(now.first { !before.contains($0.voorstel) })
    }

    private static func activate(
        _ voorstel: MatrixOverview.Voorstel, in world: World, by person: Personeel
    ) async throws {
        try await world.beheer.activate(
            voorstel.voorstel.id, by: try await world.who(person), at: Fixture.noon)
    }

    private static let full = text(
        "consulent;gba;participatiewet;PW 53a", "teamleider;gba;participatiewet;PW 53a")

    @Test("activates what another put forward; who put it forward does not (S57)")
    func activates() async throws {
        let world = try await World.withBeheer()
        let voorstel = try await Self.proposed(Self.full, in: world)
        #expect(voorstel.bevindingen.isEmpty && voorstel.verschil.erbij.count == 2)
        let fault = await #expect(throws: BeheerFault.activering(.zelfdePersoon)) {
            try await Self.activate(voorstel, in: world, by: .fatma)
        }
        #expect(fault?.publicText == .consultation(.otherPersonMustAgree))
        #expect(await world.refusals() == ["beheer.tweede-persoon"])
        try await Self.activate(voorstel, in: world, by: .frank)
        let overview = try await world.beheer.matrix(for: try await world.who(.frank), at: Fixture.noon)
        #expect(overview.versie?.nummer == 2 && overview.voorstellen.isEmpty)
        #expect(overview.versie?.geactiveerdDoor == AccountID("frank"))
    }

    @Test("is not activated while a ground is missing (S56)")
    func lints() async throws {
        let world = try await World.withBeheer()
        let voorstel = try await Self.proposed(Self.text("consulent;gba;participatiewet;"), in: world)
        #expect(voorstel.bevindingen.map(\.code) == ["zonder-grondslag"])
        let fault = await #expect(throws: BeheerFault.self) {
            try await Self.activate(voorstel, in: world, by: .frank)
        }
        #expect(fault?.publicText == .consultation(.fillInGround))
    }

    @Test("of two who activate at once, one wins and the other is told")
    func atOnce() async throws {
        let world = try await World.withBeheer()
        let one = try await Self.proposed(Self.full, in: world)
        let other = try await Self.proposed(Self.full, in: world, by: .frank)
        try await Self.activate(one, in: world, by: .frank)
        let stale = await #expect(throws: BeheerFault.activering(.verouderd)) {
            try await Self.activate(other, in: world, by: .fatma)
        }
        #expect(stale?.publicText == .consultation(.matrixMoved))
        let gone = await #expect(throws: BeheerFault.self) {
            try await Self.activate(one, in: world, by: .frank)
        }
        #expect(gone?.publicText == .consultation(.matrixMoved))
        let seen = try await world.beheer.matrix(for: try await world.who(.fatma), at: Fixture.noon)
        #expect(seen.voorstellen.map(\.isVerouderd) == [true])
        try await world.beheer.withdraw(
            other.voorstel.id, by: try await world.who(.fatma), at: Fixture.noon)
        #expect(try await world.store.voorstellen(of: Verband.id).isEmpty)
    }

    @Test("says what a matrix would have meant for the last thirty days (S57)")
    func dryRuns() async throws {
        let world = try await World.withBeheer()
        for _ in 0..<3 { _ = try await world.consult(try Verband.vraag()) }
        let unknown = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag(doel: DoelID("wmo")))
        }
        #expect(unknown?.code == "raadpleging.doel")
        let voorstel = try await Self.proposed(
            Self.text("teamleider;gba;participatiewet;PW 53a"), in: world)
        #expect(voorstel.proefdraai.aantalEraf == 3 && voorstel.proefdraai.aantalErbij == 0)
        #expect(voorstel.proefdraai.verliest.map(\.onderdeel) == [Verband.gba.id])
        let later = Fixture.noon + 31 * 86_400
        let seen = try await world.beheer.matrix(for: try await world.who(.fatma), at: later)
        #expect(seen.voorstellen.last?.proefdraai.aantalEraf == 0)
    }

    @Test("counts what only the matrix stood in the way of")
    func counts() async throws {
        let world = try await World.withBeheer()
        let voorstel = try await Self.proposed(
            Self.text("teamleider;gba;participatiewet;PW 53a"), in: world)
        try await Self.activate(voorstel, in: world, by: .frank)
        for vraag in [try Verband.vraag(), try Verband.vraag(Verband.zuid)] {
            _ = try? await world.consult(vraag)
        }
        let recht = Recht(
            profiel: ProfielID(""), onderdeel: Verband.gba.id, grondslag: "PW 53a", doel: Verband.doel)
        try await world.beheer.allow(
            recht, for: try await world.handle(of: "kim"), tot: Fixture.today.adding(days: 9),
            by: try await world.who(.sven), at: Fixture.noon)
        _ = try await world.consult(try Verband.vraag())
        let back = try await Self.proposed(Self.full, in: world)
        #expect(back.proefdraai.aantalErbij == 1)
    }

    @Test("takes no file that cannot be read, and is for who keeps the matrix")
    func refuses() async throws {
        let world = try await World.withBeheer()
        let fatma = try await world.who(.fatma)
        await #expect(throws: BeheerFault.matrixText(.header)) {
            try await world.beheer.propose("niets", by: fatma, at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.matrixText(.lines([2]))) {
            try await world.beheer.propose(Self.text("a;b"), by: fatma, at: Fixture.noon)
        }
        let sven = try await world.who(.sven)
        await #expect(throws: BeheerFault.refused(.geenTaak(.matrixBeheren))) {
            try await world.beheer.propose(Self.full, by: sven, at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.refused(.geenTaak(.matrixBeheren))) {
            try await world.beheer.matrix(for: sven, at: Fixture.noon)
        }
        let voorstel = try await Self.proposed(Self.full, in: world)
        await #expect(throws: BeheerFault.refused(.geenTaak(.matrixBeheren))) {
            try await Self.activate(voorstel, in: world, by: .sven)
        }
        await #expect(throws: BeheerFault.refused(.geenTaak(.matrixBeheren))) {
            try await world.beheer.withdraw(voorstel.voorstel.id, by: sven, at: Fixture.noon)
        }
    }

    @Test("shows why somebody outside the lists was reached, and takes what was found, once")
    func reviews() async throws {
        let world = try await World.withBeheer()
        let escape = Escape(reden: .anders, toelichting: "melding van de huisarts")
        _ = try await world.consult(try Verband.vraag(Verband.zuid, escape: escape))
        let tom = try await world.who(.tom)
        let open = try await world.beheer.openEscapes(for: tom, at: Fixture.noon)
        #expect(open.map(\.toelichting) == ["melding van de huisarts"] && open[0].account == Verband.kim)
        #expect(await world.store.events.last?.what == .escapesShown(count: 1))
        await #expect(throws: BeheerFault.refused(.geenTaak(.escapesBeoordelen))) {
            try await world.beheer.openEscapes(for: try await world.who(.gerda), at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.refused(.geenTaak(.escapesBeoordelen))) {
            try await world.beheer.review(
                open[0].besluit, .inOrde, by: try await world.who(.gerda), at: Fixture.noon)
        }
        try await world.beheer.review(open[0].besluit, .signaal, by: tom, at: Fixture.noon)
        let last = try #require(await world.store.events.last)
        #expect(last.what == .escapeReviewed(besluit: open[0].besluit, outcome: "signaal"))
        #expect(last.gemeente == Verband.zuid)
        await #expect(throws: BeheerFault.store(.conflict(.escapeReviewed))) {
            try await world.beheer.review(open[0].besluit, .inOrde, by: tom, at: Fixture.noon)
        }
        #expect(try await world.beheer.openEscapes(for: tom, at: Fixture.noon).isEmpty)
    }

    @Test("lets nobody look at her own escape")
    func notOwn() async throws {
        let world = try await World.withBeheer()
        try await world.keep(Verband.account { $0.beheerrollen = [.teamleider] })
        _ = try await world.consult(
            try Verband.vraag(Verband.zuid, escape: Escape(reden: .nieuweAanvraag)))
        let kim = try await world.beheer.whoIs("the beheer token of kim", in: Verband.id, at: Fixture.noon)
        #expect(try await world.beheer.openEscapes(for: kim, at: Fixture.noon).isEmpty)
        let besluit = try #require(await world.store.escapes.first?.besluit)
        await #expect(throws: BeheerFault.refused(.eigenAccount)) {
            try await world.beheer.review(besluit, .inOrde, by: kim, at: Fixture.noon)
        }
    }

    @Test("lets ten matrices wait, and activates none of somebody who is suspected")
    func waits() async throws {
        let world = try await World.withBeheer()
        for _ in 0..<9 { _ = try await Self.proposed(Self.full, in: world) }
        let last = try await Self.proposed(Self.full, in: world)
        await #expect(throws: BeheerFault.refused(.teVeelVoorstellen)) {
            try await Self.proposed(Self.full, in: world)
        }
        try await world.keep(Personeel.fatma.account { $0.blokkade = .verdenking })
        await #expect(throws: BeheerFault.refused(.verlopen)) {
            try await Self.activate(last, in: world, by: .frank)
        }
    }
}
