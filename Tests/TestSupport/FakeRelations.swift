import Broker
package import Foundation
import Identity
package import Representation

/// A feed in memory: the number of a change is its place in the list.
package actor FakeFeed: RelationFeed {
    private var changes: [RelationChanges.Change] = []
    private var failure: RegisterError?
    private var answeredAt = Fixture.noon
    private let page: Int

    package init(page: Int = 2000) { self.page = page }

    package func add(_ changes: RelationChanges.Change...) { self.changes += changes }

    package func add(_ changes: [RelationChanges.Change]) { self.changes += changes }

    /// The register is replaced by one that knows only these.
    package func restore(_ changes: [RelationChanges.Change]) { self.changes = changes }

    package func fail(_ error: RegisterError?) { failure = error }

    package func answer(at instant: Date) { answeredAt = instant }

    package func changes(after cursor: Int) throws(RegisterError) -> RelationChanges {
        if let failure { throw failure }
        guard cursor <= changes.count else { throw .refused(register: "toezicht", status: 410) }
        let next = min(cursor + page, changes.count)
        return RelationChanges(
            changes: Array(changes[cursor..<next]), next: next, hasMore: next < changes.count,
            answeredAt: answeredAt)
    }
}
