import Audit
import Foundation
import Identity
import Storage
import Testing

extension SQLiteStore: ConformingStore {
    func log(of gemeente: GemeenteCode) async throws -> [AuditRecord] {
        try await auditLog.records(gemeente: gemeente, limit: 10_000)
    }

    func forget(before date: Date) async throws -> Int { try await removeExpired(before: date) }
}

@Suite("A SQLite store conforms")
struct SQLiteConformance {
    @Test("A store", arguments: StoreRule.all)
    func conforms(_ rule: StoreRule) async throws {
        let database = try TemporaryDatabase()
        try await rule.check(database.open())
        withExtendedLifetime(database) {}
    }
}
