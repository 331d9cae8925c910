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

    /// Changes the database behind the gateway's back.
    private func change(_ world: World, _ statements: String...) async throws {
        let queue = try DatabaseQueue(path: database(world))
        try await queue.writeWithoutTransaction { db in
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            for statement in statements { try db.execute(sql: statement) }
        }
        try queue.close()
    }

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
    func broken(_ statement: String, _ words: String) async throws {
        let world = try await world()
        defer { world.remove() }
        try await change(world, statement)
        let found = await verify(world)
        #expect(found.code == 1)
        #expect(
            found.errors == ["gemeente 0518: \(words); keep the file as it is and compare it with a backup"])
    }

    @Test(
        "ends with 1 when our database is damaged",
        arguments: [(0, 68), (4096, nil), (100, 3996)] as [(Int, Int?)])
    func damaged(_ start: Int, _ count: Int?) async throws {
        let world = try await world()
        defer { world.remove() }
        let file = URL(filePath: database(world))
        var bytes = try Data(contentsOf: file)
        let end = count.map { start + $0 } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: Data(repeating: 0xA5, count: end - start))
        try bytes.write(to: file)
        let found = await verify(world)
        #expect(found.code == 1)
        #expect(found.output.isEmpty)
        #expect(found.errors.count == 1)
        #expect(found.errors.first?.contains("the database is damaged; keep it as it is") == true)
    }

    @Test("ends with 1 when the table of records is gone")
    func noTable() async throws {
        let world = try await world()
        defer { world.remove() }
        try await change(world, "PRAGMA foreign_keys = OFF", "DROP TABLE audit_record")
        #expect(await verify(world).code == 1)
    }

    /// What cannot be verified, and how it comes to be.
    static let unverifiable: [(String, @Sendable (World) throws -> Void)] = [
        ("cannot be opened", { _ in }),
        (
            "cannot be opened",
            { try $0.write(String(repeating: "no database ", count: 20), "var/namens.sqlite") }
        ),
        ("by an earlier version", { try $0.write("", "var/namens.sqlite") }),
        ("is missing; write storage", { try $0.write("issuer: x", "config/namens.yaml") }),
        ("cannot be read; name a file", { try FileManager.default.removeItem(atPath: $0.file) }),
        (
            "another program",
            {
                try DatabaseQueue(path: "\($0.root)/var/namens.sqlite").write { db in
                    try db.execute(sql: "CREATE TABLE recipes (id INTEGER)")
                }
            }
        ),
    ]

    @Test("ends with 2 when there is nothing to verify", arguments: unverifiable.indices)
    func nothing(_ index: Int) async throws {
        let (words, prepare) = Self.unverifiable[index]
        let world = try World()
        defer { world.remove() }
        try prepare(world)
        let found = await verify(world)
        #expect(found.code == 2)
        #expect(found.output.isEmpty)
        #expect(found.errors.count == 1 && found.errors.first?.contains(words) == true, "\(found.errors)")
    }
}
