import Audit
import GRDB
public import Identity

extension AuditLog {
    /// Walks the logs of all gemeenten and recomputes every link.
    ///
    /// Reads a page at a time: the memory is the same for any length, and a running gateway writes on meanwhile.
    /// The chain has no key: it shows what was changed, deleted, swapped or put in, not that somebody with the
    /// file rewrote a log from some record to its end.
    ///
    /// - Returns: One state a gemeente, ordered by code; nothing for a log without records.
    /// - Throws: ``StorageFault/damaged(reason:)`` or ``StorageFault/unreadable(reason:)`` when the file itself
    ///   cannot be read on.
    public func verify() async throws(StorageFault) -> [LogState] {
        var states: [LogState] = []
        for gemeente in try await gemeenten() { states.append(try await verify(gemeente)) }
        return states
    }

    /// Walks the log of one gemeente.
    ///
    /// - Throws: ``StorageFault/damaged(reason:)``, ``StorageFault/unreadable(reason:)``.
    public func verify(_ gemeente: GemeenteCode) async throws(StorageFault) -> LogState {
        var chain = Chain(of: gemeente)
        // Below the first record too: nothing may lie outside the walk.
        var from = Int.min
        while true {
            let page = try await page(of: gemeente, from: from)
            do throws(ChainBroken) {
                try page.walk(&chain)
                if page.isLast { try chain.matches(page.head) }
            } catch { return .broken(error) }
            if page.isLast { return .intact(gemeente, records: chain.sequence) }
            from = chain.sequence + 1
        }
    }

    private func gemeenten() async throws(StorageFault) -> [GemeenteCode] {
        try await unlessUnreadable { db in
            let sql =
                "SELECT gemeente FROM audit_head UNION SELECT gemeente FROM audit_record ORDER BY gemeente"
            return try String.fetchAll(db, sql: sql).map { GemeenteCode($0) }
        }
    }

    /// Records and head as one transaction sees them, so that the last page and the head belong together.
    private func page(of gemeente: GemeenteCode, from: Int) async throws(StorageFault) -> LogPage {
        try await unlessUnreadable { db in
            let rows = try Row.fetchAll(
                db,
                sql:
                    "SELECT * FROM audit_record WHERE gemeente = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                arguments: [gemeente.rawValue, from, LogPage.size])
            let head = try AuditHeadRecord.fetchOne(
                db, sql: "SELECT * FROM audit_head WHERE gemeente = ?", arguments: [gemeente.rawValue])
            return LogPage(records: rows.map { try? AuditRecordRow(row: $0).record }, head: head?.chain)
        }
    }

    private func unlessUnreadable<Value: Sendable>(
        _ read: @Sendable (Database) throws -> Value
    ) async throws(StorageFault) -> Value {
        do { return try await reader.read(read) } catch {
            throw isDamage(error) ? .damaged(reason: reason(error)) : .unreadable(reason: reason(error))
        }
    }
}
