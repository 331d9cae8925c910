public import Broker
public import Foundation
import GRDB

extension SQLiteStore: RelationGrantReader {
    /// How far the feed of a register was read.
    public func feedPosition(of register: String) async throws(StoreError) -> Int {
        try await pool.reading { db in
            let position = try db.cachedStatement(sql: "SELECT position FROM feed WHERE register = ?")
            return try Int.fetchOne(position, arguments: [register]) ?? 0
        }
    }

    /// The standing grants that changes overtake, by one query for all of them.
    public func grants(
        overtakenBy overtakings: [Overtaking], in register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant] {
        let changes = json(overtakings.map(OvertakingRow.init))
        return try await pool.reading { db in
            try db.standing(
                """
                SELECT grants.* FROM standing_grant JOIN grants USING (id) WHERE standing_grant.id IN (
                    SELECT held.id FROM json_each(?) AS change CROSS JOIN grants AS held
                        ON held.relation_id = json_extract(change.value, '$.relation')
                    WHERE held.relation IS NOT NULL AND held.relation_register = ?
                        AND held.relation_version < json_extract(change.value, '$.version')
                        AND (json_extract(change.value, '$.from') IS NULL OR held.ends_at IS NULL
                            OR held.ends_at > json_extract(change.value, '$.from')))
                LIMIT ?
                """, [changes, register, limit])
        }
    }

    /// The standing grants that rest on anything in a register.
    public func grants(
        restingOn register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant] {
        try await pool.reading { db in
            try db.standing(
                """
                SELECT grants.* FROM standing_grant JOIN grants USING (id)
                WHERE relation_register = ? LIMIT ?
                """, [register, limit])
        }
    }

    /// The standing grants that should have ended.
    public func grants(dueAt now: Date, limit: Int) async throws(StoreError) -> [StandingGrant] {
        try await pool.reading { db in
            try db.standing(
                """
                SELECT grants.* FROM grants JOIN standing_grant USING (id) WHERE ends_at <= ? LIMIT ?
                """, [now.milliseconds, limit])
        }
    }
}

/// A change as the query reads it.
private struct OvertakingRow: Encodable {
    let relation: String
    let version: Int
    let from: Int64?

    init(_ overtaking: Overtaking) {
        relation = overtaking.relation
        version = overtaking.version
        from = overtaking.from?.milliseconds
    }
}

extension Database {
    /// The grants that a query finds, each with its session; what stands has one.
    fileprivate func standing(_ sql: String, _ arguments: StatementArguments) throws -> [StandingGrant] {
        let found = try GrantRecord.fetchAll(cachedStatement(sql: sql), arguments: arguments)
        return try found.compactMap { record in
            try SessionRecord.one(self, "SELECT * FROM session WHERE id = ?", [record.session])
                .map { StandingGrant(grant: try record.grant(), session: try $0.session()) }
        }
    }
}
