public import Broker
public import Foundation
import GRDB
public import Identity

extension SQLiteStore: ApprovalReader {
    /// The approvals of a measure for a dienst that count at `now`, in the order of their approvers' names.
    public func approvals(
        of relation: String, for dienst: DienstID, at now: Date
    ) async throws(StoreError) -> [StoredApproval] {
        try await pool.reading { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT * FROM approval WHERE relation = ? AND dienst = ? AND expires_at > ?
                    ORDER BY approver
                    """)
            return try ApprovalRecord.fetchAll(
                statement, arguments: [relation, dienst.rawValue, now.milliseconds]
            ).map(\.approval)
        }
    }
}
