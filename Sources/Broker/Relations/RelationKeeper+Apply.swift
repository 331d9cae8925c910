import Audit
import Foundation
import Identity
import Policy
import Representation

extension RelationKeeper {
    /// Does what a page tells; only when all of it is done the page counts as read.
    ///
    /// The versions are noted first: from then on no grant is given in an older one, so that those found next are all.
    func apply(
        _ page: RelationChanges, _ kept: inout Kept, at now: Date
    ) async throws(KeeperFault) {
        guard !page.changes.isEmpty else {
            guard !page.hasMore else { throw .register(.malformed(register: register, field: "next")) }
            return
        }
        try await commit(page.changes.map { note($0, at: now) }, recording: [])
        if page.changes.contains(where: \.kind.mayProtect) { await watch.protectionMayHaveChanged() }
        let changes = Dictionary(grouping: page.changes, by: \.relation)
        let overtakings = page.changes.map { Overtaking($0, at: now) }
        let done = Change.advanceFeed(register: register, to: page.next)
        try await fell(done, &kept, at: now) { () throws(StoreError) in
            try await store.grants(overtakenBy: overtakings, in: register, limit: Self.batch)
        } how: { grant in
            grant.relation.flatMap { RelationFall(of: $0.version, by: changes[$0.id] ?? [], at: now) }
        }
        await watch.advanced(to: page.next)
    }

    /// Ends every grant that rests on the register: it cannot tell any more what happened to them.
    func forget(_ kept: inout Kept, at now: Date) async throws(KeeperFault) {
        await watch.protectionMayHaveChanged()
        try await fell(.restartFeed(register: register), &kept, at: now) { () throws(StoreError) in
            try await store.grants(restingOn: register, limit: Self.batch)
        } how: { _ in
            .now(.historyLost)
        }
        await watch.advanced(to: 0)
    }

    /// Ends the grants whose last day has passed, by a machtiging or a measure or an 18th birthday.
    func endDue(_ kept: inout Kept, at now: Date) async throws(KeeperFault) {
        try await fell(nil, &kept, at: now) { () throws(StoreError) in
            try await store.grants(dueAt: now, limit: Self.batch)
        } how: { _ in
            .now(.relationEnded)
        }
    }

    private func note(_ change: RelationChanges.Change, at now: Date) -> Change {
        .noteVersion(
            RelationVersion(register: register, relation: change.relation, version: change.version),
            until: now + Self.memory)
    }
}

extension Overtaking {
    fileprivate init(_ change: RelationChanges.Change, at now: Date) {
        let from = change.effective.start
        self.init(relation: change.relation, version: change.version, from: from <= now ? nil : from)
    }
}
