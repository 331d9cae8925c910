import Broker
import Foundation
import Identity
import Testing

extension StoreRule {
    static let acts = read + disputes

    private static let read = [
        StoreRule("gives the acts for a person in one gemeente, the newest first, and no more than asked") {
            store in
            try await store.make(
                .recordAct(Samples.act("a", at: Samples.noon)),
                .recordAct(Samples.act("c", at: Samples.noon + 2)),
                .recordAct(Samples.act("b", at: Samples.noon + 1)),
                .recordAct(Samples.act("elsewhere", in: Samples.utrecht)),
                .recordAct(Samples.act("of another", for: "p2")))
            #expect(try await store.besluiten() == ["c", "b", "a"])
            #expect(try await store.besluiten(limit: 2) == ["c", "b"])
            #expect(try await store.besluiten(for: "p2") == ["of another"])
            #expect(try await store.besluiten(in: Samples.utrecht) == ["elsewhere"])
            #expect(try await store.acts(for: "p1").last == Samples.act("a", at: Samples.noon))
        },
        StoreRule("goes on after an act, and loses none of one instant") { store in
            let acts = ["a", "b", "c"].map { Samples.act($0) } + [Samples.act("0", at: Samples.noon - 1)]
            for act in acts.reversed() { try await store.make(.recordAct(act)) }
            #expect(try await store.besluiten(after: acts[0]) == ["b", "c", "0"])
            #expect(try await store.besluiten(after: acts[1], limit: 1) == ["c"])
            #expect(try await store.besluiten(after: acts[2]) == ["0"])
            #expect(try await store.besluiten(after: acts[3]) == [])
        },
        StoreRule("gives an act up to the instant it is kept until, by the list and by its decision") {
            store in
            let act = Samples.act("a")
            try await store.make(.recordAct(act))
            for (now, isRead) in [(act.keptUntil - 0.001, true), (act.keptUntil, false)] {
                #expect(try await store.besluiten(at: now) == (isRead ? ["a"] : []))
                #expect(try await store.act("a", at: now) == (isRead ? act : nil))
            }
        },
        StoreRule("gives the act of a decision to the one it was for, in its gemeente") { store in
            try await store.make(.recordAct(Samples.act("a")))
            #expect(try await store.act("a") == Samples.act("a"))
            #expect(try await store.act("a", for: "p2") == nil)
            #expect(try await store.act("a", in: Samples.utrecht) == nil)
            #expect(try await store.act("b") == nil)
        },
        StoreRule("records an act once") { store in
            try await store.make(.recordAct(Samples.act("a")))
            #expect(await store.failure([.recordAct(Samples.act("a", for: "p2"))]) == .unavailable)
            #expect(try await store.act("a") == Samples.act("a"))
        },
    ]

    private static let disputes = [
        StoreRule("takes a report on an act once, and keeps the first") { store in
            try await store.make(.recordAct(Samples.act("a")), .recordAct(Samples.act("b")))
            try await store.make(.dispute(Samples.report("r1", on: "a")))
            let again = await store.failure(
                [.dispute(Samples.report("r2", on: "a"))], recording: [Samples.event("again")])
            #expect(again == .conflict(.alreadyDisputed))
            #expect(try await store.log(of: Samples.denHaag).isEmpty)
            #expect(try await store.reports(on: ["b", "a", "c"]) == [Samples.report("r1", on: "a")])
        },
        StoreRule("takes no report on a decision that is no act") { store in
            let failure = await store.failure([.dispute(Samples.report("r1", on: "a"))])
            #expect(failure == .unavailable)
            let reports = try await store.reports(on: ["a"])
            #expect(reports.isEmpty)
        },
    ]

    static let expiredActs = [
        StoreRule("forgets an act after its end, not at it") { store in
            let act = Samples.act("a")
            try await store.make(.recordAct(act))
            #expect(try await store.forget(before: act.keptUntil) == 0)
            #expect(try await store.act("a") == act)
            #expect(try await store.forget(before: act.keptUntil + 1) == 1)
            #expect(try await store.act("a") == nil)
        },
        StoreRule("keeps an act that was reported, and its report, a year longer") { store in
            let act = Samples.act("a")
            try await store.make(.recordAct(act), .dispute(Samples.report("r1", on: "a")))
            let year: TimeInterval = 365 * 24 * 3600
            #expect(try await store.forget(before: act.keptUntil + year) == 0)
            #expect(try await store.reports(on: ["a"]).map(\.id) == ["r1"])
            #expect(try await store.forget(before: act.keptUntil + year + 1) == 1)
            #expect(try await store.reports(on: ["a"]).isEmpty)
        },
    ]
}

extension ConformingStore {
    fileprivate func acts(
        for person: String, in gemeente: GemeenteCode = Samples.denHaag, at now: Date = Samples.noon,
        after last: Act? = nil, limit: Int = 9
    ) async throws -> [Act] {
        try await acts(
            for: Pseudonym(stored: person), in: gemeente, at: now, after: last.map { ActPosition(of: $0) },
            limit: limit)
    }

    fileprivate func besluiten(
        for person: String = "p1", in gemeente: GemeenteCode = Samples.denHaag, at now: Date = Samples.noon,
        after last: Act? = nil, limit: Int = 9
    ) async throws -> [String] {
        try await acts(for: person, in: gemeente, at: now, after: last, limit: limit).map(\.besluit)
    }

    fileprivate func act(
        _ besluit: String, for person: String = "p1", in gemeente: GemeenteCode = Samples.denHaag,
        at now: Date = Samples.noon
    ) async throws -> Act? {
        try await act(besluit, for: Pseudonym(stored: person), in: gemeente, at: now)
    }
}

extension Samples {
    static func act(
        _ besluit: String, for person: String = "p1", in gemeente: GemeenteCode = denHaag, at: Date = noon
    ) -> Act {
        Act(
            besluit: besluit, gemeente: gemeente, dienst: DienstID("bijstand"),
            represented: Pseudonym(stored: person), at: at, kind: .machtiging,
            actor: Sealed(bytes: Data([1, 2, 3])), keptUntil: at + 3600)
    }

    static func report(
        _ id: String, on besluit: String, in gemeente: GemeenteCode = denHaag, at: Date = noon
    ) -> Terugmelding {
        Terugmelding(id: id, besluit: besluit, gemeente: gemeente, at: at)
    }
}
