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
        // With foreign keys on, so that grants, codes and tokens fall with the sessions that go.
        migrator.registerMigration("3 sessions of organisations", foreignKeyChecks: .immediate) { db in
            // Who logged in is sealed in another form now; a session before it cannot be read.
            try db.execute(sql: "DELETE FROM session; ALTER TABLE session RENAME COLUMN person TO actor")
        }
        migrator.registerMigration("4 clients by number, approvals, what a grant allows") { db in
            try db.execute(sql: ClientSchema.sql)
            try db.execute(
                sql: """
                    ALTER TABLE grants ADD COLUMN acties TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(acties));
                    ALTER TABLE grants ADD COLUMN toestemming_vereist TEXT NOT NULL DEFAULT '[]'
                        CHECK (json_valid(toestemming_vereist));
                    """)
        }
        migrator.registerMigration("5 acts for a person") { db in try db.execute(sql: ActSchema.sql) }
        migrator.registerMigration("6 grants by relation, feeds of registers") { db in
            try db.execute(sql: RelationSchema.sql)
        }
        migrator.registerMigration("7 messages to other holders") { db in
            try db.execute(
                sql: "ALTER TABLE approval ADD COLUMN message TEXT CHECK (length(message) > 0)")
        }
        migrator.registerMigration("8 what a login rests on") { db in
            try db.execute(
                sql: """
                    ALTER TABLE session ADD COLUMN underlying TEXT
                        CHECK (underlying IS NULL OR json_valid(underlying));
                    """)
        }
        migrator.registerMigration("9 who sends a message to other holders") { db in
            try db.execute(
                sql: """
                    ALTER TABLE approval ADD COLUMN claimed_until INTEGER
                        CHECK (claimed_until IS NULL OR message IS NOT NULL)
                    """)
        }
        migrator.registerMigration("10 whitelists and caseloads") { db in
            try db.execute(sql: ListSchema.sql)
        }
        migrator.registerMigration("11 samenwerkingsverbanden") { db in
            try db.execute(sql: VerbandSchema.sql)
        }
        migrator.registerMigration("13 programs' tokens") { db in
            try db.execute(sql: ProgramSchema.sql)
        }
        migrator.registerMigration("14 beheer") { db in try db.execute(sql: BeheerSchema.sql) }
        return migrator
    }()

    /// `NMNS` in ASCII: tells our file from any other SQLite database.
    static let applicationID = 0x4E4D_4E53
}
