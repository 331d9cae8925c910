import Audit
import Broker
import Identity
import Testing

extension StoreRule {
    static let log = [
        StoreRule("appends events in order to the log of their gemeente") { store in
            try await store.commit(
                [],
                recording: [Samples.event("1"), Samples.event("2", in: Samples.utrecht), Samples.event("3")])
            try await store.commit([], recording: [Samples.event("4")])
            #expect(try await store.reasons(Samples.denHaag) == ["1", "3", "4"])
            #expect(try await store.reasons(Samples.utrecht) == ["2"])
            #expect(try await store.log(of: Samples.denHaag).map(\.sequence) == [1, 2, 3])
        },
        StoreRule("chains what it appends") { store in
            for number in 1...5 { try await store.commit([], recording: [Samples.event("\(number)")]) }
            var chain = Chain(of: Samples.denHaag)
            for record in try await store.log(of: Samples.denHaag) { try chain.verify(record) }
            #expect(chain.sequence == 5)
        },
        StoreRule("records nothing of a commit that met a conflict, and changes nothing of it") { store in
            try await store.make(.assertion("_a", of: "digid"))
            let refused = await store.failure(
                [
                    .openSession(Samples.session()), .assertion("_b", of: "digid"),
                    .assertion("_a", of: "digid"),
                ],
                recording: [Samples.event("refused")])
            #expect(refused == .conflict(.assertionReplayed))
            #expect(try await store.session(id: "session-1") == nil)
            #expect(try await store.log(of: Samples.denHaag).isEmpty)
            try await store.commit([.assertion("_b", of: "digid")], recording: [Samples.event("made")])
            #expect(try await store.reasons(Samples.denHaag) == ["made"])
        },
        StoreRule("makes changes in the order they stand in") { store in
            try await store.make(
                .openSession(Samples.session()), .issueGrant(Samples.grant(), Samples.code()),
                .revokeGrant(id: "grant-1"),
                .issueGrant(Samples.grant("grant-2"), Samples.code("code-2", grant: "grant-2")))
            #expect(try await store.grants(ofSession: "session-1").map(\.id) == ["grant-2"])
        },
    ]
}

extension ConformingStore {
    /// What the sample events of a log say.
    func reasons(_ gemeente: GemeenteCode) async throws -> [String] {
        try await log(of: gemeente).map { record in
            guard case .refused(let reason) = try decodeCanonicalJSON(Event.self, from: record.body).what
            else {
                return "another event"
            }
            return reason
        }
    }
}
