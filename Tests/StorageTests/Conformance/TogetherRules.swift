import Audit
import Broker
import Identity
import Testing

extension StoreRule {
    static let together = [
        StoreRule("lets one of a hundred redeem a code") { store in
            try await store.grantCode()
            let failures = await store.failures(of: 100) { number in
                ([.redeemCode(Digest(of: "code"), for: Samples.token("token \(number)"))], "\(number)")
            }
            #expect(failures == Array(repeating: .conflict(.codeSpent), count: 99))
            let winner = try #require(try await store.reasons(Samples.denHaag).first)
            #expect(try await store.reasons(Samples.denHaag) == [winner])
            #expect(try await store.token(Digest(of: "token \(winner)")) != nil)
        },
        StoreRule("lets one of a hundred consume an assertion") { store in
            let failures = await store.failures(of: 100) { ([.assertion("_a", of: "digid")], "\($0)") }
            #expect(failures == Array(repeating: .conflict(.assertionReplayed), count: 99))
            let records = try await store.log(of: Samples.denHaag)
            #expect(records.count == 1)
        },
        StoreRule("lets one of a hundred consume a client assertion") { store in
            let failures = await store.failures(of: 100) { ([.clientAssertion("j", of: "portaal")], "\($0)") }
            #expect(failures == Array(repeating: .conflict(.clientAssertionReplayed), count: 99))
        },
        StoreRule("lets one of a hundred advance a login") { store in
            try await store.make(.begin(Samples.login()))
            let advanced = try Samples.login(journey: .finished, version: 1)
            let failures = await store.failures(of: 100) { ([.advance(advanced)], "\($0)") }
            #expect(failures == Array(repeating: .conflict(.loginMoved), count: 99))
        },
        StoreRule("issues no grant beside the end of its session") { store in
            try await store.make(.openSession(Samples.session()))
            let codes = try (0..<100).map { try Samples.code("code-\($0)", grant: "grant-\($0)") }
            let failures = await store.failures(of: 100) { number in
                let grant = Samples.grant("grant-\(number)")
                return number == 50
                    ? ([.endSession(id: "session-1")], "end")
                    : ([.issueGrant(grant, codes[number])], "grant")
            }
            #expect(failures.allSatisfy { $0 == .conflict(.sessionEnded) })
            #expect(try await store.log(of: Samples.denHaag).count == 100 - failures.count)
            #expect(try await store.grants(ofSession: "session-1").isEmpty)
        },
        StoreRule("answers each of a hundred for itself, and chains those that were made") { store in
            for number in 0..<50 { try await store.make(.assertion("_\(number)", of: "digid")) }
            let failures = await store.failures(of: 100) { ([.assertion("_\($0)", of: "digid")], "\($0)") }
            #expect(failures == Array(repeating: .conflict(.assertionReplayed), count: 50))
            #expect(try await Set(store.reasons(Samples.denHaag)) == Set((50..<100).map { "\($0)" }))
            var chain = Chain(of: Samples.denHaag)
            for record in try await store.log(of: Samples.denHaag) { try chain.verify(record) }
            #expect(chain.sequence == 50)
        },
    ]
}

extension ConformingStore {
    /// Makes that many commits at the same time and collects those that failed.
    func failures(
        of count: Int, commit: @escaping @Sendable (Int) -> (changes: [Change], reason: String)
    ) async -> [StoreError] {
        await withTaskGroup(of: StoreError?.self) { group in
            for number in 0..<count {
                group.addTask {
                    let (changes, reason) = commit(number)
                    return await failure(changes, recording: [Samples.event(reason)])
                }
            }
            return await group.reduce(into: []) { failures, failure in failures += failure.map { [$0] } ?? []
            }
        }
    }
}
