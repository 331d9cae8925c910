import Broker
import GRDB
import Identity

extension Database {
    /// Counts what stands open and the new one in one transaction, so that many tries at once pass no limit.
    func tryNumber(_ attempt: NumberTry) throws {
        let (number, at, since) = (
            attempt.number.description, attempt.at.milliseconds, attempt.since.milliseconds
        )
        for (scope, limit) in attempt.limits {
            let others = try cachedStatement(
                sql: "SELECT count(*) FROM number_try WHERE scope = ? AND number <> ? AND at > ?")
            let open = try Int.fetchOne(others, arguments: [scope.description, number, since])
            guard (open ?? 0) < limit else { throw StoreError.conflict(.quotaSpent) }
            try run(
                """
                INSERT INTO number_try (scope, number, at, until) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET at = excluded.at, until = excluded.until WHERE at <= ?
                """,
                [scope.description, number, at, at + (at - since), since])
        }
    }

    /// Counts the number no more for who tried it, and not by this try for an address.
    func forget(_ attempt: NumberTry) throws {
        try undo(attempt)
        for scope in attempt.limits.keys where scope.isOneParty {
            try run(
                "DELETE FROM number_try WHERE scope = ? AND number = ?",
                [scope.description, attempt.number.description])
        }
    }

    /// Takes back what this try counted.
    func undo(_ attempt: NumberTry) throws {
        for scope in attempt.limits.keys {
            try run(
                "DELETE FROM number_try WHERE scope = ? AND number = ? AND at = ?",
                [scope.description, attempt.number.description, attempt.at.milliseconds])
        }
    }
}
