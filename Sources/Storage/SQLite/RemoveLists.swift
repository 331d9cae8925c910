import Broker
import Foundation
import GRDB

extension SQLiteStore {
    /// Deletes lists that do not count and have expired, entries first: a list may have a million.
    ///
    /// - Returns: How many lists there were.
    func removeLists(before date: Date) async throws(StoreError) -> Int {
        let expired = try await pool.reading { db in
            try Int64.fetchAll(
                db, sql: "SELECT number FROM list WHERE expires_at < ?", arguments: [date.milliseconds])
        }
        for list in expired { try await removeList(list, before: date) }
        return expired.count
    }

    private func removeList(_ number: Int64, before date: Date) async throws(StoreError) {
        let entries = """
            DELETE FROM list_entry WHERE list = ?1 AND subject IN (
                SELECT subject FROM list_entry WHERE list = ?1 LIMIT \(Self.entryBatch))
                AND EXISTS (SELECT 1 FROM list WHERE number = ?1 AND expires_at < ?2)
            """
        let expired: StatementArguments = [number, date.milliseconds]
        while try await deleted(entries, expired) > 0 {}
        _ = try await deleted("DELETE FROM list WHERE number = ? AND expires_at < ?", expired)
    }

    private static let entryBatch = 5_000
}
