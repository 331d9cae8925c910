import Audit
import Foundation
import GRDB
import Identity

/// A row of `audit_record`.
struct AuditRecordRow: Record {
    static let databaseTableName = "audit_record"

    let gemeente: String
    let sequence: Int
    let body: Data
    let previous: Data
    let hash: Data

    init(_ record: AuditRecord) {
        gemeente = record.gemeente.rawValue
        sequence = record.sequence
        body = record.body
        previous = record.previous
        hash = record.hash
    }

    var record: AuditRecord {
        AuditRecord(
            gemeente: GemeenteCode(gemeente), sequence: sequence, body: body, previous: previous, hash: hash)
    }
}
