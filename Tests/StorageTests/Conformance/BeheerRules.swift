import Broker
import Foundation
import Identity
import Mandaat
import Testing

extension StoreRule {
    private static let isd = VerbandID("isd")
    private static let other = VerbandID("other")
    private static let kim = AccountID("kim")
    private static let today = LocalDate(Samples.noon)

    static let beheer = requests + histories + escapes + matrices

    private static func aanvraag(_ id: String, at instant: Date = Samples.noon) throws -> StoredAanvraag {
        let lead = Beheerder(account: AccountID("lead"), rollen: [.teamleider])
        return StoredAanvraag(
            verband: isd,
            aanvraag: try Aanvraag(
                id: id, account: kim, aanleiding: .nieuw, profiel: ProfielID("consulent"),
                beheerrollen: [.gemandateerde, .teamleider], isZwaar: false, door: lead), op: instant,
            version: 1)
    }

    private static func next(
        _ stored: StoredAanvraag, _ change: (inout Aanvraag) throws -> Void
    ) throws -> StoredAanvraag {
        var aanvraag = stored.aanvraag
        try change(&aanvraag)
        return StoredAanvraag(
            verband: stored.verband, aanvraag: aanvraag, op: stored.op, version: stored.version + 1)
    }

    private static let requests = [
        StoreRule("changes a request from the version that was read, until it is closed") { store in
            let (late, early) = (try aanvraag("1", at: Samples.noon + 1), try aanvraag("2"))
            try await store.make(.verband(.aanvraag(late)), .verband(.aanvraag(early)))
            #expect(await store.failure([.verband(.aanvraag(late))]) == .conflict(.aanvraagMoved))
            #expect(try await store.openAanvragen(of: isd) == [early, late])
            #expect(try await store.openAanvragen(of: other) == [])
            let officer = Beheerder(account: AccountID("sven"), rollen: [.securityOfficer])
            let approved = try next(late) { try $0.keurGoed(door: officer) }
            try await store.make(.verband(.aanvraag(approved)))
            #expect(await store.failure([.verband(.aanvraag(approved))]) == .conflict(.aanvraagMoved))
            #expect(try await store.aanvraag("1", of: isd) == approved)
            #expect(try await store.aanvraag("1", of: other) == nil)
            let tom = Beheerder(account: AccountID("tom"), rollen: [.teamleider])
            let closed = try next(early) { try $0.wijsAf(door: tom) }
            try await store.make(.verband(.aanvraag(closed)))
            #expect(try await store.openAanvragen(of: isd) == [approved])
            let again = StoredAanvraag(verband: isd, aanvraag: early.aanvraag, op: early.op, version: 3)
            #expect(await store.failure([.verband(.aanvraag(again))]) == .conflict(.aanvraagMoved))
        }
    ]

    private static func note(_ wat: String, _ account: AccountID = kim, at seconds: Double) -> AccountNote {
        AccountNote(
            account: account, op: Samples.noon + seconds, wat: wat,
            door: seconds > 1 ? AccountID("bo") : nil)
    }

