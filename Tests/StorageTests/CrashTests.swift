import Audit
import Broker
import Foundation
import Identity
import Storage
import Testing

@Suite("After a crash")
struct CrashTests {
    let database: TemporaryDatabase
    let store: SQLiteStore

    init() throws {
        database = try TemporaryDatabase()
        store = try database.open()
    }

    @Test("every acknowledged commit is there")
    func acknowledged() async throws {
        let failures = await store.failures(of: 200) { ([.assertion("_\($0)", of: "digid")], "\($0)") }
        #expect(failures.isEmpty)
        let survivor = try database.crashed()
        let again = try survivor.open()
        let replays = await again.failures(of: 200) { ([.assertion("_\($0)", of: "digid")], "\($0)") }
        #expect(replays == Array(repeating: .conflict(.assertionReplayed), count: 200))
        #expect(try await again.auditLog.verify() == [.intact(Samples.denHaag, records: 200)])
    }

    @Test("a transaction that was cut off is gone as a whole")
    func torn() async throws {
        try await store.commit([.assertion("_first", of: "digid")], recording: [Samples.event("first")])
        try await store.commit([.assertion("_last", of: "digid")], recording: [Samples.event("last")])
        let survivor = try database.crashed()
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: survivor.path + "-wal"))
        try log.truncate(atOffset: log.seekToEnd() - 1)
        try log.close()
        let again = try survivor.open()
        #expect(try await again.auditLog.verify() == [.intact(Samples.denHaag, records: 1)])
        #expect(await again.failure([.assertion("_last", of: "digid")]) == nil)
        #expect(await again.failure([.assertion("_first", of: "digid")]) == .conflict(.assertionReplayed))
        try await again.commit([], recording: [Samples.event("after")])
        #expect(try await again.reasons(Samples.denHaag) == ["first", "after"])
    }

    @Test("the log is read without anybody having opened the database again")
    func verifiedAlone() async throws {
        try await store.commit([], recording: [Samples.event("1"), Samples.event("2")])
        let survivor = try database.crashed()
        let log = try AuditLog(path: survivor.path)
        #expect(try await log.verify() == [.intact(Samples.denHaag, records: 2)])
    }
}
