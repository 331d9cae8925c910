import Broker
import Foundation
import Identity
import Testing

extension StoreRule {
    static let clients = numbers + approvals

    private static let numbers = [
        StoreRule("takes as many different numbers as the limit says, and no more") { store in
            try await store.make(.countNumber(Samples.attempt("n1")))
            try await store.make(.countNumber(Samples.attempt("n2")))
            #expect(await store.failure([.countNumber(Samples.attempt("n3"))]) == .conflict(.quotaSpent))
        },
        StoreRule("counts the same number once") { store in
            for _ in 0..<5 { try await store.make(.countNumber(Samples.attempt("n1"))) }
            try await store.make(.countNumber(Samples.attempt("n2")))
            try await store.make(.countNumber(Samples.attempt("n1")))
        },
        StoreRule("counts a number for each name apart, and for none when one is full") { store in
            let alone = [Samples.actor("a"): 1]
            try await store.make(.countNumber(Samples.attempt("n1", limits: alone)))
            let both = [Samples.actor("a"): 1, Samples.actor("b"): 1]
            let refused = await store.failure([.countNumber(Samples.attempt("n2", limits: both))])
            #expect(refused == .conflict(.quotaSpent))
            try await store.make(.countNumber(Samples.attempt("n3", limits: [Samples.actor("b"): 1])))
        },
        StoreRule("counts no number of before the window") { store in
            try await store.make(.countNumber(Samples.attempt("n1", limits: [Samples.actor("a"): 1])))
            let soon = Samples.attempt("n2", limits: [Samples.actor("a"): 1], at: Samples.noon + 3599.999)
            #expect(await store.failure([.countNumber(soon)]) == .conflict(.quotaSpent))
            try await store.make(
                .countNumber(Samples.attempt("n2", limits: [Samples.actor("a"): 1], at: Samples.noon + 3600)))
        },
        StoreRule("forgets a number that is no stranger's, and that one only") { store in
            try await store.make(.countNumber(Samples.attempt("n1")))
            try await store.make(.countNumber(Samples.attempt("n2")))
            try await store.make(.forgetNumber(Samples.attempt("n2")))
            try await store.make(.countNumber(Samples.attempt("n3")))
            #expect(await store.failure([.countNumber(Samples.attempt("n4"))]) == .conflict(.quotaSpent))
            try await store.make(.forgetNumber(Samples.attempt("never tried")))
        },
        StoreRule("looks for room without taking it, and finds none when the limit is reached") { store in
            try await store.make(.countNumber(Samples.attempt("n1")))
            for _ in 0..<3 { try await store.make(.expectQuota(Samples.attempt("n2"))) }
            try await store.make(.countNumber(Samples.attempt("n2")))
            #expect(await store.failure([.expectQuota(Samples.attempt("n3"))]) == .conflict(.quotaSpent))
            for counted in ["n1", "n2"] { try await store.make(.expectQuota(Samples.attempt(counted))) }
        },
        StoreRule("forgets a try of before for who tried it, and not for an address") { store in
            for (scope, isForgotten) in [(Samples.actor("a"), true), (Samples.address("b"), false)] {
                let again = Samples.attempt("n1", limits: [scope: 1], at: Samples.noon + 1)
                try await store.make(.countNumber(Samples.attempt("n1", limits: [scope: 1])))
                try await store.make(.countNumber(again), .forgetNumber(again))
                let other = Change.countNumber(Samples.attempt("n2", limits: [scope: 1]))
                #expect(await store.failure([other]) == (isForgotten ? nil : .conflict(.quotaSpent)))
            }
        },
        StoreRule("counts a number that is tried again from the first time, while that counts") { store in
            let limits = [Samples.actor("a"): 1]
            for later in [0, 1800] {
                try await store.make(
                    .countNumber(Samples.attempt("n1", limits: limits, at: Samples.noon + Double(later))))
            }
            for later in [3600, 7199] {
                try await store.make(
                    .countNumber(Samples.attempt("n2", limits: limits, at: Samples.noon + Double(later))))
            }
            try await store.make(
                .countNumber(Samples.attempt("n2", limits: limits, at: Samples.noon + 7200)))
            let other = Samples.attempt("n3", limits: limits, at: Samples.noon + 7201)
            #expect(await store.failure([.countNumber(other)]) == .conflict(.quotaSpent))
        },
        StoreRule("counts each of many numbers at once") { store in
            let refused = await withTaskGroup(of: StoreError?.self) { group in
                for number in 0..<8 {
                    group.addTask { await store.failure([.countNumber(Samples.attempt("n\(number)"))]) }
                }
                return await group.reduce(into: [StoreError?]()) { $0.append($1) }
            }
            #expect(refused.count { $0 == nil } == 2)
            #expect(refused.count { $0 == .conflict(.quotaSpent) } == 6)
        },
    ]

