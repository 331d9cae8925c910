public import Broker
import GRDB
public import Identity

extension SQLiteStore: SessionReader {
    /// The session a cookie continues, by the digest of the cookie.
    public func session(secret: Digest) async throws(StoreError) -> Session? {
        try await pool.reading { db in
            try SessionRecord.one(db, "SELECT * FROM session WHERE secret = ?", [secret.description])?
                .session()
        }
    }

    /// The session with that `sid`.
    public func session(id: String) async throws(StoreError) -> Session? {
        try await pool.reading { db in
            try SessionRecord.one(db, "SELECT * FROM session WHERE id = ?", [id])?.session()
        }
    }

    /// The sessions that a browser began, at any portal, the last used first.
    public func sessions(ofBrowser browser: Digest) async throws(StoreError) -> [Session] {
        try await pool.reading { db in
            let statement = try db.cachedStatement(
                sql: "SELECT * FROM session WHERE browser = ? ORDER BY last_used_at DESC, id")
            return try SessionRecord.fetchAll(statement, arguments: [browser.description])
                .map { try $0.session() }
        }
    }

    /// The grants of a session that were not revoked, the oldest first.
    public func grants(ofSession id: String) async throws(StoreError) -> [Grant] {
        try await pool.reading { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT grants.* FROM standing_grant JOIN grants USING (id)
                    WHERE standing_grant.session = ? ORDER BY issued_at, id
                    """)
            return try GrantRecord.fetchAll(statement, arguments: [id]).map { try $0.grant() }
        }
    }
}
