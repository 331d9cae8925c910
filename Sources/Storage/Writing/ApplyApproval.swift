import Broker
import GRDB
import Identity

extension Database {
    func withdraw(_ approval: StoredApproval) throws {
        try run(
            "DELETE FROM approval WHERE relation = ? AND dienst = ? AND approver = ?",
            [approval.relation, approval.dienst.rawValue, approval.approver.description])
    }
}
