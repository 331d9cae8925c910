import Broker
import GRDB
import Identity

extension Database {
    /// Holds the grants that a commit was worked out from against those that stand now.
    func expectGrants(_ ids: Set<String>, of session: String) throws {
        let standing = try cachedStatement(sql: "SELECT id FROM standing_grant WHERE session = ?")
        guard Set(try String.fetchAll(standing, arguments: [session])) == ids else {
            throw StoreError.conflict(.grantsChanged)
        }
    }

    func issue(_ grant: Grant, _ code: StoredCode) throws {
        let session = try SessionRecord.one(self, "SELECT * FROM session WHERE id = ?", [grant.session])
        guard let session else { throw StoreError.conflict(.sessionEnded) }
        try expectVersion(of: grant)
        try GrantRecord(grant, keptUntil: session.latestEnd).insert(self)
        try StandingGrantRecord(id: grant.id, session: grant.session).insert(self)
        try CodeRecord(code).insert(self)
    }

    /// Deleting the code is what spends it: of two at once, one finds a row.
    func redeem(_ digest: Digest, for token: StoredToken) throws {
        let spending = try cachedStatement(
            sql: "DELETE FROM code WHERE digest = ? AND grant_id = ? RETURNING grant_id")
        guard let grant = try String.fetchOne(spending, arguments: [digest.description, token.grant]) else {
            throw StoreError.conflict(.codeSpent)
        }
        try SpentCodeRecord(digest: digest.description, grantId: grant).insert(self)
        try TokenRecord(token).insert(self)
    }
}
