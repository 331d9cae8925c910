/// Samenwerkingsverbanden: the orders of gemeenten, accounts of staff, matrices, and what was consulted.
enum VerbandSchema {
    static let sql = """
        CREATE TABLE opdracht (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            signed INTEGER NOT NULL,
            withdrawn INTEGER CHECK (withdrawn >= signed),
            PRIMARY KEY (verband, gemeente, signed)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX opdracht_stands ON opdracht (verband, gemeente) WHERE withdrawn IS NULL;

        CREATE TABLE staff_account (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            version INTEGER NOT NULL CHECK (version >= 1),
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (verband, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE matrix_proposal (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (verband, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE matrix (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            number INTEGER NOT NULL CHECK (number >= 1),
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (verband, number)
        ) STRICT;

        CREATE TRIGGER matrix_unchanged BEFORE UPDATE ON matrix
        BEGIN SELECT RAISE(ABORT, 'a version of a matrix is never changed'); END;

        CREATE TRIGGER matrix_kept BEFORE DELETE ON matrix
        BEGIN SELECT RAISE(ABORT, 'a version of a matrix is never deleted'); END;

        CREATE TRIGGER matrix_follows BEFORE INSERT ON matrix
        WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM matrix WHERE verband = NEW.verband)
        BEGIN SELECT RAISE(ABORT, 'a matrix is the next version'); END;

        CREATE TABLE deviation (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            account TEXT NOT NULL CHECK (length(account) > 0),
            onderdeel TEXT NOT NULL CHECK (length(onderdeel) > 0),
            doel TEXT NOT NULL CHECK (length(doel) > 0),
            body TEXT NOT NULL CHECK (json_valid(body)),
            PRIMARY KEY (verband, account, onderdeel, doel)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE raadpleging (
            besluit TEXT NOT NULL PRIMARY KEY CHECK (length(besluit) > 0),
            token TEXT NOT NULL UNIQUE CHECK (length(token) > 0),
            session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            onderdeel TEXT NOT NULL CHECK (length(onderdeel) > 0),
            doel TEXT NOT NULL CHECK (length(doel) > 0),
            grondslag TEXT NOT NULL CHECK (length(grondslag) > 0),
            represented BLOB CHECK (length(represented) > 0),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at)
        ) STRICT;
        CREATE INDEX raadpleging_session ON raadpleging (session);
        CREATE INDEX raadpleging_expires ON raadpleging (expires_at);

        CREATE TABLE escape_use (
            besluit TEXT NOT NULL PRIMARY KEY CHECK (length(besluit) > 0),
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            account TEXT NOT NULL CHECK (length(account) > 0),
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            reden TEXT NOT NULL CHECK (reden IN ('nieuwe-aanvraag', 'bijzonder-onderzoek', 'anders')),
            toelichting BLOB NOT NULL CHECK (length(toelichting) > 0)
        ) STRICT;
        CREATE INDEX escape_use_account ON escape_use (verband, account, day);
        """
}
