import Audit
import Foundation
import GRDB
import Identity
import Testing

@testable import namens

@Suite("A copy of the database in which somebody wrote")
struct TamperedCopyTests {
    @Test("is found out by namens audit verify, which names the record")
    func tampered() async throws {
        try await RunningWorld.during { world in
            let scenario = try #require(Scenarios.all.first { $0.id == "S02" })
            try await scenario.walk(Walk(in: world))
            let last = try await world.lastRecord()
            #expect(last > 5)
            let honest = try await verify(try copy(of: world, "honest"))
            #expect(honest.code == 0, "\(honest.text)")
            let lines = honest.text.split(separator: "\n")
            #expect(lines.first == "gemeente 0000: \(last) records, intact")
            #expect(lines.count == 1 + DemoSettings.Lid.all.count)
            #expect(lines.allSatisfy { $0.hasSuffix(" records, intact") })
            let decided =
                try #require(
                    try await world.events(after: 0).firstIndex {
                        if case .decided = $0.what { true } else { false }
                    }) + 1
            let denied = "CAST(replace(CAST(body AS TEXT), 'permit', 'deny') AS BLOB)"
            let changes = [
                (
                    "UPDATE audit_record SET body = \(denied) WHERE gemeente = '0000' AND sequence = \(decided)",
                    decided,
                    "was altered"
                ),
                (
                    "UPDATE audit_record SET body = x'7b7d' WHERE gemeente = '0000' AND sequence = 3", 3,
                    "was altered"
                ),
                ("DELETE FROM audit_record WHERE gemeente = '0000' AND sequence = 2", 2, "is missing"),
                (
                    "DELETE FROM audit_record WHERE gemeente = '0000' AND sequence = \(last)", last,
                    "is missing"
                ),
            ]
            for (index, change) in changes.enumerated() {
                let configuration = try copy(of: world, "copy\(index)", changed: change.0)
                let found = try await verify(configuration)
                #expect(found.code == 1)
                #expect(
                    found.text.hasPrefix("gemeente 0000: record \(change.1) \(change.2);"), "\(found.text)")
            }
        }
    }

    private func verify(_ configuration: String) async throws -> (code: Int32?, text: String) {
        let child = try NamensProcess(["audit", "verify", "--config", configuration])
        return (await child.ended()?.code, await child.text())
    }

    /// Copies the database, changes it where nothing guards it any more, and writes a configuration for it.
    private func copy(of world: DemoWorld, _ name: String, changed sql: String? = nil) throws -> String {
        let path = "\(world.settings.folder)/\(name).sqlite"
        let copy = try DatabaseQueue(path: path)
        try DatabaseQueue(path: world.settings.database).backup(to: copy)
        if let sql {
            try copy.write { db in
                for trigger in try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
                {
                    try db.execute(sql: "DROP TRIGGER \(trigger)")
                }
                try db.execute(sql: sql)
                #expect(db.changesCount == 1)
            }
        }
        try copy.close()
        let yaml = try String(contentsOfFile: world.settings.configuration, encoding: .utf8)
            .replacing("sqlite:\(world.settings.database)", with: "sqlite:\(path)")
        let configuration = "\(world.settings.folder)/\(name).yaml"
        try Data(yaml.utf8).write(to: URL(filePath: configuration))
        return configuration
    }
}
