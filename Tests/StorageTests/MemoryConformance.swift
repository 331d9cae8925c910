import Audit
import Identity
import TestSupport
import Testing

/// The store in memory that other tests rely on must do what the real one does.
extension MemoryStore: ConformingStore {
    func log(of gemeente: GemeenteCode) async throws -> [AuditRecord] {
        var chain = Chain(of: gemeente)
        return events.filter { $0.gemeente == gemeente }.map { chain.append($0) }
    }
}

@Suite("The store in memory conforms")
struct MemoryConformance {
    @Test("A store", arguments: StoreRule.now)
    func conforms(_ rule: StoreRule) async throws { try await rule.check(MemoryStore()) }
}