    private static let approvals = [
        StoreRule("tells what holders agreed to of one measure for one dienst, by their names") { store in
            let mine = [Samples.approval("a"), Samples.approval("b")]
            try await store.make(
                .approve(mine[1]), .approve(mine[0]), .approve(Samples.approval("c", of: "t2")),
                .approve(Samples.approval("d", dienst: "parkeren")))
            #expect(try await store.approvals(Samples.noon) == mine)
        },
        StoreRule("tells of no approval from the instant it ends") { store in
            try await store.make(.approve(Samples.approval()))
            #expect(try await store.approvals(Samples.noon + 59.999).count == 1)
            #expect(try await store.approvals(Samples.noon + 60).isEmpty)
        },
        StoreRule("keeps the last that a holder agreed to") { store in
            let later = Samples.approval(version: 4, expiresAt: Samples.noon + 120)
            try await store.make(.approve(Samples.approval()), .approve(later))
            #expect(try await store.approvals(Samples.noon) == [later])
        },
        StoreRule("keeps which message asked the others, and none after it") { store in
            let asked = Samples.approval(messageID: "m1")
            try await store.make(.approve(Samples.approval()), .approve(asked))
            #expect(try await store.approvals(Samples.noon) == [asked])
            try await store.make(.approve(Samples.approval()))
            #expect(try await store.approvals(Samples.noon).map(\.messageID) == [nil])
        },
        StoreRule("takes it upon one to ask the others, until the instant that was given") { store in
            let claim = Samples.approval(messageID: "m1", claimedUntil: Samples.noon + 30)
            try await store.make(.approve(Samples.approval()), .claimApproval(claim, at: Samples.noon))
            #expect(try await store.approvals(Samples.noon) == [claim])
            let again = Samples.approval(messageID: "m1", claimedUntil: Samples.noon + 90)
            let soon = await store.failure([.claimApproval(again, at: Samples.noon + 29.999)])
            #expect(soon == .conflict(.approvalClaimed))
            let other = Samples.approval(messageID: "m2", claimedUntil: Samples.noon + 90)
            let unnamed = await store.failure([.claimApproval(other, at: Samples.noon + 30)])
            #expect(unnamed == .conflict(.approvalClaimed))
            try await store.make(.claimApproval(again, at: Samples.noon + 30))
            #expect(try await store.approvals(Samples.noon) == [again])
        },
        StoreRule("has nobody ask again for what was asked, but for another version, and when it lapsed") {
            store in
            try await store.make(.approve(Samples.approval(messageID: "m1")))
            let again = Samples.approval(messageID: "m1", claimedUntil: Samples.noon + 90)
            for later in [0, 59.999] {
                let refused = await store.failure([.claimApproval(again, at: Samples.noon + later)])
                #expect(refused == .conflict(.approvalClaimed))
            }
            try await store.make(.claimApproval(again, at: Samples.noon + 60))
            let newer = Samples.approval(version: 4, messageID: "m2", claimedUntil: Samples.noon + 90)
            try await store.make(.claimApproval(newer, at: Samples.noon))
            #expect(try await store.approvals(Samples.noon) == [newer])
        },
        StoreRule("gives one of many claims at once") { store in
            let refused = await withTaskGroup(of: StoreError?.self) { group in
                for number in 0..<8 {
                    let claim = Samples.approval(messageID: "m\(number)", claimedUntil: Samples.noon + 30)
                    group.addTask { await store.failure([.claimApproval(claim, at: Samples.noon)]) }
                }
                return await group.reduce(into: [StoreError?]()) { $0.append($1) }
            }
            #expect(refused.count { $0 == nil } == 1)
            #expect(refused.count { $0 == .conflict(.approvalClaimed) } == 7)
        },
        StoreRule("takes back what one holder agreed to, of one measure for one dienst") { store in
            let others = [
                Samples.approval("b"), Samples.approval("a", of: "t2"),
                Samples.approval("a", dienst: "parkeren"),
            ]
            try await store.make(.approve(Samples.approval("a")), .approve(others[0]))
            try await store.make(.approve(others[1]), .approve(others[2]))
            for _ in 0..<2 { try await store.make(.withdrawApproval(Samples.approval("a"))) }
            #expect(try await store.approvals(Samples.noon) == [others[0]])
            let kept = try await store.approvals(of: "t2", for: DienstID("bijstand"), at: Samples.noon)
            #expect(kept == [others[1]])
            let parked = try await store.approvals(of: "t1", for: DienstID("parkeren"), at: Samples.noon)
            #expect(parked == [others[2]])
        },
    ]
}

extension ConformingStore {
    /// What counts of the measure and the dienst of the samples.
    fileprivate func approvals(_ now: Date) async throws -> [StoredApproval] {
        try await approvals(of: "t1", for: DienstID("bijstand"), at: now)
    }
}
