public import Broker
import GRDB
public import Identity
import Mandaat

extension SQLiteStore: ProgramReader {
    /// The token of a program, expired or not; nil when it was ended or removed.
    public func programToken(_ digest: Digest) async throws(StoreError) -> StoredProgramToken? {
        try await pool.reading { db in
            try ProgramTokenRecord.one(
                db, "SELECT * FROM program_token WHERE digest = ?", [digest.description])?.token()
        }
    }
}

extension SQLiteStore: ExpiredEntryReader {
    /// The next of those whose last day has passed after a subject, in the order of subjects, `limit` at most.
    ///
    /// No index helps: who asks on from the last one reads the whole list once.
    public func expired(
        on key: ListKey, by day: LocalDate, after subject: Pseudonym?, limit: Int
    ) async throws(StoreError) -> [Pseudonym] {
        try await pool.reading { db in
            guard let list = try ListHead.find(key, in: db)?.list else { return [] }
            let statement = try db.cachedStatement(
                sql: """
                    SELECT subject FROM list_entry WHERE list = ? AND subject > ? AND tot <= ?
                    ORDER BY subject LIMIT ?
                    """)
            let found = try String.fetchAll(
                statement, arguments: [list, subject?.description ?? "", day.number, limit])
            return found.map { Pseudonym(stored: $0) }
        }
    }
}
