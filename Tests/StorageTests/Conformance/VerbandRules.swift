import Broker
import Foundation
import Identity
import Mandaat
import Testing

extension StoreRule {
    private static let isd = VerbandID("isd")
    private static let kim = AccountID("kim")
    private static let today = LocalDate(Samples.noon)

    private static func state(
        of store: any ConformingStore, _ verband: VerbandID = isd
    ) async throws -> VerbandState { try await store.state(of: verband, for: kim, on: today) }

    private static func order(_ gemeente: GemeenteCode = Samples.denHaag, at instant: Date) -> Opdracht {
        Opdracht(gemeente: gemeente, getekend: instant)
    }

    static let verbanden = orders + accounts + matrices + raadplegingen

    private static let orders = [
        StoreRule("takes one order of a gemeente at a time, and knows when it was withdrawn") { store in
            let (signed, withdrawn) = (Samples.noon, Samples.noon + 60)
            try await store.make(.verband(.sign(isd, order(at: signed))))
            #expect(
                await store.failure([.verband(.sign(isd, order(at: signed + 1)))])
                    == .conflict(.opdrachtMoved))
            try await store.make(.verband(.sign(isd, order(Samples.utrecht, at: signed))))
            try await store.make(.verband(.withdraw(isd, Samples.denHaag, at: withdrawn)))
            #expect(
                await store.failure([.verband(.withdraw(isd, Samples.denHaag, at: withdrawn))])
                    == .conflict(.opdrachtMoved))
            let known = try await state(of: store).opdrachten
            #expect(
                Set(known) == [
                    Opdracht(gemeente: Samples.denHaag, getekend: signed, ingetrokken: withdrawn),
                    order(Samples.utrecht, at: signed),
                ])
            try await store.make(.verband(.sign(isd, order(at: withdrawn + 1))))
            let last = try await state(of: store).opdrachten.first { $0.gemeente == Samples.denHaag }
            #expect(last == order(at: withdrawn + 1))
            #expect(try await state(of: store, VerbandID("other")).opdrachten == [])
        }
    ]

    private static let accounts = [
        StoreRule("changes an account from the version that was read, and from no other") { store in
            let made = StoredAccount(
                verband: isd, account: Account(id: kim, at: Samples.noon, bevestigdTot: today), version: 1)
            #expect(try await state(of: store).account == nil)
            try await store.make(.verband(.keep(made)))
            #expect(await store.failure([.verband(.keep(made))]) == .conflict(.accountMoved))
            let changed = made.changed { $0.beheerrollen = [.teamleider, .gemandateerde] }
            try await store.make(.verband(.keep(changed)))
            #expect(await store.failure([.verband(.keep(changed))]) == .conflict(.accountMoved))
            #expect(try await state(of: store).account == changed)
            #expect(try await state(of: store, VerbandID("other")).account == nil)
        },
        StoreRule("keeps the last deviation of an account for what it is about") { store in
            let deviation = { (days: Int) in
                Afwijking(
                    account: kim, onderdeel: OnderdeelID("gba"), grondslag: "Wet", doel: DoelID("pw"),
                    goedgekeurdDoor: AccountID("sven"), tot: today.adding(days: days))
            }
            try await store.make(.verband(.deviate(isd, deviation(1))))
            try await store.make(.verband(.deviate(isd, deviation(2))))
            #expect(try await state(of: store).afwijkingen == [deviation(2)])
        },
    ]

    private static func proposal(_ id: String, basis: Int = 0) -> Matrixvoorstel {
        let recht = Recht(
            profiel: ProfielID("a"), onderdeel: OnderdeelID("gba"), grondslag: "Wet", doel: DoelID("pw"))
        return Matrixvoorstel(
            id: id, matrix: Autorisatiematrix(rechten: [recht]), door: AccountID("bo"), op: Samples.noon,
            basis: basis)
    }

    private static func version(of voorstel: Matrixvoorstel) throws -> Matrixversie {
        let aansluiting = Aansluiting(
            doelen: [DoelID("pw")],
            onderdelen: [Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron)])
        return try voorstel.geactiveerd(
            door: AccountID("ada"), na: voorstel.basis, onder: aansluiting, at: Samples.noon)
    }

    private static let matrices = [
        StoreRule("lets one of two proposals become the next version, and spends it") { store in
            let (one, other) = (proposal("1"), proposal("2"))
            try await store.make(.verband(.propose(isd, one)), .verband(.propose(isd, other)))
            #expect(try await store.voorstel("1", of: isd) == one)
            let first = try version(of: one)
            try await store.make(.verband(.activate(isd, first, voorstel: "1")))
            #expect(try await state(of: store).matrix == first)
            #expect(try await store.voorstel("1", of: isd) == nil)
            let late = try version(of: other)
            #expect(
                await store.failure([.verband(.activate(isd, late, voorstel: "2"))])
                    == .conflict(.matrixMoved))
            #expect(
                await store.failure([.verband(.activate(isd, first, voorstel: "1"))])
                    == .conflict(.matrixMoved))
            #expect(try await store.voorstel("2", of: isd) == other)
        },
        StoreRule("tells of the version in force as soon as it counts, for each samenwerkingsverband") {
            store in
            for number in 0..<2 {
                for verband in [isd, VerbandID("other")] {
                    let voorstel = proposal("\(verband) \(number)", basis: number)
                    let next = try version(of: voorstel)
                    try await store.make(
                        .verband(.propose(verband, voorstel)),
                        .verband(.activate(verband, next, voorstel: voorstel.id)))
                    #expect(try await state(of: store, verband).matrix == next)
                    #expect(try await state(of: store, verband).matrix == next)
                }
            }
            #expect(try await state(of: store).matrix?.nummer == 2)
            #expect(try await state(of: store, VerbandID("third")).matrix == nil)
        },
    ]

    private static func raadpleging(_ besluit: String, session: String = "session-1") -> StoredRaadpleging {
        StoredRaadpleging(
            besluit: besluit, token: Digest(of: besluit), session: session, verband: isd,
            gemeente: Samples.denHaag, onderdeel: OnderdeelID("gba"), doel: DoelID("pw"), grondslag: "Wet",
            represented: Sealed(bytes: Data([1, 0, 255])), issuedAt: Samples.noon,
            expiresAt: Samples.noon + 300)
    }

    private static let raadplegingen = [
        StoreRule("gives back a raadpleging by its token, until its login ends") { store in
            #expect(await store.failure([.verband(.allow(raadpleging("b1")))]) == .conflict(.sessionEnded))
            try await store.make(.openSession(Samples.session()))
            try await store.make(.verband(.allow(raadpleging("b1"))))
            let found = try await store.raadpleging(token: Digest(of: "b1"))
            #expect(found?.raadpleging == raadpleging("b1") && found?.session == Samples.session())
            #expect(try await store.raadpleging(token: Digest(of: "b2")) == nil)
            try await store.make(.endSession(id: "session-1"))
            #expect(try await store.raadpleging(token: Digest(of: "b1")) == nil)
        },
        StoreRule("counts how often an account reached outside the lists on a day, and takes no more") {
            store in
            let escape = { (besluit: String, day: LocalDate) in
                StoredEscape(
                    besluit: besluit, verband: isd, gemeente: Samples.denHaag, account: kim, day: day,
                    reden: .anders, toelichting: Sealed(bytes: Data([1])))
            }
            let yesterday = today.adding(days: -1)
            try await store.make(.verband(.escape(escape("b0", yesterday), limit: 2)))
            try await store.make(.verband(.escape(escape("b1", today), limit: 2)))
            try await store.make(.verband(.escape(escape("b2", today), limit: 2)))
            #expect(
                await store.failure([.verband(.escape(escape("b3", today), limit: 2))])
                    == .conflict(.escapesSpent))
            #expect(try await state(of: store).escapes == 2)
        },
    ]
}
