import Audit
public import Foundation
import Identity
public import Representation

/// Lets grants fall with the relation they rest on, as a register's feed tells it and as the clock tells it.
///
/// Whatever is done twice changes nothing the second time: a crash at any moment, or a page that comes again,
/// loses nothing and records nothing twice.
public struct RelationKeeper: Sendable {
    let feed: (any RelationFeed)?
    let store: any Journal & RelationGrantReader
    let keys: PersonKeys
    /// What the keeper knows of the feed, for those who use grants.
    public let watch: RelationWatch

    /// Whether a register tells of changes.
    public var hasFeed: Bool { feed != nil }

    var register: String { watch.register }

    /// The most grants that fall in one transaction.
    static let batch = 500
    /// How long a decision may rest on what a register said before a change was read, in seconds.
    static let memory = 3600.0

    /// Puts the keeper together.
    ///
    /// - Parameters:
    ///   - feed: What the register tells; nil where none is configured, and then only the clock ends grants.
    ///   - store: Where grants and records are kept.
    ///   - keys: What names persons in records.
    ///   - watch: What is to learn how fresh the feed is; it has the name of the register.
    public init(
        feed: (any RelationFeed)?, store: any Journal & RelationGrantReader,
        keys: PersonKeys, watch: RelationWatch
    ) {
        self.feed = feed
        self.store = store
        self.keys = keys
        self.watch = watch
    }

    /// Reads all that is new in the feed and does it; then ends what ends today by itself.
    ///
    /// When the register says twice that it does not know the last change we have, nobody can tell what happened to the
    /// grants that rest on it: all of them fall, recorded, and the feed is read anew from its beginning.
    ///
    /// - Parameter now: The moment; days begin in Europe/Amsterdam.
    /// - Returns: What fell, also when something failed on the way, and what failed.
    public func keep(at now: Date) async -> Kept {
        var kept = Kept()
        do throws(KeeperFault) {
            if let feed { try await read(feed, &kept, at: now) }
        } catch { kept.faults.append(error) }
        do throws(KeeperFault) { try await endDue(&kept, at: now) } catch { kept.faults.append(error) }
        return kept
    }

    private func read(
        _ feed: any RelationFeed, _ kept: inout Kept, at now: Date
    ) async throws(KeeperFault) {
        var hasMore = true
        while hasMore {
            let known = try await stored { () throws(StoreError) in
                try await store.feedPosition(of: register)
            }
            await watch.found(position: known)
            let page = try await page(of: feed, after: known, &kept, at: now)
            try await apply(page, &kept, at: now)
            hasMore = page.hasMore
            if !hasMore { await watch.read(answeredAt: page.answeredAt, at: now) }
        }
    }

    private func page(
        of feed: any RelationFeed, after position: Int, _ kept: inout Kept, at now: Date
    ) async throws(KeeperFault) -> RelationChanges {
        do throws(RegisterError) {
            let page = try await feed.changes(after: position)
            await watch.wasFollowed()
            return page
        } catch {
            guard await watch.isLost(error), position > 0 else { throw .register(error) }
        }
        try await forget(&kept, at: now)
        do throws(RegisterError) { return try await feed.changes(after: 0) } catch {
            throw .register(error)
        }
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(KeeperFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }
}
