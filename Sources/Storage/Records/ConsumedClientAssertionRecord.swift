import GRDB

/// A row of `consumed_client_assertion`: a `jti` with which a client authenticated.
struct ConsumedClientAssertionRecord: Record {
    static let databaseTableName = "consumed_client_assertion"

    let client: String
    let id: String
    let until: Int64
}
