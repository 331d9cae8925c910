import Audit
import Foundation
import Identity
import Mandaat
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("The desk of a samenwerkingsverband")
struct VerbandDeskTests {
    private let store = MemoryStore()
    private var desk: VerbandDesk { VerbandDesk(store: store, keys: Fixture.keys()) }
    private let werkverband: Werkverband
    private let organisatie: OIN
    private let operatorName = Pseudonym(stored: "operator")

    init() throws {
        let catalogue = try Verband.catalogue(Fixture.catalogue())
        werkverband = try #require(catalogue.verbanden[Verband.id])
        organisatie = try OIN("00000001002220647000")
    }

    private let kim = Verband.kim

    private func account() async throws -> StoredAccount? {
        try await store.state(of: Verband.id, for: Verband.kim, on: Fixture.today).account
    }

    @Test("registers an order and its withdrawal in the log of that gemeente")
    func orders() async throws {
        try await desk.sign(Verband.zuid, of: werkverband, by: operatorName, at: Fixture.noon)
        try await desk.withdraw(Verband.zuid, of: werkverband, by: operatorName, at: Fixture.noon + 1)
        let orders = try await store.state(of: Verband.id, for: Verband.kim, on: Fixture.today).opdrachten
        #expect(
            orders == [
                Opdracht(
                    gemeente: Verband.zuid, getekend: Fixture.noon, ingetrokken: Fixture.noon + 1)
            ])
        let events = await store.events
        #expect(events.map(\.gemeente) == [Verband.zuid, Verband.zuid])
        #expect(events.map(\.actor) == [operatorName, operatorName])
        #expect(
            events.map(\.what) == [
                .opdracht(verband: "isd", stands: true), .opdracht(verband: "isd", stands: false),
            ])
    }

    @Test("takes no order of who is no member, no second one, and no withdrawal of none")
    func refusals() async throws {
        let stranger = GemeenteCode("0009")
        await #expect(throws: VerbandDeskFault.geenLid(stranger)) {
            try await desk.sign(stranger, of: werkverband, by: nil, at: Fixture.noon)
        }
        await #expect(throws: VerbandDeskFault.geenLid(stranger)) {
            try await desk.withdraw(stranger, of: werkverband, by: nil, at: Fixture.noon)
        }
        let moved = VerbandDeskFault.store(.conflict(.opdrachtMoved))
        await #expect(throws: moved) {
            try await desk.withdraw(Verband.noord, of: werkverband, by: nil, at: Fixture.noon)
        }
        #expect(await store.events.isEmpty)
        try await desk.sign(Verband.noord, of: werkverband, by: nil, at: Fixture.noon)
        await #expect(throws: moved) {
            try await desk.sign(Verband.noord, of: werkverband, by: nil, at: Fixture.noon + 1)
        }
        #expect(await store.events.count == 1)
    }

    @Test("makes the account of a beheerder, known in the log as she is when she logs in")
    func appointed() async throws {
        let by = operatorName
        #expect(
            try await desk.appoint(kim, as: .teamleider, in: werkverband, by: by, at: Fixture.noon))
        #expect(try await desk.appoint(kim, as: .gemandateerde, in: werkverband, by: by, at: Fixture.noon))
        #expect(try await !desk.appoint(kim, as: .gemandateerde, in: werkverband, by: by, at: Fixture.noon))
        let known = try #require(try await account())
        #expect(known.version == 2)
        #expect(known.account.beheerrollen == [.teamleider, .gemandateerde])
        #expect(known.account.profiel == nil)
        #expect(known.account.bevestigdTot == Fixture.today.adding(days: 91))
        let staff = try #require(
            StaffMember(
                account: Verband.kim.rawValue, functieprofiel: "consulent", organisatie: organisatie,
                netwerkzone: nil))
        let name = Fixture.keys().pseudonym(of: .medewerker(staff))
        let events = await store.events
        #expect(events.map(\.gemeente) == [werkverband.uitvoerder, werkverband.uitvoerder])
        #expect(events.map(\.actor) == [by, by])
        #expect(
            events.map(\.what) == [
                .accountChanged(verband: "isd", account: name, change: "aangewezen-teamleider"),
                .accountChanged(verband: "isd", account: name, change: "aangewezen-gemandateerde"),
            ])
    }

    @Test("leaves what somebody had before, and does not confirm it for longer")
    func keepsTheRest() async throws {
        let before = Verband.account { $0.bevestigdTot = Fixture.today.adding(days: 20) }
        let stored = StoredAccount(verband: Verband.id, account: before, version: 1)
        try await store.commit([.verband(.keep(stored))], recording: [])
        #expect(try await desk.appoint(kim, as: .gemandateerde, in: werkverband, by: nil, at: Fixture.noon))
        let appointed = try #require(try await account()).account
        #expect(appointed.bevestigdTot == before.bevestigdTot && appointed.profiel == before.profiel)
        #expect(try await desk.dismiss(kim, as: .gemandateerde, in: werkverband, by: nil, at: Fixture.noon))
        #expect(try await account()?.account == before)
        #expect(try await !desk.dismiss(kim, as: .gemandateerde, in: werkverband, by: nil, at: Fixture.noon))
        #expect(await store.events.count == 2)
    }

    @Test("gives nobody two roles that one person may not have")
    func keepsApart() async throws {
        _ = try await desk.appoint(kim, as: .teamleider, in: werkverband, by: nil, at: Fixture.noon)
        let apart = VerbandDeskFault.botsing(.rollenBotsen(.gebruikersbeheerder, .teamleider))
        await #expect(throws: apart) {
            try await desk.appoint(kim, as: .gebruikersbeheerder, in: werkverband, by: nil, at: Fixture.noon)
        }
        #expect(try await account()?.account.beheerrollen == [.teamleider])
        let history = try await store.history(of: kim, in: Verband.id, limit: 9)
        #expect(history.map(\.wat) == ["aangewezen-teamleider"] && history[0].door == nil)
    }

    @Test("lets nobody who consults keep the lists")
    func keepsListsApart() async throws {
        let stored = StoredAccount(verband: Verband.id, account: Verband.account(), version: 1)
        try await store.commit([.verband(.keep(stored))], recording: [])
        let apart = VerbandDeskFault.botsing(.rolZonderProfiel(.functioneelBeheerder))
        await #expect(throws: apart) {
            try await desk.appoint(kim, as: .functioneelBeheerder, in: werkverband, by: nil, at: Fixture.noon)
        }
    }

    @Test("lets somebody back in whom nobody in beheer can")
    func restores() async throws {
        let shut = Verband.account {
            $0.blokkade = .verdenking
            $0.bevestigdTot = Fixture.today.adding(days: -3)
        }
        let stored = StoredAccount(verband: Verband.id, account: shut, version: 1)
        try await store.commit([.verband(.keep(stored))], recording: [])
        #expect(try await desk.restore(kim, in: werkverband, by: operatorName, at: Fixture.noon))
        let account = try #require(try await account()?.account)
        #expect(werkverband.accounts.stand(of: account, at: Fixture.noon) == .actief)
        #expect(account.bevestigdTot == Fixture.today.adding(days: 91))
        #expect(await store.events.count == 1)
        #expect(try await !desk.restore(AccountID("x"), in: werkverband, by: nil, at: Fixture.noon))
    }

    @Test("makes no account to dismiss somebody")
    func dismissesNobody() async throws {
        #expect(try await !desk.dismiss(kim, as: .gemandateerde, in: werkverband, by: nil, at: Fixture.noon))
        #expect(try await account() == nil)
    }

    @Test("changes an account on top of what somebody else changed meanwhile, and gives up in the end")
    func retries() async throws {
        for (others, isDone) in [(4, true), (5, false)] {
            let memory = MemoryStore()
            let made = StoredAccount(verband: Verband.id, account: Verband.account(), version: 1)
            try await memory.commit([.verband(.keep(made))], recording: [])
            let desk = VerbandDesk(
                store: RestlessStore(memory: memory, others: others), keys: Fixture.keys())
            let changed = try? await desk.appoint(
                kim, as: .gemandateerde, in: werkverband, by: nil, at: Fixture.noon)
            #expect(changed == (isDone ? true : nil))
            let known = try await memory.state(of: Verband.id, for: Verband.kim, on: Fixture.today).account
            #expect(known?.account.misluktePogingen == others)
            #expect(known?.account.beheerrollen == (isDone ? [.gemandateerde] : []))
            #expect(await memory.events.count == (isDone ? 1 : 0))
        }
    }
}

