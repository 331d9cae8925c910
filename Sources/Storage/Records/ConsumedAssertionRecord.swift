import GRDB

/// A row of `consumed_assertion`: an assertion of a provider that was accepted.
struct ConsumedAssertionRecord: Record {
    static let databaseTableName = "consumed_assertion"

    let provider: String
    let id: String
    let until: Int64
}
