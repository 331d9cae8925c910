import GRDB

/// A row of `spent_code`: a code that was exchanged, so that its second use is recognised.
struct SpentCodeRecord: Record {
    static let databaseTableName = "spent_code"

    let digest: String
    let grantId: String

    enum CodingKeys: String, CodingKey {
        case digest
        case grantId = "grant_id"
    }
}
