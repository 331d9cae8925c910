import Audit
import Broker
import Foundation
import Identity
import Mandaat
import TestSupport
import Testing

extension StoreRule {
    static let lists = found + uploads + entries

    private static let found = [
        StoreRule("finds a person on the lists of those gemeenten that were asked for, within her days") {
            store in
            try await store.put("a", from: "2026-01-01", to: "2026-02-01")
            try await store.put("a", from: "2026-01-15", in: Samples.utrecht)
            try await store.put("a", in: GemeenteCode("0363"))
            let both = [Samples.denHaag, Samples.utrecht]
            #expect(try await store.finds("a", both, "2025-12-31") == [])
            #expect(try await store.finds("a", both, "2026-01-01") == [Samples.denHaag])
            #expect(try await store.finds("a", both, "2026-01-31") == Set(both))
            #expect(try await store.finds("a", both, "2026-02-01") == [Samples.utrecht])
            #expect(try await store.finds("b", both, "2026-01-20") == [])
            #expect(try await store.finds("a", [], "2026-01-20") == [])
        },
        StoreRule("keeps a caseload apart from a whitelist") { store in
            try await store.put("a", .caseload)
            #expect(try await store.finds("a", [Samples.denHaag]) == [])
            #expect(try await store.finds("a", .caseload, [Samples.denHaag]) == [Samples.denHaag])
        },
        StoreRule("gives an entry as it was put there") { store in
            let entry = Samples.entry("a", from: "2026-01-01", to: "2026-02-01")
            try await store.make(.list(.put(entry, Samples.list, .absent)))
            #expect(try await store.entry(of: entry.subject, on: Samples.list) == entry)
            #expect(try await store.entry(of: entry.subject, on: Samples.listOfUtrecht) == nil)
            #expect(try await store.entry(of: Pseudonym(stored: "b"), on: Samples.list) == nil)
        },
    ]

    private static let entries = [
        StoreRule("puts a person on a list once") { store in
            try await store.put("a")
            let again = ListChange.put(Samples.entry("a"), Samples.list, .absent)
            #expect(await store.failure([.list(again)]) == .conflict(.alreadyListed))
        },
        StoreRule("changes the entry of who stands on the list, and of nobody else") { store in
            let changed = Samples.entry("a", from: "2026-03-01", kenmerk: "anders")
            let change = Change.list(.put(changed, Samples.list, .present))
            #expect(await store.failure([change]) == .conflict(.notListed))
            try await store.put("b")
            #expect(await store.failure([change]) == .conflict(.notListed))
            try await store.put("a")
            try await store.make(change)
            #expect(try await store.entry(of: changed.subject, on: Samples.list) == changed)
        },
        StoreRule("ends an entry on a day, and removes one that was to begin then or later") { store in
            try await store.put("a", from: "2026-01-01")
            try await store.put("b", from: "2026-02-01")
            for subject in ["a", "b"] {
                try await store.make(.list(Samples.end(subject, "2026-02-01")))
            }
            #expect(try await store.finds("a", on: "2026-01-31") == [Samples.denHaag])
            #expect(try await store.finds("a", on: "2026-02-01") == [])
            #expect(try await store.finds("b", on: "2026-02-01") == [])
            #expect(
                await store.failure([.list(Samples.end("b", "2026-03-01"))]) == .conflict(.notListed))
        },
        StoreRule("ends nobody on a list that is not there") { store in
            #expect(await store.failure([.list(Samples.end("a", "2026-03-01"))]) == .conflict(.notListed))
        },
        StoreRule("counts a message of one gemeente once") { store in
            func message(_ id: String, _ key: ListKey = Samples.list) -> Change {
                .list(.countMessage(id: id, key, until: Samples.noon))
            }
            try await store.make(message("m"))
            #expect(await store.failure([message("m")]) == .conflict(.messageCounted))
            #expect(await store.failure([message("n")]) == nil)
            #expect(await store.failure([message("m", Samples.listOfUtrecht)]) == nil)
        },
    ]
}

extension ConformingStore {
    func put(
        _ subject: String, _ soort: Lijstsoort = .whitelist, from van: String = "2026-01-01",
        to tot: String? = nil, in gemeente: GemeenteCode = Samples.denHaag
    ) async throws {
        let entry = Samples.entry(subject, from: van, to: tot)
        try await make(.list(.put(entry, ListKey(soort, of: gemeente), .absent)))
    }

    func finds(
        _ subject: String, _ soort: Lijstsoort = .whitelist, _ gemeenten: [GemeenteCode] = [Samples.denHaag],
        on day: String = "2026-01-20"
    ) async throws -> Set<GemeenteCode> {
        try await self.gemeenten(
            listing: Pseudonym(stored: subject), soort, among: gemeenten, on: Samples.day(day))
    }

    func finds(
        _ subject: String, _ gemeenten: [GemeenteCode], _ day: String = "2026-01-20"
    ) async throws -> Set<GemeenteCode> {
        try await finds(subject, .whitelist, gemeenten, on: day)
    }
}

extension Samples {
    static let list = ListKey(.whitelist, of: denHaag)
    static let listOfUtrecht = ListKey(.whitelist, of: utrecht)

    static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(noon) }

    static func entry(
        _ subject: String, from van: String = "2026-01-01", to tot: String? = nil, kenmerk: String = "lopend"
    ) -> ListEntry {
        ListEntry(
            subject: Pseudonym(stored: subject), person: Sealed(bytes: Data([1, 2, 3])), kenmerk: kenmerk,
            van: day(van), tot: tot.map(day), origin: .hand)
    }

    static func end(_ subject: String, _ day: String) -> ListChange {
        .end(subject: Pseudonym(stored: subject), list, tot: self.day(day))
    }

    static func upload(_ id: String, for key: ListKey = list, expiresAt: Date = noon + 60) -> StoredUpload {
        StoredUpload(id: id, key: key, expiresAt: expiresAt)
    }
}
