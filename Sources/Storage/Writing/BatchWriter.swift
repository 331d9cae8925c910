import Broker
import GRDB
import Logging

/// Writes a batch of entries in one transaction, each in a savepoint of its own.
struct BatchWriter: Sendable {
    let pool: DatabasePool
    let logger: Logger

    /// The outcomes, in order, after COMMIT returned; all `unavailable` when it did not.
    func write(_ batch: [Entry]) async -> [Outcome] {
        do {
            return try await pool.write { db in try batch.map { try write($0, in: db) } }
        } catch {
            report(error, commits: batch.count)
            // Also an entry that met a conflict: it may have met a change that is not on disk either.
            return batch.map { _ in .failure(.unavailable) }
        }
    }

    /// Writes one entry or nothing of it.
    ///
    /// - Throws: What spoils the whole transaction: the disk, not the entry.
    private func write(_ entry: Entry, in db: Database) throws -> Outcome {
        do {
            try db.inSavepoint {
                for change in entry.changes { try db.apply(change) }
                try db.append(entry.events)
                return .commit
            }
            return .success(())
        } catch let error as StoreError {
            return .failure(error)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // The schema refused what no rule of ours names; the others in the batch are sound.
            report(error, commits: 1)
            return .failure(.unavailable)
        }
    }

    private func report(_ error: any Error, commits: Int) {
        logger.error(
            "the store did not confirm a transaction",
            metadata: ["cause": "\(reason(error))", "commits": "\(commits)"])
    }
}
