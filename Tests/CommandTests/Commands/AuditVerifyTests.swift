import Audit
import Broker
import Foundation
import GRDB
import Identity
import Logging
import Storage
import Testing

@testable import namens

@Suite("namens audit verify")
struct AuditVerifyTests {
    /// A world whose log has three records.
    private func world() async throws -> World {
        let world = try World()
        let store = try SQLiteStore(path: database(world), logger: Logger(label: "test"))
        let event = Event(gemeente: GemeenteCode("0518"), at: World.now, what: .loginStarted)
        for _ in 1...3 { try await store.commit([], recording: [event]) }
        try store.close()
        return world
    }

    private func database(_ world: World) -> String { "\(world.root)/config/../var/namens.sqlite" }

    private func verify(_ world: World) async -> Run {
        await runProgram(["audit", "verify", "--config", world.file])
    }

    @Test("ends with 0 when the log is what was written")
    func intact() async throws {
        let world = try await world()
        defer { world.remove() }
        let found = await verify(world)
        #expect(found.code == 0)
        #expect(found.output == ["gemeente 0518: 3 records, intact"])
    }

    @Test(
        "ends with 1 and names the first bad record",
        arguments: [
            ("UPDATE audit_record SET body = x'7b7d' WHERE sequence = 2", "record 2 was altered"),
            ("DELETE FROM audit_record WHERE sequence = 2", "record 2 is missing"),
            ("DELETE FROM audit_record WHERE sequence = 3", "record 3 is missing"),
            (
                "UPDATE audit_head SET sequence = 2, hash = (SELECT hash FROM audit_record WHERE sequence = 2)",
                "record 3 was not written by the gateway"
            ),
        ])
    func broken(_ change: String, _ words: String) async throws {
        let world = try await world()
        defer { world.remove() }
        let queue = try DatabaseQueue(path: database(world))
        try await queue.write { db in
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try db.execute(sql: change)
        }
        try queue.close()
        let found = await verify(world)
        #expect(found.code == 1)
        #expect(
            found.errors == ["gemeente 0518: \(words); keep the file as it is and compare it with a backup"])
    }

    @Test("ends with 1 when there is no database")
    func missing() async throws {
        let world = try World()
        defer { world.remove() }
        let found = await verify(world)
        #expect(found.code == 1)
        #expect(found.errors.count == 1)
        #expect(found.output.isEmpty)
    }
}
