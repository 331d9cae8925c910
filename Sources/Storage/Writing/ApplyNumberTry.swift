import Broker
import GRDB
import Identity

extension Database {
    /// Refuses where so many other numbers count that there is no room for one more.
    func expectQuota(for attempt: NumberTry) throws {
        let (number, since) = (attempt.number.description, attempt.since.milliseconds)
        for (scope, limit) in attempt.limits {
            let others = try cachedStatement(
                sql: "SELECT count(*) FROM number_try WHERE scope = ? AND number <> ? AND at > ?")
            let counted = try Int.fetchOne(others, arguments: [scope.description, number, since])
            guard (counted ?? 0) < limit else { throw StoreError.conflict(.quotaSpent) }
        }
    }

    /// Looks for room and takes it in one transaction, so that many noes at once pass no limit.
    func count(_ attempt: NumberTry) throws {
        try expectQuota(for: attempt)
        let (number, at, since) = (
            attempt.number.description, attempt.at.milliseconds, attempt.since.milliseconds
        )
        for scope in attempt.limits.keys {
            try run(
                """
                INSERT INTO number_try (scope, number, at, until) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET at = excluded.at, until = excluded.until WHERE at <= ?
                """,
                [scope.description, number, at, at + (at - since), since])
        }
    }

    /// Counts the number no more for who tried it; others may have tried it from the same address.
    func forget(_ attempt: NumberTry) throws {
        for scope in attempt.limits.keys where scope.isOneParty {
            try run(
                "DELETE FROM number_try WHERE scope = ? AND number = ?",
                [scope.description, attempt.number.description])
        }
    }
}
