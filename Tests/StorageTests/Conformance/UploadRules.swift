import Audit
import Broker
import Foundation
import Identity
import Mandaat
import Testing

extension StoreRule {
    static let uploads = compared + activated

    private static let compared = [
        StoreRule("shows nothing of an upload before it counts") { store in
            try await store.stage("u", ["a", "b"])
            #expect(try await store.finds("a") == [])
            #expect(try await store.entry(of: Pseudonym(stored: "a"), on: Samples.list) == nil)
            try await store.activate("u")
            #expect(try await store.finds("a") == [Samples.denHaag])
        },
        StoreRule("holds an upload against the list that counts") { store in
            for subject in ["stays", "changes", "ends", "goes", "leaves"] { try await store.put(subject) }
            try await store.put("stays", in: Samples.utrecht)
            try await store.make(.list(.begin(Samples.upload("u"))))
            try await store.make(
                .list(
                    .fill(
                        upload: "u",
                        [
                            Samples.entry("changes", kenmerk: "anders"),
                            Samples.entry("ends", to: "2026-02-01"), Samples.entry("new"),
                            Samples.entry("stays"),
                        ])))
            let expected = ListComparison(
                base: ListState(upload: "first whitelist 0518", revision: 5),
                difference: ListDifference(added: 1, removed: 2, changed: 2, unchanged: 1))
            #expect(try await store.comparison(ofUpload: "u") == expected)
            try await store.make(.list(.close(upload: "u", expected)))
            #expect(try await store.upload("u")?.comparison == expected)
            #expect(try await store.comparison(ofUpload: "none") == nil)
        },
        StoreRule("closes an upload with as many entries as were compared, and takes none after") { store in
            try await store.make(.list(.begin(Samples.upload("u"))))
            try await store.make(.list(.fill(upload: "u", [Samples.entry("a")])))
            for count in [0, 2] {
                let other = ListComparison(
                    base: .none,
                    difference: ListDifference(added: count, removed: 0, changed: 0, unchanged: 0))
                #expect(
                    await store.failure([.list(.close(upload: "u", other))]) == .conflict(.uploadGone))
            }
            let closed = try #require(try await store.comparison(ofUpload: "u"))
            try await store.make(.list(.close(upload: "u", closed)))
            let more = ListChange.fill(upload: "u", [Samples.entry("b")])
            #expect(await store.failure([.list(more)]) == .conflict(.uploadGone))
        },
        StoreRule("takes no entries for an upload that is not there or counts already, and no person twice") {
            store in
            let more = Change.list(.fill(upload: "u", [Samples.entry("b")]))
            #expect(await store.failure([more]) == .conflict(.uploadGone))
            try await store.stage("u", ["a"])
            try await store.activate("u")
            #expect(await store.failure([more]) == .conflict(.uploadGone))
            try await store.make(.list(.begin(Samples.upload("v"))))
            let twice = ListChange.fill(upload: "v", [Samples.entry("b"), Samples.entry("b")])
            #expect(await store.failure([.list(twice)]) == .unavailable)
        },
    ]

    private static let activated = [
        StoreRule("replaces a whole list, in one gemeente only") { store in
            try await store.put("a")
            try await store.put("a", in: Samples.utrecht)
            try await store.stage("u", ["b"])
            try await store.activate("u")
            #expect(try await store.finds("a", [Samples.denHaag, Samples.utrecht]) == [Samples.utrecht])
            #expect(try await store.finds("b", [Samples.denHaag, Samples.utrecht]) == [Samples.denHaag])
            #expect(try await store.upload("u") == nil)
        },
        StoreRule("lets one of two uploads win, and tells the other") { store in
            try await store.stage("u", ["a"])
            try await store.stage("v", ["b"])
            try await store.activate("u")
            #expect(await store.failure([Samples.activation("v")]) == .conflict(.listMoved))
            #expect(try await store.finds("a") == [Samples.denHaag])
            let anew = try #require(try await store.comparison(ofUpload: "v"))
            #expect(anew.difference == ListDifference(added: 1, removed: 1, changed: 0, unchanged: 0))
            try await store.make(.list(.close(upload: "v", anew)))
            try await store.activate("v")
            #expect(try await store.finds("a") == [])
        },
        StoreRule("replaces no list that was changed by hand since the upload was compared") { store in
            try await store.put("a")
            for change in [
                ListChange.put(Samples.entry("c"), Samples.list, .absent),
                .put(Samples.entry("c", kenmerk: "anders"), Samples.list, .present),
                Samples.end("c", "2026-05-01"),
            ] {
                try await store.stage("u \(change.name)", ["b"])
                try await store.make(.list(change))
                let failure = await store.failure([Samples.activation("u \(change.name)")])
                #expect(failure == .conflict(.listMoved))
            }
        },
        StoreRule("activates no upload that is not whole, expired, put away, activated or another's") {
            store in
            let gone = StoreError.conflict(.uploadGone)
            #expect(await store.failure([Samples.activation("none")]) == gone)
            try await store.make(.list(.begin(Samples.upload("open"))))
            #expect(await store.failure([Samples.activation("open")]) == gone)
            try await store.stage("u", ["a"])
            #expect(await store.failure([Samples.activation("u", at: Samples.noon + 60)]) == gone)
            #expect(await store.failure([Samples.activation("u", Samples.listOfUtrecht)]) == gone)
            let caseload = ListKey(.caseload, of: Samples.denHaag)
            #expect(await store.failure([Samples.activation("u", caseload)]) == gone)
            try await store.make(.list(.drop(upload: "u", at: Samples.noon)))
            #expect(await store.failure([Samples.activation("u")]) == gone)
            try await store.stage("v", ["a"])
            try await store.activate("v")
            #expect(await store.failure([Samples.activation("v")]) == gone)
            try await store.make(.list(.drop(upload: "v", at: Samples.noon)))
            #expect(try await store.finds("a") == [Samples.denHaag])
        },
    ]

    static let expiredLists = [
        StoreRule("forgets an upload that nobody activated, after its end, and keeps the list") { store in
            try await store.stage("u", ["a"])
            try await store.activate("u")
            try await store.stage("v", ["b"])
            #expect(try await store.forget(before: Samples.noon + 60) == 0)
            #expect(try await store.upload("v") != nil)
            #expect(try await store.forget(before: Samples.noon + 61) == 1)
            #expect(try await store.upload("v") == nil)
            #expect(try await store.finds("a") == [Samples.denHaag])
        },
        StoreRule("forgets a list that was replaced, however long, and keeps the one that counts") { store in
            try await store.stage("u", (0..<6000).map { "s\($0)" })
            try await store.activate("u")
            try await store.stage("v", ["a"])
            try await store.activate("v")
            #expect(try await store.forget(before: Samples.noon) == 0)
            #expect(try await store.forget(before: Samples.noon + 1) == 1)
            #expect(try await store.forget(before: .distantFuture) == 0)
            #expect(try await store.finds("a") == [Samples.denHaag])
        },
        StoreRule("forgets a message after its end, not at it") { store in
            let message = Change.list(.countMessage(id: "m", Samples.list, until: Samples.noon))
            try await store.make(message)
            #expect(try await store.forget(before: Samples.noon) == 0)
            #expect(await store.failure([message]) == .conflict(.messageCounted))
            #expect(try await store.forget(before: Samples.noon + 1) == 1)
            try await store.make(message)
        },
    ]
}

extension ConformingStore {
    /// An upload that was compared with the list as it is.
    func stage(_ id: String, _ subjects: [String]) async throws {
        try await stage(id, subjects.map { Samples.entry($0) })
    }

    func stage(_ id: String, _ entries: [ListEntry]) async throws {
        try await make(.list(.begin(Samples.upload(id))))
        try await make(.list(.fill(upload: id, entries)))
        let comparison = try #require(try await comparison(ofUpload: id))
        try await make(.list(.close(upload: id, comparison)))
    }

    func activate(_ id: String) async throws { try await make(Samples.activation(id)) }
}

extension Samples {
    fileprivate static func activation(
        _ id: String, _ key: ListKey = list, at now: Date = noon
    ) -> Change {
        .list(.activate(upload: id, key, at: now))
    }
}

extension ListChange {
    fileprivate var name: String {
        switch self {
        case .put(_, _, let presence): presence.rawValue
        default: "end"
        }
    }
}
