/// What programs got to speak with, and which of their messages were counted.
enum ProgramSchema {
    static let sql = """
        CREATE TABLE program_token (
            digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) > 0),
            client TEXT NOT NULL CHECK (length(client) > 0),
            taken TEXT NOT NULL CHECK (json_valid(taken)),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at)
        ) STRICT;
        CREATE INDEX program_token_expires ON program_token (expires_at);

        CREATE TABLE verband_message (
            verband TEXT NOT NULL CHECK (length(verband) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            until INTEGER NOT NULL,
            PRIMARY KEY (verband, id)
        ) STRICT;
        CREATE INDEX verband_message_until ON verband_message (until);
        """
}
