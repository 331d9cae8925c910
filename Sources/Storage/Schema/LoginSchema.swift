/// Logins that are under way.
enum LoginSchema {
    static let sql = """
        CREATE TABLE login (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
            browser TEXT NOT NULL CHECK (length(browser) > 0),
            request TEXT NOT NULL CHECK (json_valid(request)),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
            started_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > started_at),
            journey TEXT NOT NULL CHECK (json_valid(journey)),
            relay_state TEXT UNIQUE,
            version INTEGER NOT NULL CHECK (version >= 0)
        ) STRICT;
        CREATE INDEX login_expires ON login (expires_at);
        """
}
