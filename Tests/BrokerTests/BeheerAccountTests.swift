import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("Beheer of accounts")
struct BeheerAccountTests {
    @Test("is for staff who are logged in there, and whose own account has the role")
    func isForRoles() async throws {
        let world = try await World.withBeheer()
        for token in ["nothing", Verband.token] {
            await #expect(throws: BeheerFault.signedOut) {
                try await world.beheer.whoIs(token, in: Verband.id, at: Fixture.noon)
            }
        }
        let kim = try await world.beheer.whoIs("the beheer token of kim", in: Verband.id, at: Fixture.noon)
        #expect(kim.beheerder.rollen.isEmpty && kim.stand == .actief)
        await #expect(throws: BeheerFault.refused(.geenTaak(.accountsInzien))) {
            try await world.beheer.accounts(after: nil, for: kim, at: Fixture.noon)
        }
        #expect(await world.refusals() == ["beheer.geen-taak"])
        let anna = Actor.person(try BSN(World.anna))
        try await world.logIn(
            anna, "anna", at: Fixture.second, token: "the token of anna",
            portal: BeheerSettings.client(of: Verband.id))
        await #expect(throws: BeheerFault.signedOut) {
            try await world.beheer.whoIs("the token of anna", in: Verband.id, at: Fixture.noon)
        }
    }

    private static let unusable: [@Sendable (inout Account) -> Void] = [
        { $0.blokkade = .verdenking }, { $0.verklaring = nil }, { $0.bevestigdTot = Fixture.today },
        { $0.beheerrollen = [] },
    ]

    @Test("gives no role to an account that may not be used", arguments: unusable.indices)
    func isClosed(_ index: Int) async throws {
        let world = try await World.withBeheer()
        try await world.keep(Personeel.gerda.account(Self.unusable[index]))
        #expect(try await world.who(.gerda).beheerder.rollen.isEmpty)
    }

    @Test("gives no role on another network")
    func isElsewhere() async throws {
        let world = try await World.withStaff()
        try await world.keep(Personeel.gerda.account())
        try await world.logInToBeheer("gerda", zone: "thuis")
        let gerda = try await world.who(.gerda)
        #expect(gerda.isElsewhere && gerda.beheerder.rollen.isEmpty)
    }

    @Test("blocks an account at once, and every change stands in its history and in the log")
    func blocks() async throws {
        let world = try await World.withBeheer()
        let token = try await world.consult(try Verband.vraag()).token
        let (lies, kim) = (try await world.who(.lies), try await world.handle(of: "kim"))
        try await world.beheer.change(.blokkeer, kim, by: lies, at: Fixture.noon)
        #expect(try await world.introspected(token)["active"] == false)
        try await world.beheer.change(.deblokkeer, kim, by: lies, at: Fixture.noon)
        #expect(try await world.introspected(token)["active"] == true)
        let detail = try await world.beheer.account(kim, for: lies, at: Fixture.noon)
        #expect(detail.history.map(\.wat) == ["gedeblokkeerd", "geblokkeerd-beheerder"])
        #expect(detail.history.allSatisfy { $0.door == AccountID("lies") })
        #expect(await world.accountChanges() == ["geblokkeerd-beheerder", "gedeblokkeerd"])
    }

    @Test("names an account in the log as it names its holder when she logs in")
    func sameName() async throws {
        let world = try await World.withBeheer()
        _ = try await world.consult(try Verband.vraag())
        let holder = try #require(await world.store.events.last?.actor)
        let lies = try await world.who(.lies)
        try await world.beheer.change(
            .blokkeer, try await world.handle(of: "kim"), by: lies, at: Fixture.noon)
        let event = try #require(await world.store.events.last)
        #expect(
            event.what
                == .accountChanged(
                    verband: Verband.id.rawValue, account: holder, change: "geblokkeerd-beheerder"))
        #expect(event.gemeente == Fixture.gemeente)
    }

    @Test("refuses what a role does not do, and records that")
    func refuses() async throws {
        let world = try await World.withBeheer()
        let (tom, kim) = (try await world.who(.tom), try await world.handle(of: "kim"))
        await #expect(throws: BeheerFault.refused(.geenTaak(.blokkeren))) {
            try await world.beheer.change(.blokkeer, kim, by: tom, at: Fixture.noon)
        }
        #expect(await world.refusals() == ["beheer.geen-taak"])
        #expect(try await world.account(of: "kim")?.blokkade == nil)
        await #expect(throws: BeheerFault.unknown) {
            try await world.beheer.account("kim", for: tom, at: Fixture.noon)
        }
    }

    @Test("changes nothing when somebody else changed the account in the same moment")
    func atOnce() async throws {
        let world = try await World.withBeheer()
        let (lies, kim) = (try await world.who(.lies), try await world.handle(of: "kim"))
        let stored = try #require(try await world.store.account(Verband.kim, of: Verband.id))
        await world.store.interfere(.verband(.keep(stored.changed { $0.blokkade = .verdenking })))
        await #expect(throws: BeheerFault.store(.conflict(.accountMoved))) {
            try await world.beheer.change(.einddatum(nil), kim, by: lies, at: Fixture.noon)
        }
        #expect(try await world.account(of: "kim")?.blokkade == .verdenking)
        #expect(await world.accountChanges().isEmpty)
    }

    @Test("lets somebody say that she will use data carefully, before which she can do nothing")
    func signs() async throws {
        let world = try await World.withBeheer()
        try await world.keep(Verband.account { $0.verklaring = nil })
        let refused = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag())
        }
        #expect(refused?.code == "raadpleging.verklaring-ontbreekt")
        let kim = try await world.beheer.whoIs("the beheer token of kim", in: Verband.id, at: Fixture.noon)
        try await world.beheer.sign(for: kim, at: Fixture.noon)
        _ = try await world.consult(try Verband.vraag())
        #expect(await world.accountChanges() == ["verklaring-getekend"])
        let signed = try await world.beheer.whoIs("the beheer token of kim", in: Verband.id, at: Fixture.noon)
        await #expect(throws: BeheerFault.unknown) {
            try await world.beheer.sign(for: signed, at: Fixture.noon)
        }
    }

    @Test("suspends an account that nobody confirmed in time, until somebody does (S64)")
    func confirms() async throws {
        let world = try await World.withBeheer()
        try await world.keep(Verband.account { $0.bevestigdTot = Fixture.today })
        let refused = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag())
        }
        #expect(refused?.publicText == .consultation(.accountNotConfirmed))
        let tom = try await world.who(.tom)
        let due = try await world.beheer.dueAccounts(for: tom, at: Fixture.noon)
        #expect(due.map(\.account.id) == [Verband.kim])
        try await world.beheer.change(.bevestig, due[0].handle, by: tom, at: Fixture.noon)
        _ = try await world.consult(try Verband.vraag())
        #expect(try await world.beheer.dueAccounts(for: tom, at: Fixture.noon).isEmpty)
        let later = Fixture.today.adding(days: 40).start
        let sven = try await world.beheer.dueAccounts(for: try await world.who(.sven), at: later)
        #expect(
            Set(sven.map(\.account.id.rawValue)) == ["tom", "ada", "gerda", "fatma", "frank", "lies"])
        await #expect(throws: BeheerFault.refused(.geenTaak(.beheerdersBevestigen))) {
            try await world.beheer.dueAccounts(for: try await world.who(.gerda), at: later)
        }
        #expect(try await world.beheer.dueAccounts(for: tom, at: later).isEmpty)
    }

    @Test("lets a security officer widen an account for a while, and end that")
    func deviates() async throws {
        let world = try await World.withBeheer()
        let (sven, kim) = (try await world.who(.sven), try await world.handle(of: "kim"))
        let recht = Recht(
            profiel: ProfielID(""), onderdeel: Verband.gba.id, grondslag: "PW 53a", doel: Verband.doel)
        let tot = Fixture.today.adding(days: 30)
        await #expect(throws: BeheerFault.refused(.geenTaak(.afwijkingToestaan))) {
            try await world.beheer.allow(
                recht, for: kim, tot: tot, by: try await world.who(.tom), at: Fixture.noon)
        }
        try await world.beheer.allow(recht, for: kim, tot: tot, by: sven, at: Fixture.noon)
        let detail = try await world.beheer.account(kim, for: sven, at: Fixture.noon)
        #expect(detail.afwijkingen.map(\.tot) == [tot])
        try await world.beheer.endDeviation(
            Verband.gba.id, Verband.doel, of: kim, by: sven, at: Fixture.noon)
        await #expect(throws: BeheerFault.unknown) {
            try await world.beheer.endDeviation(
                Verband.zoek.id, Verband.doel, of: kim, by: sven, at: Fixture.noon)
        }
        let ended = try await world.beheer.account(kim, for: sven, at: Fixture.noon)
        #expect(ended.afwijkingen.map(\.tot) == [Fixture.today])
        #expect(ended.history.map(\.wat) == ["afwijking-beeindigd", "afwijking-toegestaan"])
        let last = try #require(await world.store.events.last)
        if case .deviationEnded = last.what {} else { Issue.record("\(last.what)") }
    }

    @Test("gives the accounts and their history as a file, and records who took it")
    func exports() async throws {
        let world = try await World.withBeheer()
        let gerda = try await world.who(.gerda)
        let accounts = try await world.beheer.exportAccounts(for: gerda, at: Fixture.noon)
        #expect(accounts.count == Personeel.allCases.count + 1)
        #expect(await world.store.events.last?.what == .accountsExported(count: accounts.count))
        let kim = try await world.handle(of: "kim")
        try await world.beheer.change(.blokkeer, kim, by: gerda, at: Fixture.noon)
        let history = try await world.beheer.exportHistory(for: gerda, at: Fixture.noon)
        #expect(history.map(\.wat) == ["geblokkeerd-beheerder"])
        #expect(await world.store.events.last?.what == .accountsExported(count: 1))
        let fatma = try await world.who(.fatma)
        await #expect(throws: BeheerFault.refused(.geenTaak(.accountsInzien))) {
            try await world.beheer.exportAccounts(for: fatma, at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.refused(.geenTaak(.accountsInzien))) {
            try await world.beheer.exportHistory(for: fatma, at: Fixture.noon)
        }
    }

    @Test("shows the orders of the gemeenten and who manages, to who manages")
    func overview() async throws {
        let world = try await World.withBeheer()
        try await world.store.commit(
            [.verband(.withdraw(Verband.id, Verband.zuid, at: Fixture.noon))], recording: [])
        let overview = try await world.beheer.overview(for: try await world.who(.fatma), at: Fixture.noon)
        #expect(overview.leden.map(\.stand) == [.geldig, .ingetrokken(Verband.zuid), .geldig])
        #expect(
            overview.beheerders.first { $0.rol == .gebruikersbeheerder }?.accounts == [AccountID("gerda")])
        let kim = try await world.beheer.whoIs("the beheer token of kim", in: Verband.id, at: Fixture.noon)
        await #expect(throws: BeheerFault.refused(.geenTaak(.accountsInzien))) {
            try await world.beheer.overview(for: kim, at: Fixture.noon)
        }
    }

    @Test("stays open while somebody works there, and counts a login as one that succeeded")
    func staysOpen() async throws {
        let world = try await World.withBeheer()
        let client = BeheerSettings.client(of: Verband.id)
        #expect(world.catalogue.werkverband(whoseStaffLogInAt: client)?.verband.id == Verband.id)
        #expect(world.catalogue.werkverband(at: client) == nil)
        for minutes in stride(from: 0.0, through: 40, by: 10) {
            _ = try await world.who(.gerda, at: Fixture.noon + minutes * 60)
        }
        await #expect(throws: BeheerFault.signedOut) {
            try await world.who(.gerda, at: Fixture.noon + 56 * 60)
        }
    }

    @Test("keeps the list of a gemeente that gave its order and did not withdraw it")
    func lists() async throws {
        let world = try await World.withBeheer()
        let fatma = try await world.who(.fatma)
        let mother = try BSN(World.mother)
        #expect(
            try await world.beheer.listEntry(of: mother, in: Verband.noord, for: fatma, at: Fixture.noon)?
                .kenmerk == "lopend")
        try await world.store.commit(
            [.verband(.withdraw(Verband.id, Verband.noord, at: Fixture.noon))], recording: [])
        await #expect(throws: BeheerFault.refused(.geenOpdracht)) {
            try await world.beheer.listEntry(of: mother, in: Verband.noord, for: fatma, at: Fixture.noon)
        }
        await #expect(throws: BeheerFault.refused(.geenOpdracht)) {
            try await world.beheer.unlist(mother, in: Verband.noord, by: fatma, at: Fixture.noon)
        }
    }

    @Test("records a look also where a change of a list is refused")
    func looks() async throws {
        let world = try await World.withBeheer()
        let fatma = try await world.who(.fatma)
        await #expect(throws: BeheerFault.store(.conflict(.alreadyListed))) {
            try await world.beheer.list(
                try BSN(World.mother), categorie: "lopend", van: Fixture.today, tot: nil, in: Verband.noord,
                by: fatma, at: Fixture.noon)
        }
        let last = try #require(await world.store.events.last)
        #expect(last.what == .listConsulted(list: "whitelist") && last.represented != nil)
        #expect(last.gemeente == Verband.noord)
    }
}
