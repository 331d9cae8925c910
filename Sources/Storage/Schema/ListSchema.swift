/// Whitelists and caseloads, and the files that are to replace them.
///
/// `list_head` says which upload counts for a gemeente: replacing a list is moving that one row. Entries come in the
/// order of their subjects, so that a file is written behind what is there and not all through it.
enum ListSchema {
    static let sql = """
        CREATE TABLE list (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
            soort TEXT NOT NULL CHECK (soort IN ('whitelist', 'caseload')),
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            entries INTEGER NOT NULL DEFAULT 0 CHECK (entries >= 0),
            comparison TEXT CHECK (comparison IS NULL OR json_valid(comparison)),
            expires_at INTEGER
        ) STRICT;
        CREATE INDEX list_expires ON list (expires_at) WHERE expires_at IS NOT NULL;

        CREATE TABLE list_head (
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            soort TEXT NOT NULL CHECK (soort IN ('whitelist', 'caseload')),
            list INTEGER NOT NULL UNIQUE REFERENCES list (number),
            revision INTEGER NOT NULL CHECK (revision >= 0),
            PRIMARY KEY (gemeente, soort)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE list_entry (
            list INTEGER NOT NULL REFERENCES list (number),
            subject TEXT NOT NULL CHECK (length(subject) > 0),
            person BLOB NOT NULL CHECK (length(person) > 0),
            kenmerk TEXT NOT NULL CHECK (length(kenmerk) > 0),
            van INTEGER NOT NULL,
            tot INTEGER CHECK (tot > van),
            origin TEXT NOT NULL CHECK (origin IN ('hand', 'file', 'message')),
            PRIMARY KEY (list, subject)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE list_message (
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            soort TEXT NOT NULL CHECK (soort IN ('whitelist', 'caseload')),
            id TEXT NOT NULL CHECK (length(id) > 0),
            until INTEGER NOT NULL,
            PRIMARY KEY (gemeente, soort, id)
        ) STRICT;
        CREATE INDEX list_message_until ON list_message (until);

        CREATE TRIGGER list_head_counts_its_own BEFORE UPDATE ON list_head
        WHEN NOT EXISTS (
            SELECT 1 FROM list WHERE number = NEW.list AND gemeente = NEW.gemeente AND soort = NEW.soort)
        BEGIN SELECT RAISE(ABORT, 'a list counts for its own gemeente'); END;

        CREATE TRIGGER list_head_begins_with_its_own BEFORE INSERT ON list_head
        WHEN NOT EXISTS (
            SELECT 1 FROM list WHERE number = NEW.list AND gemeente = NEW.gemeente AND soort = NEW.soort)
        BEGIN SELECT RAISE(ABORT, 'a list counts for its own gemeente'); END;
        """
}
