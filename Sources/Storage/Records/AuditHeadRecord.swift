import Audit
import Foundation
import GRDB
import Identity

/// A row of `audit_head`: where the log of a gemeente ends.
struct AuditHeadRecord: Record {
    static let databaseTableName = "audit_head"

    let gemeente: String
    let sequence: Int
    let hash: Data

    init(_ chain: Chain) {
        gemeente = chain.gemeente.rawValue
        sequence = chain.sequence
        hash = chain.hash
    }

    var chain: Chain { Chain(of: GemeenteCode(gemeente), sequence: sequence, hash: hash) }
}
