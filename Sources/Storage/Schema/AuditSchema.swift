/// The append-only log, one chain a gemeente, and where each chain ends.
///
/// The triggers hold whoever writes: a record is never changed or deleted, and a new one follows its head. The
/// insert trigger also stops `INSERT OR REPLACE`, which deletes without firing a delete trigger.
enum AuditSchema {
    static let sql = """
        CREATE TABLE audit_record (
            gemeente TEXT NOT NULL CHECK (length(gemeente) > 0),
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            body BLOB NOT NULL CHECK (length(body) > 0),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (gemeente, sequence)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit_head (
            gemeente TEXT NOT NULL PRIMARY KEY CHECK (length(gemeente) > 0),
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER audit_record_follows BEFORE INSERT ON audit_record
        WHEN NOT EXISTS (
                SELECT 1 FROM audit_head
                WHERE gemeente = NEW.gemeente AND sequence = NEW.sequence - 1 AND hash = NEW.previous)
            AND (NEW.sequence <> 1 OR EXISTS (SELECT 1 FROM audit_head WHERE gemeente = NEW.gemeente))
        BEGIN SELECT RAISE(ABORT, 'an audit record follows the head of its log'); END;

        CREATE TRIGGER audit_record_unchanged BEFORE UPDATE ON audit_record
        BEGIN SELECT RAISE(ABORT, 'an audit record is never changed'); END;

        CREATE TRIGGER audit_record_kept BEFORE DELETE ON audit_record
        BEGIN SELECT RAISE(ABORT, 'an audit record is never deleted'); END;

        CREATE TRIGGER audit_head_names_record BEFORE INSERT ON audit_head
        WHEN NOT EXISTS (
            SELECT 1 FROM audit_record
            WHERE gemeente = NEW.gemeente AND sequence = NEW.sequence AND hash = NEW.hash)
        BEGIN SELECT RAISE(ABORT, 'the head of a log is its last record'); END;

        CREATE TRIGGER audit_head_advances BEFORE UPDATE ON audit_head
        WHEN NEW.gemeente <> OLD.gemeente OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (
            SELECT 1 FROM audit_record
            WHERE gemeente = NEW.gemeente AND sequence = NEW.sequence AND hash = NEW.hash)
        BEGIN SELECT RAISE(ABORT, 'the head of a log moves to the next record'); END;

        CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
        BEGIN SELECT RAISE(ABORT, 'the head of a log is never deleted'); END;
        """
}
