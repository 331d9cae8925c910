import Audit
import Broker
import Foundation
import Identity
import Mandaat
import Testing

extension StoreRule {
    private static let isd = VerbandID("isd")
    private static let client = ClientID("zaaksysteem")

    private static func token(_ secret: String) -> StoredProgramToken {
        StoredProgramToken(
            digest: Digest(of: secret), client: client, taken: [.whitelist, .aanmeldingen],
            issuedAt: Samples.noon, expiresAt: Samples.noon + 300)
    }

    private static func message(_ id: String, _ verband: VerbandID = isd) -> Change {
        .verband(.countMessage(verband, id: id, until: Samples.noon))
    }

    private static func entries(_ subjects: [String]) -> [Pseudonym] {
        subjects.map(Pseudonym.init(stored:))
    }

    static let programs = [
        StoreRule("gives back the token of a program until it is ended, by its own client alone") { store in
            try await store.make(.verband(.admit(token("t"))), .verband(.admit(token("u"))))
            let digest = Digest(of: "t")
            #expect(try await store.programToken(digest) == token("t"))
            try await store.make(.verband(.dismiss(digest, of: ClientID("ander"))))
            #expect(try await store.programToken(digest) == token("t"))
            try await store.make(.verband(.dismiss(digest, of: client)))
            try await store.make(.verband(.dismiss(digest, of: client)))
            #expect(try await store.programToken(digest) == nil)
            #expect(try await store.programToken(Digest(of: "u")) == token("u"))
        },
        StoreRule("counts a message about a samenwerkingsverband once") { store in
            try await store.make(message("m"))
            #expect(await store.failure([message("m")]) == .conflict(.messageCounted))
            #expect(await store.failure([message("n"), message("m", VerbandID("ander"))]) == nil)
        },
        StoreRule("finds who stands on a list although her last day has passed, a few at a time") { store in
            for subject in ["a", "c", "b"] { try await store.put(subject, to: "2026-02-01") }
            try await store.put("d", to: "2026-02-02")
            try await store.put("e")
            try await store.put("f", to: "2026-01-15", in: Samples.utrecht)
            let day = Samples.day("2026-02-01")
            func expired(_ last: String?, by day: LocalDate = day) async throws -> [Pseudonym] {
                try await store.expired(
                    on: Samples.list, by: day, after: last.map(Pseudonym.init(stored:)), limit: 2)
            }
            #expect(try await expired(nil) == entries(["a", "b"]))
            #expect(try await expired("b") == entries(["c"]))
            #expect(try await expired(nil, by: Samples.day("2026-01-31")) == [])
            let none = ListKey(.caseload, of: Samples.denHaag)
            #expect(try await store.expired(on: none, by: day, after: nil, limit: 2) == [])
        },
        StoreRule("takes those off, or nobody when one of them stands there otherwise by now") { store in
            try await store.put("a", to: "2026-02-01")
            try await store.put("b", to: "2026-03-01")
            let day = Samples.day("2026-02-01")
            func expire(_ subjects: String...) async -> StoreError? {
                await store.failure([.list(.expire(entries(subjects), Samples.list, by: day))])
            }
            #expect(await expire("a", "b") == .conflict(.listMoved))
            #expect(await expire("a", "x") == .conflict(.listMoved))
            #expect(try await store.entry(of: Pseudonym(stored: "a"), on: Samples.list) != nil)
            try await store.stage("u", ["z"])
            #expect(await expire("a") == nil)
            #expect(try await store.entry(of: Pseudonym(stored: "a"), on: Samples.list) == nil)
            #expect(try await store.comparison(ofUpload: "u")?.difference.removed == 1)
            let late = Change.list(.activate(upload: "u", Samples.list, at: Samples.noon))
            #expect(await store.failure([late]) == .conflict(.listMoved))
        },
    ]

    static let expiredPrograms = [
        StoreRule("forgets the token of a program after its end, not at it") { store in
            try await store.make(.verband(.admit(token("t"))))
            #expect(try await store.forget(before: Samples.noon + 300) == 0)
            #expect(try await store.forget(before: Samples.noon + 301) == 1)
            #expect(try await store.programToken(Digest(of: "t")) == nil)
        },
        StoreRule("forgets a message about a samenwerkingsverband after its end, not at it") { store in
            try await store.make(message("m"))
            #expect(try await store.forget(before: Samples.noon) == 0)
            #expect(await store.failure([message("m")]) == .conflict(.messageCounted))
            #expect(try await store.forget(before: Samples.noon + 1) == 1)
            try await store.make(message("m"))
        },
    ]
}
