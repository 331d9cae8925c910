/// What is managed of samenwerkingsverbanden: requests, the history of accounts, escapes somebody looked at, and how
/// often rows of the matrix were asked for.
enum BeheerSchema {
    static let sql = """
        CREATE TABLE aanvraag (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            asked_at INTEGER NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (verband, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX aanvraag_open ON aanvraag (verband, asked_at, id) WHERE is_open;

        CREATE TABLE account_note (
            id INTEGER PRIMARY KEY,
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            account TEXT NOT NULL CHECK (length(account) > 0),
            at INTEGER NOT NULL,
            what TEXT NOT NULL CHECK (length(what) > 0),
            by_account TEXT CHECK (length(by_account) > 0)
        ) STRICT;
        CREATE INDEX account_note_account ON account_note (verband, account, at);
        CREATE INDEX account_note_at ON account_note (verband, at);

        CREATE TABLE escape_review (
            besluit TEXT NOT NULL PRIMARY KEY CHECK (length(besluit) > 0),
            by_account TEXT NOT NULL CHECK (length(by_account) > 0),
            at INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('in-orde', 'signaal'))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX escape_use_verband ON escape_use (verband, day, besluit);

        CREATE TABLE matrix_traffic (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            profiel TEXT NOT NULL,
            onderdeel TEXT NOT NULL,
            doel TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count >= 1),
            PRIMARY KEY (verband, day, profiel, onderdeel, doel)
        ) STRICT, WITHOUT ROWID;
        """
}
