/// What represented persons can read of who acted for them, and what they dispute.
enum ActSchema {
    static let sql = """
        CREATE TABLE act (
            besluit TEXT NOT NULL PRIMARY KEY CHECK (length(besluit) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            dienst TEXT NOT NULL CHECK (length(dienst) > 0),
            represented TEXT NOT NULL CHECK (length(represented) > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (
                'machtiging', 'bewind', 'curatele', 'mentorschap', 'gezag', 'organisatie')),
            actor BLOB NOT NULL CHECK (length(actor) > 0),
            kept_until INTEGER NOT NULL CHECK (kept_until > at)
        ) STRICT;
        CREATE INDEX act_represented ON act (gemeente, represented, at);
        CREATE INDEX act_kept ON act (kept_until);

        CREATE TABLE terugmelding (
            besluit TEXT NOT NULL PRIMARY KEY REFERENCES act (besluit) ON DELETE CASCADE,
            id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            at INTEGER NOT NULL
        ) STRICT;
        """
}
