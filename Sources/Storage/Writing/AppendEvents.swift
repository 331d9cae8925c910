import Audit
import GRDB
import Identity

extension Database {
    /// Chains events to the logs of their gemeenten, in order, in the transaction that is open.
    func append(_ events: [Event]) throws {
        for event in events {
            let head = try AuditHeadRecord.one(
                self, "SELECT * FROM audit_head WHERE gemeente = ?", [event.gemeente.rawValue])
            var chain = head?.chain ?? Chain(of: event.gemeente)
            try AuditRecordRow(chain.append(event)).insert(self)
            let moved = AuditHeadRecord(chain)
            if head == nil { try moved.insert(self) } else { try moved.update(self) }
        }
    }
}
