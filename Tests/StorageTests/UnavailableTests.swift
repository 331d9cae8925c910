import Broker
import Foundation
import GRDB
import Identity
import Testing

@testable import Storage

@Suite("A store that cannot write")
struct UnavailableTests {
    let database: TemporaryDatabase
    let store: SQLiteStore

    init() throws {
        database = try TemporaryDatabase()
        store = try database.open()
    }

    @Test("acknowledges nothing while the disk is full, and works again when there is room")
    func diskFull() async throws {
        try await store.commit([], recording: [Samples.event("before")])
        try await limit(pages: 1)
        let big = Change.assertion(String(repeating: "x", count: 100_000), of: "digid")
        #expect(await store.failure([big], recording: [Samples.event("lost")]) == .unavailable)
        #expect(try await store.reasons(Samples.denHaag) == ["before"])
        try await limit(pages: 1_000_000)
        try await store.commit([big], recording: [Samples.event("after")])
        #expect(try await store.reasons(Samples.denHaag) == ["before", "after"])
        #expect(try await store.auditLog.verify() == [.intact(Samples.denHaag, records: 2)])
    }

    @Test("fails the whole batch when the disk fills up in it")
    func diskFullInBatch() async throws {
        try await limit(pages: 1)
        let failures = await store.failures(of: 20) { number in
            ([.assertion(String(repeating: "x", count: 50_000) + "\(number)", of: "digid")], "\(number)")
        }
        #expect(failures == Array(repeating: .unavailable, count: 20))
        try await limit(pages: 1_000_000)
        #expect(await store.failures(of: 20) { ([.assertion("_\($0)", of: "digid")], "\($0)") }.isEmpty)
        #expect(try await store.auditLog.verify() == [.intact(Samples.denHaag, records: 20)])
    }

    @Test("acknowledges nothing on a file that may only be read, and works again when it may be written")
    func readOnly() async throws {
        try await pragma("query_only = ON")
        #expect(await store.failure([.openSession(Samples.session())]) == .unavailable)
        try await pragma("query_only = OFF")
        try await store.make(.openSession(Samples.session()))
        #expect(try await store.session(id: "session-1") != nil)
    }

    @Test("gives up on a locked file, and works again when the lock is gone")
    func locked() async throws {
        try await pragma("busy_timeout = 1")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: database.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(await store.failure([.openSession(Samples.session())]) == .unavailable)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await store.make(.openSession(Samples.session()))
    }

    @Test("acknowledges nothing when COMMIT fails, not even a conflict")
    func commitFails() async throws {
        try await store.make(.assertion("_a", of: "digid"))
        let observer = RefusingCommit()
        store.pool.add(transactionObserver: observer)
        let batch = [entry("_b"), entry("_a"), entry("_b")]
        let failed = await BatchWriter(pool: store.pool, logger: .silent).write(batch)
        #expect(failed.map(\.failure) == [.unavailable, .unavailable, .unavailable])
        store.pool.remove(transactionObserver: observer)
        let written = await BatchWriter(pool: store.pool, logger: .silent).write(batch)
        #expect(
            written.map(\.failure) == [nil, .conflict(.assertionReplayed), .conflict(.assertionReplayed)])
    }

    @Test("answers everybody after it was closed")
    func closed() async throws {
        try store.close()
        let failures = await store.failures(of: 20) { ([.assertion("_\($0)", of: "digid")], "\($0)") }
        #expect(failures == Array(repeating: .unavailable, count: 20))
        await #expect(throws: StoreError.unavailable) { try await store.login("login-1") }
        await #expect(throws: StoreError.unavailable) { try await store.token(Digest(of: "t")) }
        await #expect(throws: StoreError.unavailable) { try await store.removeExpired(before: Samples.noon) }
        await #expect(throws: StoreError.unavailable) {
            try await store.auditLog.records(gemeente: Samples.denHaag, limit: 1)
        }
    }

    @Test(
        "does not make something of a row it does not understand",
        arguments: ["[]", "{}", #"{"nonsense":{}}"#])
    func unreadableRow(_ journey: String) async throws {
        try await store.make(.begin(Samples.login()))
        try store.close()
        try database.tamper("UPDATE login SET journey = '\(journey)'")
        let reopened = try database.open()
        await #expect(throws: StoreError.unavailable) { try await reopened.login("login-1") }
    }

    private func entry(_ id: String) -> Entry {
        Entry(changes: [.assertion(id, of: "digid")], events: [Samples.event(id)])
    }

    private func limit(pages: Int) async throws { try await pragma("max_page_count = \(pages)") }

    private func pragma(_ text: String) async throws {
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA \(text)") }
    }
}

extension Outcome {
    fileprivate var failure: Failure? {
        guard case .failure(let failure) = self else { return nil }
        return failure
    }
}

/// Lets every COMMIT fail, as a disk does.
private final class RefusingCommit: TransactionObserver {
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { throw DatabaseError(resultCode: .SQLITE_IOERR) }
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
