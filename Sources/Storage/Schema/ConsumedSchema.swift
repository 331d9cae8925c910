/// What may be used once, remembered until it could not be accepted any more.
enum ConsumedSchema {
    static let sql = """
        CREATE TABLE consumed_assertion (
            provider TEXT NOT NULL CHECK (length(provider) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            until INTEGER NOT NULL,
            PRIMARY KEY (provider, id)
        ) STRICT;
        CREATE INDEX consumed_assertion_until ON consumed_assertion (until);

        CREATE TABLE consumed_client_assertion (
            client TEXT NOT NULL CHECK (length(client) > 0),
            id TEXT NOT NULL CHECK (length(id) > 0),
            until INTEGER NOT NULL,
            PRIMARY KEY (client, id)
        ) STRICT;
        CREATE INDEX consumed_client_assertion_until ON consumed_client_assertion (until);
        """
}