/// Somebody else changes the account just before each of the first commits.
private actor RestlessStore: Journal, VerbandReader {
    private let memory: MemoryStore
    private var others: Int

    init(memory: MemoryStore, others: Int) {
        self.memory = memory
        self.others = others
    }

    func commit(_ changes: [Change], recording events: [Event]) async throws(StoreError) {
        if others > 0, case .verband(.keep(let account))? = changes.first {
            others -= 1
            let known = try await memory.state(
                of: account.verband, for: account.account.id, on: Fixture.today
            ).account
            if let known {
                let moved = known.changed { $0.misluktePogingen += 1 }
                try await memory.commit([.verband(.keep(moved))], recording: [])
            }
        }
        try await memory.commit(changes, recording: events)
    }

    func state(
        of verband: VerbandID, for account: AccountID, on day: LocalDate
    ) async throws(StoreError) -> VerbandState {
        try await memory.state(of: verband, for: account, on: day)
    }

    func raadpleging(
        token: Digest
    ) async throws(StoreError) -> (raadpleging: StoredRaadpleging, session: Session)? {
        try await memory.raadpleging(token: token)
    }

    func handelingen(in zaak: Pseudonym) async throws(StoreError) -> [Zaakhandeling] {
        try await memory.handelingen(in: zaak)
    }

    func voorstel(_ id: String, of verband: VerbandID) async throws(StoreError) -> Matrixvoorstel? {
        try await memory.voorstel(id, of: verband)
    }
}
