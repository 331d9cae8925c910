public import Broker
import GRDB
public import Identity

extension SQLiteStore: GrantReader {
    /// The code with its grant and session, as one state of the store has them.
    public func code(
        _ digest: Digest
    ) async throws(StoreError) -> (code: StoredCode, grant: Grant, session: Session)? {
        try await pool.reading { db in
            guard
                let code = try CodeRecord.one(
                    db, "SELECT * FROM code WHERE digest = ?", [digest.description]),
                let (grant, session) = try standing(code.grantId, in: db)
            else { return nil }
            return (try code.code(), grant, session)
        }
    }

    /// The grant of a code that was spent, revoked or not, until its session could have ended.
    public func grant(spentCode digest: Digest) async throws(StoreError) -> Grant? {
        try await pool.reading { db in
            let sql = """
                SELECT grants.* FROM spent_code JOIN grants ON grants.id = spent_code.grant_id WHERE digest = ?
                """
            return try GrantRecord.one(db, sql, [digest.description])?.grant()
        }
    }

    /// The token with its grant and session, as one state of the store has them.
    public func token(
        _ digest: Digest
    ) async throws(StoreError) -> (token: StoredToken, grant: Grant, session: Session)? {
        try await pool.reading { db in
            guard
                let token = try TokenRecord.one(
                    db, "SELECT * FROM token WHERE digest = ?", [digest.description]),
                let (grant, session) = try standing(token.grantId, in: db)
            else { return nil }
            return (token.token(), grant, session)
        }
    }
}

/// A grant that holds, and its session.
private func standing(_ id: String, in db: Database) throws -> (Grant, Session)? {
    let grants = "SELECT grants.* FROM standing_grant JOIN grants USING (id) WHERE id = ?"
    guard let grant = try GrantRecord.one(db, grants, [id])?.grant(),
        let session = try SessionRecord.one(db, "SELECT * FROM session WHERE id = ?", [grant.session])?
            .session()
    else { return nil }
    return (grant, session)
}
