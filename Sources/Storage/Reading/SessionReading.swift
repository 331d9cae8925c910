public import Broker
import GRDB
public import Identity

extension SQLiteStore: SessionReader {
    public func session(secret: Digest) async throws(StoreError) -> Session? {
        try await pool.reading { db in
            try SessionRecord.one(db, "SELECT * FROM session WHERE secret = ?", [secret.description])?
                .session()
        }
    }

    public func session(id: String) async throws(StoreError) -> Session? {
        try await pool.reading { db in
            try SessionRecord.one(db, "SELECT * FROM session WHERE id = ?", [id])?.session()
        }
    }

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
