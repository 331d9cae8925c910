public import Audit
public import Broker
import GRDB
public import Logging

/// The store of one gateway: a SQLite file in WAL mode, where nothing is acknowledged before it is on disk.
///
/// Commits that come at the same time share a transaction and its flush; reads run beside them.
public struct SQLiteStore: Sendable {
    let pool: DatabasePool
    let matrices = MatrixCache()
    private let journal: GroupCommit

    /// Opens a database, or creates it with mode 0600, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: The file; its folder exists.
    ///   - logger: Hears why a commit was `unavailable`, in words without persons.
    ///   - onFlush: Hears how many commits shared a transaction, and so a flush of the disk, after each.
    /// - Throws: ``StorageFault``; then the file is as it was.
    public init(
        path: String, logger: Logger, onFlush: @escaping @Sendable (_ commits: Int) -> Void = { _ in }
    ) throws(StorageFault) {
        pool = try Opening.pool(at: path)
        let writer = BatchWriter(pool: pool, logger: logger)
        journal = GroupCommit { batch in
            let outcomes = await writer.write(batch)
            onFlush(batch.count)
            return outcomes
        }
    }

    /// The log of this store.
    public var auditLog: AuditLog { AuditLog(reader: pool) }

    /// Closes the file; commits and reads after it are `unavailable`.
    public func close() throws(StorageFault) {
        do { try pool.close() } catch { throw .cannotOpen(reason: reason(error)) }
    }
}

extension SQLiteStore: Journal {
    /// Writes changes and events in one durable transaction; ``Broker/Journal``.
    public func commit(_ changes: [Change], recording events: [Event]) async throws(StoreError) {
        try await journal.commit(Entry(changes: changes, events: events))
    }
}
