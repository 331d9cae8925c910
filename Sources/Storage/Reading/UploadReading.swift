import Audit
public import Broker
import GRDB

extension SQLiteStore: UploadReader {
    /// The upload of that handle; nil when it is gone or was activated.
    public func upload(_ id: String) async throws(StoreError) -> StoredUpload? {
        try await pool.reading { db in
            try ListRecord.one(db, "SELECT * FROM list WHERE id = ?", [id])?.upload()
        }
    }

    /// Holds the entries of an upload against the list that counts now; nil when it is gone.
    ///
    /// Both are in the order of their subjects; commits go on beside it.
    public func comparison(ofUpload id: String) async throws(StoreError) -> ListComparison? {
        try await pool.reading { db in
            let list = try ListRecord.one(db, "SELECT * FROM list WHERE id = ?", [id])
            guard let list, list.expiresAt != nil else { return nil }
            guard let head = try ListHead.find(list.key(), in: db) else {
                return ListComparison(
                    base: .none,
                    difference: ListDifference(added: list.entries, removed: 0, changed: 0, unchanged: 0))
            }
            let counting = try ListRecord.one(db, "SELECT * FROM list WHERE number = ?", [head.list])
            let (stay, same) = try Self.common(list.number, head.list, in: db)
            return ListComparison(
                base: head.state,
                difference: ListDifference(
                    added: list.entries - stay, removed: (counting?.entries ?? 0) - stay,
                    changed: stay - same, unchanged: same))
        }
    }

    /// How many persons stand on both lists, and how many of them in the same way.
    private static func common(
        _ new: Int64, _ old: Int64, in db: Database
    ) throws -> (stay: Int, same: Int) {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*),
                        coalesce(sum(new.kenmerk = old.kenmerk AND new.van = old.van AND new.tot IS old.tot), 0)
                    FROM list_entry AS new
                    CROSS JOIN list_entry AS old ON old.list = ? AND old.subject = new.subject
                    WHERE new.list = ?
                    """), arguments: [old, new])
        return (row?[0] ?? 0, row?[1] ?? 0)
    }
}
