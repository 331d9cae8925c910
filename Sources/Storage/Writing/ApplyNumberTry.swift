import Broker
import GRDB
import Identity

extension Database {
    /// Counts what stands open and the new one in one transaction, so that many tries at once pass no limit.
    func tryNumber(_ attempt: NumberTry) throws {
        for (scope, limit) in attempt.limits {
            let others = try cachedStatement(
                sql: "SELECT count(*) FROM number_try WHERE scope = ? AND number <> ? AND at > ?")
            let open = try Int.fetchOne(
                others, arguments: [scope, attempt.number.description, attempt.since.milliseconds])
            guard (open ?? 0) < limit else { throw StoreError.conflict(.quotaSpent) }
            try run(
                "INSERT OR REPLACE INTO number_try (scope, number, at, until) VALUES (?, ?, ?, ?)",
                [
                    scope, attempt.number.description, attempt.at.milliseconds,
                    attempt.at.milliseconds + (attempt.at.milliseconds - attempt.since.milliseconds),
                ])
        }
    }

    func forget(_ attempt: NumberTry) throws {
        for scope in attempt.limits.keys {
            try run(
                "DELETE FROM number_try WHERE scope = ? AND number = ?", [scope, attempt.number.description])
        }
    }
}
