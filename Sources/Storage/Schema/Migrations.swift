import GRDB

/// The schema's history: a change is a new migration at the end, never an edit of one that was released.
enum Migrations {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 logins, sessions, grants, log") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            for part in [
                LoginSchema.sql, SessionSchema.sql, GrantSchema.sql, ConsumedSchema.sql, AuditSchema.sql,
            ] {
                try db.execute(sql: part)
            }
        }
        migrator.registerMigration("2 sessions by browser") { db in
            try db.execute(sql: "CREATE INDEX session_browser ON session (browser)")
        }
        return migrator
    }()

    /// `NMNS` in ASCII: tells our file from any other SQLite database.
    static let applicationID = 0x4E4D_4E53
}
