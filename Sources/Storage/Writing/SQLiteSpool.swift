public import Broker
import GRDB

extension SQLiteStore: ListSpooling {
    /// An empty spool in a file of its own, which has no name and is gone when nothing refers to it.
    public func spool() async throws(StoreError) -> any ListSpool { try SQLiteSpool() }
}

/// Entries in a private file that SQLite removes by itself, also after a crash; numbers are sealed in it.
struct SQLiteSpool: ListSpool {
    private let queue: DatabaseQueue

    init() throws(StoreError) {
        do {
            // SQLite's name for a temporary database on disk.
            queue = try DatabaseQueue(path: "")
            try queue.inDatabase { db in
                // Nothing of it outlives the process: it needs no journal and no flush.
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;
                        CREATE TABLE spool (line, subject, person, kenmerk, van, tot, origin);
                        CREATE TABLE sorted (place INTEGER PRIMARY KEY, line, \(ListEntryRow.columns));
                        """)
            }
        } catch { throw .unavailable }
    }

    func add(_ entries: [SpooledEntry]) async throws(StoreError) {
        try await using { db in
            let adding = try db.cachedStatement(
                sql: "INSERT INTO spool (line, \(ListEntryRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
            for entry in entries {
                try adding.execute(arguments: ListEntryRow(entry.entry).arguments(after: entry.line))
            }
        }
    }

    func sort(naming limit: Int) async throws(StoreError) -> Doubled {
        try await using { db in
            try db.execute(
                sql: """
                    INSERT INTO sorted (line, \(ListEntryRow.columns))
                        SELECT line, \(ListEntryRow.columns) FROM spool ORDER BY subject, line;
                    DROP TABLE spool;
                    """)
            let repeated = """
                FROM sorted AS one JOIN sorted AS other
                ON other.place = one.place + 1 AND other.subject = one.subject
                """
            return Doubled(
                lines: try Int.fetchAll(
                    db, sql: "SELECT other.line \(repeated) ORDER BY other.line LIMIT ?", arguments: [limit]),
                count: try Int.fetchOne(db, sql: "SELECT count(*) \(repeated)") ?? 0)
        }
    }

    func entries(from place: Int, limit: Int) async throws(StoreError) -> [ListEntry] {
        try await using { db in
            let statement = try db.cachedStatement(
                sql: "SELECT \(ListEntryRow.columns) FROM sorted WHERE place > ? ORDER BY place LIMIT ?")
            return try Row.fetchCursor(statement, arguments: [place, limit]).mapped()
        }
    }

    private func using<Value: Sendable>(
        _ work: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await queue.write(work) } catch { throw .unavailable }
    }
}

extension RowCursor {
    fileprivate func mapped() throws -> [ListEntry] {
        var entries: [ListEntry] = []
        var days = StoredDays()
        while let row = try next() { entries.append(try ListEntryRow(row, &days).entry) }
        return entries
    }
}
