import Broker
import Foundation
import GRDB
import Identity
import Testing

@testable import Storage

@Suite("Opening a database")
struct OpeningTests {
    let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test("creates files only the gateway may read")
    func privateFiles() async throws {
        let store = try database.open()
        try await store.make(.openSession(Samples.session()))
        let files = try FileManager.default.contentsOfDirectory(atPath: database.folder.path)
        #expect(Set(files) == ["namens.sqlite", "namens.sqlite-wal", "namens.sqlite-shm"])
        for file in files {
            let path = database.folder.appendingPathComponent(file).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600, "\(file)")
        }
    }

    @Test("makes the writer durable, after GRDB chose otherwise")
    func durable() throws {
        let settings = try database.open().pool.writeWithoutTransaction { db in
            try ["synchronous", "journal_mode", "foreign_keys", "busy_timeout"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["2", "wal", "1", "2000"])
    }

    @Test("keeps everything of a database that was closed")
    func again() async throws {
        let store = try database.open()
        try await store.grantToken()
        try await store.commit([], recording: [Samples.event("before")])
        try store.close()
        let reopened = try database.open()
        #expect(try await reopened.token(Samples.token().digest)?.grant == Samples.grant())
        try await reopened.commit([], recording: [Samples.event("after")])
        #expect(try await reopened.reasons(Samples.denHaag) == ["before", "after"])
    }

    @Test("refuses a database of a later version")
    func newerSchema() throws {
        try database.open().close()
        try database.tamper("INSERT INTO grdb_migrations VALUES ('2 of the future')")
        #expect(throws: StorageFault.newerSchema) { try database.open() }
        #expect(throws: StorageFault.newerSchema) { try AuditLog(path: database.path) }
    }

    @Test("refuses a database of another program and leaves it as it was")
    func notOurs() throws {
        try database.tamper("CREATE TABLE recipes (id INTEGER)")
        let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
        #expect(throws: StorageFault.notOurs) { try database.open() }
        #expect(throws: StorageFault.notOurs) { try AuditLog(path: database.path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
    }

    @Test("refuses a file that is no database")
    func noDatabase() throws {
        try Data("not a database, but long enough to have a header".utf8)
            .write(to: URL(fileURLWithPath: database.path))
        #expect { try database.open() } throws: { ($0 as? StorageFault)?.code == "storage.cannot-open" }
    }

    @Test("refuses files that others may use", arguments: ["", "-wal", "-shm"], [0o640, 0o604, 0o660])
    func open(_ suffix: String, _ mode: Int) async throws {
        let store = try database.open()
        try await store.make(.openSession(Samples.session()))
        let file = database.path + suffix
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        let fault = StorageFault.open(file: file, mode: "0" + String(mode, radix: 8))
        #expect(throws: fault) { try database.open() }
        #expect(fault.operatorText.hasSuffix("run chmod 600 \(file)"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        try database.open().close()
    }

    @Test("says why a file cannot be made")
    func noFolder() throws {
        let path = database.folder.appendingPathComponent("missing/namens.sqlite").path
        #expect(throws: StorageFault.cannotOpen(reason: "No such file or directory")) {
            try SQLiteStore(path: path, logger: .silent)
        }
    }

    @Test("for reading the log does not create or migrate")
    func readOnly() throws {
        #expect { try AuditLog(path: database.path) } throws: {
            ($0 as? StorageFault)?.code == "storage.cannot-open"
        }
        #expect(!FileManager.default.fileExists(atPath: database.path))
        try database.tamper("SELECT 1")
        #expect(throws: StorageFault.olderSchema) { try AuditLog(path: database.path) }
    }

    @Test("gives every fault a code and a sentence of its own")
    func faults() {
        let faults: [StorageFault] = [
            .cannotOpen(reason: "r"), .newerSchema, .olderSchema, .notOurs, .notDurable(setting: "s"),
            .open(file: "f", mode: "0644"),
            .unreadable(reason: "r"), .damaged(reason: "r"),
        ]
        #expect(Set(faults.map(\.code)).count == faults.count)
        #expect(Set(faults.map(\.operatorText)).count == faults.count)
        #expect(faults.allSatisfy { $0.publicText == .busy })
    }
}
