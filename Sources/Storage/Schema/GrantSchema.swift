/// Grants and what hangs on them.
///
/// `grants` are the facts, kept until the session could have ended, so that a code used twice still leads to its
/// grant. `standing_grant` says which of them hold: revoking deletes that row, and codes and tokens fall with it.
enum GrantSchema {
    static let sql = """
        CREATE TABLE grants (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
            session TEXT NOT NULL CHECK (length(session) > 0),
            client TEXT NOT NULL CHECK (length(client) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            dienst TEXT NOT NULL CHECK (length(dienst) > 0),
            besluit TEXT NOT NULL CHECK (length(besluit) > 0),
            kind TEXT NOT NULL CHECK (kind IN (
                'zelf', 'machtiging', 'bewind', 'curatele', 'mentorschap', 'gezag', 'organisatie')),
            relation TEXT CHECK (relation IS NULL OR json_valid(relation)),
            represented BLOB CHECK (length(represented) > 0),
            issued_at INTEGER NOT NULL,
            ends_at INTEGER,
            kept_until INTEGER NOT NULL,
            CHECK ((kind = 'zelf') = (relation IS NULL)),
            CHECK ((kind = 'zelf') = (represented IS NULL))
        ) STRICT;
        CREATE INDEX grants_kept ON grants (kept_until);

        CREATE TABLE standing_grant (
            id TEXT NOT NULL PRIMARY KEY REFERENCES grants (id) ON DELETE CASCADE,
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX standing_grant_session ON standing_grant (session);

        CREATE TABLE code (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) > 0),
            grant_id TEXT NOT NULL REFERENCES standing_grant (id) ON DELETE CASCADE,
            binding TEXT NOT NULL CHECK (json_valid(binding)),
            expires_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX code_grant ON code (grant_id);
        CREATE INDEX code_expires ON code (expires_at);

        CREATE TABLE spent_code (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) > 0),
            grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX spent_code_grant ON spent_code (grant_id);

        CREATE TABLE token (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) > 0),
            grant_id TEXT NOT NULL REFERENCES standing_grant (id) ON DELETE CASCADE,
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at)
        ) STRICT;
        CREATE INDEX token_grant ON token (grant_id);
        CREATE INDEX token_expires ON token (expires_at);
        """
}
