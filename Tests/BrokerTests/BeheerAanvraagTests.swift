import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import TestSupport
import Testing

@testable import Broker

@Suite("A request in beheer")
struct BeheerAanvraagTests {
    private static func nieuw(
        _ account: String = "noor", _ aanleiding: Aanvraag.Aanleiding = .nieuw,
        profiel: ProfielID? = Verband.consulent, rollen: Set<Beheerrol> = []
    ) -> NieuweAanvraag {
        NieuweAanvraag(
            account: AccountID(account), aanleiding: aanleiding, profiel: profiel, beheerrollen: rollen)
    }

    /// Asks, and gives the id.
    private static func asked(
        _ nieuw: NieuweAanvraag, in world: World, by person: Personeel = .tom
    ) async throws -> String {
        try await world.beheer.ask(nieuw, by: try await world.who(person), at: Fixture.noon)
        let open = try await world.store.openAanvragen(of: Verband.id)
        return try #require(open.first { $0.aanvraag.account == nieuw.account }).aanvraag.id
    }

    private static func take(
        _ stap: Aanvraagstap, _ id: String, in world: World, by person: Personeel
    ) async throws {
        try await world.beheer.take(stap, with: id, by: try await world.who(person), at: Fixture.noon)
    }

    @Test("makes an account when three persons did a step each; the heavy profile takes a fourth")
    func makes() async throws {
        let world = try await World.withBeheer()
        let id = try await Self.asked(Self.nieuw(), in: world)
        await #expect(throws: BeheerFault.refused(.nietGoedgekeurd)) {
            try await Self.take(.verwerken, id, in: world, by: .gerda)
        }
        await #expect(throws: BeheerFault.refused(.zelfdePersoon)) {
            try await Self.take(.goedkeuren, id, in: world, by: .tom)
        }
        try await Self.take(.goedkeuren, id, in: world, by: .ada)
        // The profile searches: under the matrix it is a heavy role.
        await #expect(throws: BeheerFault.refused(.nietGoedgekeurd)) {
            try await Self.take(.verwerken, id, in: world, by: .gerda)
        }
        try await Self.take(.goedkeuren, id, in: world, by: .sven)
        #expect(try await world.account(of: "noor") == nil)
        try await Self.take(.verwerken, id, in: world, by: .gerda)
        let account = try #require(try await world.account(of: "noor"))
        #expect(account.profiel == Verband.consulent && account.verklaring == nil)
        #expect(account.bevestigdTot == Fixture.today.adding(days: 91))
        #expect(try await world.store.openAanvragen(of: Verband.id).isEmpty)
        await #expect(throws: BeheerFault.refused(.alVerwerkt)) {
            try await Self.take(.verwerken, id, in: world, by: .gerda)
        }
        let steps = await world.store.events.compactMap {
            if case .accountRequested(_, _, _, let step, _, _, _) = $0.what { step } else { nil }
        }
        #expect(steps == ["aangevraagd", "goedkeuren", "goedkeuren", "verwerken"])
        #expect(await world.accountChanges() == ["toegewezen", "bevestigd"])
    }

    @Test("for suspicion freezes the account at once, and the freeze outlives what comes of the request")
    func freezes() async throws {
        let world = try await World.withBeheer()
        let token = try await world.consult(try Verband.vraag()).token
        let id = try await Self.asked(Self.nieuw("kim", .verdenking, profiel: nil), in: world)
        #expect(try await world.introspected(token)["active"] == false)
        try await Self.take(.afwijzen, id, in: world, by: .ada)
        #expect(try await world.account(of: "kim")?.blokkade == .verdenking)
        let kim = try await world.handle(of: "kim")
        await #expect(throws: BeheerFault.refused(.geenTaak(.verdenkingOpheffen))) {
            try await world.beheer.change(.deblokkeer, kim, by: try await world.who(.lies), at: Fixture.noon)
        }
        try await world.beheer.change(.deblokkeer, kim, by: try await world.who(.sven), at: Fixture.noon)
        _ = try await world.consult(try Verband.vraag())
    }

    @Test("for who leaves takes everything")
    func takesAway() async throws {
        let world = try await World.withBeheer()
        let id = try await Self.asked(Self.nieuw("kim", .uitdiensttreding, profiel: nil), in: world)
        try await Self.take(.goedkeuren, id, in: world, by: .ada)
        _ = try await world.consult(try Verband.vraag())
        try await Self.take(.verwerken, id, in: world, by: .gerda)
        let account = try #require(try await world.account(of: "kim"))
        #expect(account.profiel == nil && account.blokkade == .uitDienst)
        await #expect(throws: RaadplegingFault.self) { try await world.consult(try Verband.vraag()) }
    }

    @Test("is about an account that is there, unless it makes one; never with a number for a name")
    func isAboutSomebody() async throws {
        let world = try await World.withBeheer()
        let tom = try await world.who(.tom)
        await #expect(throws: BeheerFault.unknownAccount) {
            try await world.beheer.ask(
                Self.nieuw("noor", .verdenking, profiel: nil), by: tom, at: Fixture.noon)
        }
        for name in [World.anna, "", "a b"] {
            await #expect(throws: BeheerFault.unreadable(["account"])) {
                try await world.beheer.ask(Self.nieuw(name), by: tom, at: Fixture.noon)
            }
        }
        await #expect(throws: BeheerFault.refused(.eigenAccount)) {
            try await world.beheer.ask(Self.nieuw("tom"), by: tom, at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.unknown) {
            try await Self.take(.goedkeuren, "none", in: world, by: .ada)
        }
        let frank = try await world.who(.frank)
        #expect(try await world.beheer.openAanvragen(for: frank, at: Fixture.noon).isEmpty)
        await #expect(throws: BeheerFault.refused(.geenTaak(.aanvragen))) {
            try await world.beheer.openAanvragen(for: try await world.who(.lies), at: Fixture.noon)
        }
    }

    @Test("is for a functieprofiel that the matrix has")
    func isKnown() async throws {
        let world = try await World.withBeheer()
        await #expect(throws: BeheerFault.unreadable(["profiel"])) {
            try await Self.asked(Self.nieuw(profiel: ProfielID("directeur")), in: world)
        }
    }

    @Test("is carried out in time, and on the word of nobody who is suspected since")
    func growsOld() async throws {
        let world = try await World.withBeheer()
        let id = try await Self.asked(
            Self.nieuw("kim", .uitdiensttreding, profiel: nil), in: world)
        try await Self.take(.goedkeuren, id, in: world, by: .ada)
        for (person, account) in [(Personeel.ada, "ada"), (.tom, "tom")] {
            try await world.keep(person.account { $0.blokkade = .verdenking })
            await #expect(throws: BeheerFault.refused(.verlopen), "\(account)") {
                try await Self.take(.verwerken, id, in: world, by: .gerda)
            }
            try await world.keep(person.account())
        }
        let gerda = try await world.who(.gerda)
        await #expect(throws: BeheerFault.refused(.verlopen)) {
            try await world.beheer.take(
                .verwerken, with: id, by: gerda, at: Fixture.today.adding(days: 31).start)
        }
        try await world.beheer.take(.verwerken, with: id, by: gerda, at: Fixture.today.adding(days: 30).start)
    }

    @Test("gives nothing to who is suspected, and ends what somebody had beside her function")
    func endsTheRest() async throws {
        let world = try await World.withBeheer()
        let recht = Recht(
            profiel: ProfielID(""), onderdeel: Verband.gba.id, grondslag: "PW 53a", doel: Verband.doel)
        try await world.beheer.allow(
            recht, for: try await world.handle(of: "kim"), tot: Fixture.today.adding(days: 20),
            by: try await world.who(.sven), at: Fixture.noon)
        let id = try await Self.asked(Self.nieuw("kim", .functiewijziging), in: world)
        for person in [Personeel.ada, .sven] { try await Self.take(.goedkeuren, id, in: world, by: person) }
        try await world.keep(Verband.account { $0.blokkade = .verdenking })
        await #expect(throws: BeheerFault.refused(.bevroren)) {
            try await Self.take(.verwerken, id, in: world, by: .gerda)
        }
        try await world.keep(Verband.account())
        try await Self.take(.verwerken, id, in: world, by: .gerda)
        let own = try await world.store.deviations(of: Verband.kim, in: Verband.id)
        #expect(own.map(\.tot) == [Fixture.today])
    }

    @Test("for suspicion is not lost when somebody else changes the account in the same moment")
    func insists() async throws {
        let world = try await World.withBeheer()
        let stored = try #require(try await world.store.account(Verband.kim, of: Verband.id))
        await world.store.interfere(.verband(.keep(stored.changed { $0.blokkerenOp = Fixture.today })))
        _ = try await Self.asked(Self.nieuw("kim", .verdenking, profiel: nil), in: world)
        let kim = try #require(try await world.account(of: "kim"))
        #expect(kim.blokkade == .verdenking && kim.blokkerenOp == Fixture.today)
    }
}
