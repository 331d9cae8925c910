import Audit
import Broker
import Foundation
import GRDB
import Identity
import Mandaat

/// A row of `list`, as it is read.
struct ListRecord: Record {
    static let databaseTableName = "list"

    let number: Int64
    let id: String
    let soort: String
    let gemeente: String
    let entries: Int
    let comparison: String?
    let expiresAt: Int64?

    enum CodingKeys: String, CodingKey {
        case number, id, soort, gemeente, entries, comparison
        case expiresAt = "expires_at"
    }

    func key() throws -> ListKey {
        ListKey(try Self.value(soort, in: "soort"), of: GemeenteCode(gemeente))
    }

    /// Nil for a list that counts.
    func upload() throws -> StoredUpload? {
        guard let expiresAt else { return nil }
        return StoredUpload(
            id: id, key: try key(), expiresAt: Date(milliseconds: expiresAt),
            comparison: try comparison.map { try decode(ComparisonJSON.self, json: $0).comparison })
    }
}

/// A row of `list_head` with the handle of its list.
struct ListHead: Record {
    let list: Int64
    let revision: Int
    let id: String

    static func find(_ key: ListKey, in db: Database) throws -> Self? {
        try one(
            db,
            """
            SELECT list, revision, id FROM list_head JOIN list ON list.number = list_head.list
            WHERE list_head.gemeente = ? AND list_head.soort = ?
            """, [key.gemeente.rawValue, key.soort.rawValue])
    }

    var state: ListState { ListState(upload: id, revision: revision) }
}

/// How `comparison` is written.
struct ComparisonJSON: Codable {
    let upload: String?
    let revision: Int
    let difference: ListDifference

    init(_ comparison: ListComparison) {
        upload = comparison.base.upload
        revision = comparison.base.revision
        difference = comparison.difference
    }

    var text: String { json(self) }

    var comparison: ListComparison {
        ListComparison(base: ListState(upload: upload, revision: revision), difference: difference)
    }
}