    private static let histories = [
        StoreRule("tells the history of an account, the newest first") { store in
            let notes = [
                note("a", at: 1), note("b", at: 3), note("c", AccountID("lee"), at: 2), note("d", at: 3),
            ]
            for note in notes { try await store.make(.verband(.note(isd, note))) }
            #expect(
                try await store.history(of: kim, in: isd, limit: 9) == [notes[3], notes[1], notes[0]])
            #expect(try await store.history(of: nil, in: isd, limit: 2) == [notes[3], notes[1]])
            #expect(try await store.history(of: nil, in: other, limit: 9) == [])
        },
        StoreRule("gives accounts by pages, in the order of their names") { store in
            func stored(_ name: String, _ verband: VerbandID = isd) -> StoredAccount {
                StoredAccount(
                    verband: verband,
                    account: Account(id: AccountID(name), at: Samples.noon, bevestigdTot: today), version: 1)
            }
            let all = ["a", "b", "c"].map { stored($0) }
            for account in all.reversed() + [stored("b", other)] {
                try await store.make(.verband(.keep(account)))
            }
            #expect(try await store.accounts(of: isd, after: nil, limit: 2) == Array(all.prefix(2)))
            #expect(try await store.accounts(of: isd, after: AccountID("b"), limit: 2) == [all[2]])
            #expect(try await store.account(AccountID("b"), of: isd) == all[1])
            #expect(try await store.account(kim, of: isd) == nil)
        },
    ]

    private static func escape(_ besluit: String, _ verband: VerbandID = isd, day: Int = 0) -> StoredEscape {
        StoredEscape(
            besluit: besluit, verband: verband, gemeente: Samples.denHaag, account: kim,
            day: today.adding(days: day), reden: .anders, toelichting: Sealed(bytes: Data([1, 2])))
    }

    private static func review(_ besluit: String) -> EscapeReview {
        EscapeReview(besluit: besluit, door: AccountID("tom"), op: Samples.noon, uitkomst: .inOrde)
    }

    private static let escapes = [
        StoreRule("keeps an escape open until somebody looked at it, once") { store in
            let all = [escape("b", day: 1), escape("c"), escape("a", day: 1)]
            for escape in all + [escape("x", other)] {
                try await store.make(.verband(.escape(escape, limit: 9)))
            }
            #expect(
                try await store.openEscapes(of: isd, except: AccountID("bo"), limit: 9) == [
                    all[1], all[2], all[0],
                ])
            #expect(try await store.openEscapes(of: isd, except: AccountID("bo"), limit: 1) == [all[1]])
            #expect(try await store.openEscapes(of: isd, except: kim, limit: 9) == [])
            #expect(try await store.openEscape("c", of: isd) == all[1])
            #expect(try await store.openEscape("c", of: other) == nil)
            try await store.make(.verband(.review(review("c"))))
            #expect(await store.failure([.verband(.review(review("c")))]) == .conflict(.escapeReviewed))
            #expect(await store.failure([.verband(.review(review("none")))]) == .conflict(.escapeReviewed))
            #expect(
                try await store.openEscapes(of: isd, except: AccountID("bo"), limit: 9) == [all[2], all[0]])
            #expect(try await store.openEscape("c", of: isd) == nil)
        }
    ]

    private static func asked(_ profiel: String, _ aantal: Int = 1) -> EerdereRaadpleging {
        EerdereRaadpleging(
            profiel: ProfielID(profiel), onderdeel: OnderdeelID("gba"), doel: DoelID("pw"), aantal: aantal)
    }

    private static let matrices = [
        StoreRule("counts since a day what rows of the matrix were asked for") { store in
            for (profiel, day) in [("b", 0), ("b", -1), ("a", 0), ("b", 0), ("a", -2)] {
                try await store.make(.verband(.tally(isd, today.adding(days: day), asked(profiel))))
            }
            try await store.make(.verband(.tally(other, today, asked("z"))))
            #expect(
                try await store.traffic(of: isd, since: today.adding(days: -1)) == [
                    asked("a"), asked("b", 3),
                ]
            )
            #expect(try await store.traffic(of: other, since: today) == [asked("z")])
        },
        StoreRule("takes back what was put forward, once") { store in
            func proposal(_ id: String, _ seconds: Double) -> Matrixvoorstel {
                Matrixvoorstel(
                    id: id, matrix: Autorisatiematrix(rechten: []), door: kim, op: Samples.noon + seconds,
                    basis: 0)
            }
            let (first, second) = (proposal("z", 0), proposal("a", 1))
            try await store.make(.verband(.propose(isd, second)), .verband(.propose(isd, first)))
            #expect(try await store.voorstellen(of: isd) == [first, second])
            #expect(try await store.voorstellen(of: other) == [])
            try await store.make(.verband(.withdrawProposal(isd, "z")))
            #expect(
                await store.failure([.verband(.withdrawProposal(isd, "z"))]) == .conflict(.matrixMoved))
            #expect(try await store.voorstellen(of: isd) == [second])
            #expect(try await store.matrix(of: isd) == nil)
            #expect(try await store.opdrachten(of: isd) == [])
        },
    ]

    static let expiredBeheer = [
        StoreRule("forgets what was done in beheer after two years, and how often rows were asked for sooner")
        {
            store in
            let done = try next(try aanvraag("done")) {
                try $0.wijsAf(door: Beheerder(account: AccountID("tom"), rollen: [.teamleider]))
            }
            try await store.make(
                .verband(.aanvraag(try aanvraag("open"))), .verband(.aanvraag(try aanvraag("done"))),
                .verband(.aanvraag(done)))
            try await store.make(.verband(.note(isd, note("a", at: 0))))
            try await store.make(.verband(.escape(escape("e"), limit: 9)), .verband(.review(review("e"))))
            try await store.make(.verband(.tally(isd, today, asked("a"))))
            let years = Samples.noon + 2 * 365 * 86_400
            #expect(try await store.forget(before: Samples.noon + 30 * 86_400) == 0)
            #expect(try await store.forget(before: Samples.noon + 32 * 86_400) == 1)
            #expect(try await store.forget(before: years) == 0)
            #expect(try await store.forget(before: years + 86_400) == 4)
            #expect(try await store.history(of: nil, in: isd, limit: 9) == [])
            #expect(try await store.aanvraag("done", of: isd) == nil)
            #expect(try await store.aanvraag("open", of: isd) != nil)
        }
    ]
}
