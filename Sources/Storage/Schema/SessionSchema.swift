/// Sessions; the row is the session, and what hangs on it falls with it.
enum SessionSchema {
    static let sql = """
        CREATE TABLE session (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
            secret TEXT NOT NULL UNIQUE CHECK (length(secret) > 0),
            browser TEXT NOT NULL CHECK (length(browser) > 0),
            client TEXT NOT NULL CHECK (length(client) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            person BLOB NOT NULL CHECK (length(person) > 0),
            assertion_id TEXT NOT NULL CHECK (length(assertion_id) > 0),
            provider TEXT NOT NULL CHECK (length(provider) > 0),
            level TEXT NOT NULL CHECK (level IN ('basis', 'midden', 'substantieel', 'hoog')),
            authenticated_at INTEGER NOT NULL,
            idle INTEGER NOT NULL CHECK (idle > 0),
            absolute INTEGER NOT NULL CHECK (absolute > 0),
            started_at INTEGER NOT NULL,
            last_used_at INTEGER NOT NULL CHECK (last_used_at >= started_at),
            ends_at INTEGER NOT NULL GENERATED ALWAYS AS
                (min(last_used_at + idle * 1000, started_at + absolute * 1000)) VIRTUAL
        ) STRICT;
        CREATE INDEX session_ends ON session (ends_at);
        """
}
