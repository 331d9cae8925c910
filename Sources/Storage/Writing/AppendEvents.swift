import Audit
import Foundation
import GRDB
import Identity

extension Database {
    /// Chains events to the logs of their gemeenten, in order, in the transaction that is open.
    ///
    /// Most of what a login writes goes through here: the statements are compiled once a connection.
    func append(_ events: [Event]) throws {
        for event in events {
            let head = try AuditHeadRecord.one(
                self, "SELECT * FROM audit_head WHERE gemeente = ?", [event.gemeente.rawValue])
            var chain = head?.chain ?? Chain(of: event.gemeente)
            try insert(chain.append(event))
            try move(head, to: chain)
        }
    }

    private func insert(_ record: AuditRecord) throws {
        try run(
            "INSERT INTO audit_record (gemeente, sequence, body, previous, hash) VALUES (?, ?, ?, ?, ?)",
            [record.gemeente.rawValue, record.sequence, record.body, record.previous, record.hash])
    }

    private func move(_ head: AuditHeadRecord?, to chain: Chain) throws {
        let sql =
            head == nil
            ? "INSERT INTO audit_head (sequence, hash, gemeente) VALUES (?, ?, ?)"
            : "UPDATE audit_head SET sequence = ?, hash = ? WHERE gemeente = ?"
        try run(sql, [chain.sequence, chain.hash, chain.gemeente.rawValue])
    }
}
