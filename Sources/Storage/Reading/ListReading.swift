public import Broker
import Foundation
import GRDB
public import Identity
public import Mandaat

extension SQLiteStore: ListReader {
    /// Of these gemeenten those on whose list of that kind the subject stands on that day.
    public func gemeenten(
        listing subject: Pseudonym, _ soort: Lijstsoort, among gemeenten: [GemeenteCode], on day: LocalDate
    ) async throws(StoreError) -> Set<GemeenteCode> {
        let codes = gemeenten.map(\.rawValue.databaseValue)
        let rest: [DatabaseValue] = [
            soort.rawValue.databaseValue, subject.description.databaseValue, day.number.databaseValue,
            day.number.databaseValue,
        ]
        let marks = Array(repeating: "?", count: codes.count).joined(separator: ", ")
        return try await pool.readingOnce { db in
            // CROSS JOIN keeps the order: a few gemeenten, the list of each, one search in it.
            let statement = try db.cachedStatement(
                sql: """
                    SELECT head.gemeente FROM list_head AS head
                    CROSS JOIN list_entry AS entry ON entry.list = head.list
                    WHERE head.gemeente IN (\(marks)) AND head.soort = ? AND entry.subject = ?
                        AND entry.van <= ? AND (entry.tot IS NULL OR entry.tot > ?)
                    """)
            let found = try String.fetchAll(statement, arguments: StatementArguments(codes + rest))
            return Set(found.map { GemeenteCode($0) })
        }
    }

    /// The entry of a subject, whatever its days are.
    public func entry(of subject: Pseudonym, on key: ListKey) async throws(StoreError) -> ListEntry? {
        try await pool.reading { db in
            guard let head = try ListHead.find(key, in: db) else { return nil }
            let statement = try db.cachedStatement(
                sql: "SELECT \(ListEntryRow.columns) FROM list_entry WHERE list = ? AND subject = ?")
            let row = try Row.fetchOne(statement, arguments: [head.list, subject.description])
            return try row.map { try ListEntryRow($0).entry }
        }
    }
}
