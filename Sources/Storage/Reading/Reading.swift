import Broker
import GRDB

extension DatabasePool {
    /// Reads one consistent state; whatever goes wrong, nothing can be known.
    func reading<Value: Sendable>(
        _ read: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await self.read(read) } catch { throw .unavailable }
    }

    /// Reads with one statement, which sees one consistent state by itself and needs no transaction around it.
    func readingOnce<Value: Sendable>(
        _ read: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await unsafeRead(read) } catch { throw .unavailable }
    }
}

extension Record {
    /// The one row a query finds, by a statement that is compiled once a connection.
    static func one(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws -> Self? {
        try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }
}
