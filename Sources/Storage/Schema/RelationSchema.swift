/// What grants rest on, and what the feeds of registers told.
enum RelationSchema {
    static let sql = """
        ALTER TABLE grants ADD COLUMN relation_register TEXT
            GENERATED ALWAYS AS (json_extract(relation, '$.register')) VIRTUAL;
        ALTER TABLE grants ADD COLUMN relation_id TEXT
            GENERATED ALWAYS AS (json_extract(relation, '$.id')) VIRTUAL;
        ALTER TABLE grants ADD COLUMN relation_version INTEGER
            GENERATED ALWAYS AS (json_extract(relation, '$.version')) VIRTUAL;
        CREATE INDEX grants_relation ON grants (relation_id, relation_register, relation_version)
            WHERE relation IS NOT NULL;
        CREATE INDEX grants_ends ON grants (ends_at) WHERE ends_at IS NOT NULL;

        CREATE TABLE feed (
            register TEXT NOT NULL PRIMARY KEY CHECK (length(register) > 0),
            position INTEGER NOT NULL CHECK (position > 0)
        ) STRICT;

        CREATE TRIGGER feed_advances BEFORE UPDATE ON feed
        WHEN NEW.register <> OLD.register OR NEW.position < OLD.position
        BEGIN SELECT RAISE(ABORT, 'a feed is not read backwards'); END;

        CREATE TABLE relation_version (
            register TEXT NOT NULL CHECK (length(register) > 0),
            relation TEXT NOT NULL CHECK (length(relation) > 0),
            version INTEGER NOT NULL CHECK (version > 0),
            until INTEGER NOT NULL,
            PRIMARY KEY (register, relation)
        ) STRICT;
        CREATE INDEX relation_version_until ON relation_version (until);

        CREATE TRIGGER grant_in_the_version_that_counts BEFORE INSERT ON grants
        WHEN EXISTS (
            SELECT 1 FROM relation_version
            WHERE register = json_extract(NEW.relation, '$.register')
                AND relation = json_extract(NEW.relation, '$.id')
                AND version > json_extract(NEW.relation, '$.version'))
        BEGIN SELECT RAISE(ABORT, 'a grant rests on the version that counts'); END;
        """
}
