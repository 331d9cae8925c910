/// What is remembered of entering clients' numbers, and of holders who agreed.
enum ClientSchema {
    static let sql = """
        CREATE TABLE number_try (
            scope TEXT NOT NULL CHECK (length(scope) > 0),
            number TEXT NOT NULL CHECK (length(number) > 0),
            at INTEGER NOT NULL,
            until INTEGER NOT NULL CHECK (until >= at),
            PRIMARY KEY (scope, number)
        ) STRICT;
        CREATE INDEX number_try_until ON number_try (until);

        CREATE TABLE approval (
            relation TEXT NOT NULL CHECK (length(relation) > 0),
            dienst TEXT NOT NULL CHECK (length(dienst) > 0),
            approver TEXT NOT NULL CHECK (length(approver) > 0),
            version INTEGER NOT NULL CHECK (version > 0),
            actor BLOB NOT NULL CHECK (length(actor) > 0),
            expires_at INTEGER NOT NULL,
            PRIMARY KEY (relation, dienst, approver)
        ) STRICT;
        CREATE INDEX approval_expires ON approval (expires_at);
        """
}
