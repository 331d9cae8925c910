import Audit
import Foundation
import GRDB
import Identity

extension Database {
    /// Chains events to the logs of their gemeenten, in order, in the transaction that is open.
    ///
    /// Most of what a login writes goes through here: the statements are compiled once a connection, and where a log
    /// ends is read once.
    func append(_ events: [Event]) throws {
        var chains: [GemeenteCode: Chain] = [:]
        for event in events {
            var chain = try chains[event.gemeente] ?? end(ofLog: event.gemeente)
            try insert(chain.append(event))
            try move(to: chain)
            chains[event.gemeente] = chain
        }
    }

    private func end(ofLog gemeente: GemeenteCode) throws -> Chain {
        try AuditHeadRecord.one(self, "SELECT * FROM audit_head WHERE gemeente = ?", [gemeente.rawValue])?
            .chain ?? Chain(of: gemeente)
    }

    private func insert(_ record: AuditRecord) throws {
        try run(
            "INSERT INTO audit_record (gemeente, sequence, body, previous, hash) VALUES (?, ?, ?, ?, ?)",
            [record.gemeente.rawValue, record.sequence, record.body, record.previous, record.hash])
    }

    private func move(to end: Chain) throws {
        let sql =
            end.sequence == 1
            ? "INSERT INTO audit_head (sequence, hash, gemeente) VALUES (?, ?, ?)"
            : "UPDATE audit_head SET sequence = ?, hash = ? WHERE gemeente = ?"
        try run(sql, [end.sequence, end.hash, end.gemeente.rawValue])
    }
}
