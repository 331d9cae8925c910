import GRDB

/// A row of `standing_grant`: that a grant holds; codes and tokens hang on it.
struct StandingGrantRecord: Record {
    static let databaseTableName = "standing_grant"

    let id: String
    let session: String
}
