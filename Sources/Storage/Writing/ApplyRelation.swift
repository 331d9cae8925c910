import Broker
import Foundation
import GRDB
import Policy

extension Database {
    /// Holds a commit to grants that were read: what fell in between has its record already.
    func expectStanding(_ ids: Set<String>) throws {
        let standing = try cachedStatement(sql: "SELECT 1 FROM standing_grant WHERE id = ?")
        for id in ids {
            guard try Bool.fetchOne(standing, arguments: [id]) != nil else {
                throw StoreError.conflict(.grantsChanged)
            }
        }
    }

    func boundGrant(_ id: String, endsAt end: Date) throws {
        try run(
            """
            UPDATE grants SET ends_at = ? WHERE id = ? AND (ends_at IS NULL OR ends_at > ?)
                AND EXISTS (SELECT 1 FROM standing_grant WHERE standing_grant.id = grants.id)
            """, [end.milliseconds, id, end.milliseconds])
    }

    /// Pages may come twice: a version is never replaced by an older one.
    func note(_ version: RelationVersion, until: Date) throws {
        try run(
            """
            INSERT INTO relation_version (register, relation, version, until) VALUES (?, ?, ?, ?)
            ON CONFLICT (register, relation) DO UPDATE
            SET version = max(version, excluded.version), until = max(until, excluded.until)
            """, [version.register, version.relation, version.version, until.milliseconds])
    }

    func advanceFeed(of register: String, to position: Int) throws {
        let moved = try run(
            """
            INSERT INTO feed (register, position) VALUES (?, ?)
            ON CONFLICT (register) DO UPDATE SET position = excluded.position
            WHERE excluded.position >= position
            """, [register, position])
        guard moved == 1 else { throw StoreError.conflict(.feedMoved) }
    }

    func restartFeed(of register: String) throws {
        try run("DELETE FROM feed WHERE register = ?", [register])
        try run("DELETE FROM relation_version WHERE register = ?", [register])
    }

    /// What a decision rests on may have changed while it was made.
    func expectVersion(of grant: Grant) throws {
        guard let relation = grant.relation else { return }
        let counting = try cachedStatement(
            sql: "SELECT version FROM relation_version WHERE register = ? AND relation = ?")
        let version = try Int.fetchOne(counting, arguments: [relation.register, relation.id])
        guard (version ?? 0) <= relation.version else { throw StoreError.conflict(.relationMoved) }
    }
}
