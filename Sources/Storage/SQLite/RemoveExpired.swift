public import Broker
public import Foundation
import GRDB

extension SQLiteStore {
    /// Deletes what can mean nothing any more: logins, sessions, codes, tokens, consumed identifiers, ended grants,
    /// numbers that were tried, counted messages, what holders agreed to, acts nobody can read any more, acts in cases
    /// in which no fine can follow any more, and lists that were replaced or never activated, and what was done in
    /// beheer two years ago.
    ///
    /// An act that somebody said is not right stays ``keptForReport`` longer, unread, and takes her report along
    /// when it goes: a report that is still open does not vanish with the page she made it on.
    ///
    /// Works in small transactions, so that commits come in between. The log is never touched.
    ///
    /// - Parameter date: What expired at that instant or later stays.
    /// - Returns: How many rows were expired; what fell with them is not counted.
    /// - Throws: ``Broker/StoreError/unavailable``; what was deleted before stays deleted.
    @discardableResult
    public func removeExpired(before date: Date) async throws(StoreError) -> Int {
        var removed = 0
        for (table, column) in Self.expiries {
            removed += try await remove(from: table, where: "\(column) < ?", before: date)
        }
        removed += try await removeLists(before: date)
        removed += try await removeBeheer(before: date)
        let unreported = "kept_until < ? AND besluit NOT IN (SELECT besluit FROM terugmelding)"
        removed += try await remove(from: "act", where: unreported, before: date)
        return try await removed
            + remove(from: "act", where: "kept_until < ?", before: date - Self.keptForReport)
    }

    /// How much longer an act stays that somebody said is not right, in seconds: a year.
    static let keptForReport: TimeInterval = 365 * 24 * 3600

    private func remove(
        from table: String, where condition: String, before date: Date
    ) async throws(StoreError) -> Int {
        let sql = """
            DELETE FROM \(table) WHERE rowid IN (
                SELECT rowid FROM \(table) WHERE \(condition) LIMIT \(Self.purgeBatch))
            """
        var removed = 0
        while true {
            let count = try await deleted(sql, [date.milliseconds])
            removed += count
            if count < Self.purgeBatch { return removed }
        }
    }

    func deleted(_ sql: String, _ arguments: StatementArguments) async throws(StoreError) -> Int {
        do { return try await pool.write { try $0.run(sql, arguments) } } catch { throw .unavailable }
    }

    private static let purgeBatch = 500

    private static let expiries = [
        ("login", "expires_at"), ("code", "expires_at"), ("token", "expires_at"), ("session", "ends_at"),
        ("grants", "kept_until"), ("consumed_assertion", "until"), ("consumed_client_assertion", "until"),
        ("relation_version", "until"), ("raadpleging", "expires_at"),
        ("number_try", "until"), ("approval", "expires_at"), ("list_message", "until"),
        ("zaakhandeling", "kept_until"),
        ("program_token", "expires_at"), ("verband_message", "until"),
    ]
}
