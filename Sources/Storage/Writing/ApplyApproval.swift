import Broker
import Foundation
import GRDB
import Identity

extension Database {
    /// Takes it upon one login to ask the others, unless they were asked or another has it to itself.
    func claim(_ approval: StoredApproval, at now: Date) throws {
        let earlier = try cachedStatement(
            sql: """
                SELECT 1 FROM approval WHERE relation = ? AND dienst = ? AND approver = ? AND version = ?
                    AND expires_at > ? AND message IS NOT NULL
                    AND (claimed_until IS NULL OR claimed_until > ? OR message IS NOT ?)
                """)
        let instant = now.milliseconds
        let isTaken = try Bool.fetchOne(
            earlier,
            arguments: [
                approval.relation, approval.dienst.rawValue, approval.approver.description, approval.version,
                instant, instant, approval.messageID,
            ])
        guard isTaken == nil else { throw StoreError.conflict(.approvalClaimed) }
        try ApprovalRecord(approval).insert(self, onConflict: .replace)
    }

    func withdraw(_ approval: StoredApproval) throws {
        try run(
            "DELETE FROM approval WHERE relation = ? AND dienst = ? AND approver = ?",
            [approval.relation, approval.dienst.rawValue, approval.approver.description])
    }
}
