import Audit
import Broker
import Foundation
import Identity
import Storage
import Testing

@Suite("A log that was changed on disk")
struct TamperedLogTests {
    /// Five records of Den Haag and two of Utrecht, changed by SQL.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let broken: [ChainBroken]

        init(
            _ testDescription: String, _ sql: String, _ fault: ChainBroken.Fault, at sequence: Int,
            and others: ChainBroken...
        ) {
            self.testDescription = testDescription
            self.sql = sql
            broken = [ChainBroken(gemeente: Samples.denHaag, sequence: sequence, fault: fault)] + others
        }
    }

    static let third = "WHERE gemeente = '0518' AND sequence = 3"

    static let damages = [
        Damage("a byte of a body", flip("body"), .altered, at: 3),
        Damage("a byte of a previous hash", flip("previous"), .altered, at: 3),
        Damage("a byte of a hash", flip("hash"), .altered, at: 3),
        Damage("a sequence number", "UPDATE audit_record SET sequence = 9 \(third)", .missing, at: 3),
        Damage(
            "a sequence number below the first",
            "PRAGMA ignore_check_constraints = ON; UPDATE audit_record SET sequence = -3 \(third)", .missing,
            at: 1),
        Damage(
            "a gemeente that has no log", "UPDATE audit_record SET gemeente = '0519' \(third)", .missing,
            at: 3,
            and: ChainBroken(gemeente: GemeenteCode("0519"), sequence: 1, fault: .missing)),
        Damage(
            "a gemeente that has one", "UPDATE audit_record SET gemeente = '0344' \(third)", .missing, at: 3,
            and: ChainBroken(gemeente: Samples.utrecht, sequence: 3, fault: .altered)),
        Damage("a record deleted", "DELETE FROM audit_record \(third)", .missing, at: 3),
        Damage(
            "the first record deleted",
            "DELETE FROM audit_record WHERE gemeente = '0518' AND sequence = 1", .missing, at: 1),
        Damage(
            "the tail cut",
            "DELETE FROM audit_record WHERE gemeente = '0518' AND sequence > 3", .missing, at: 4),
        Damage("all records deleted", "DELETE FROM audit_record WHERE gemeente = '0518'", .missing, at: 1),
        Damage(
            "two records swapped",
            """
            UPDATE audit_record SET sequence = 99 \(third);
            UPDATE audit_record SET sequence = 3 WHERE gemeente = '0518' AND sequence = 4;
            UPDATE audit_record SET sequence = 4 WHERE gemeente = '0518' AND sequence = 99
            """, .altered, at: 3),
        Damage(
            "two bodies swapped",
            """
            UPDATE audit_record SET body = (
                SELECT body FROM audit_record AS other
                WHERE other.gemeente = '0518' AND other.sequence = 6 - audit_record.sequence)
            WHERE gemeente = '0518' AND sequence IN (2, 4)
            """, .altered, at: 2),
        Damage(
            "a record put in",
            """
            UPDATE audit_record SET sequence = 6 WHERE gemeente = '0518' AND sequence = 5;
            UPDATE audit_record SET sequence = 5 WHERE gemeente = '0518' AND sequence = 4;
            UPDATE audit_record SET sequence = 4 \(third);
            INSERT INTO audit_record SELECT '0518', 3, body, previous, hash FROM audit_record
            WHERE gemeente = '0518' AND sequence = 4
            """, .altered, at: 4),
        Damage(
            "a record of another gemeente put behind",
            """
            INSERT INTO audit_record SELECT '0518', 6, body, previous, hash FROM audit_record
            WHERE gemeente = '0344' AND sequence = 2
            """, .altered, at: 6),
        Damage(
            "the head moved back with its hash",
            """
            UPDATE audit_head SET sequence = 3, hash = (
                SELECT hash FROM audit_record \(third)) WHERE gemeente = '0518'
            """, .added, at: 4),
        Damage(
            "the head moved on", "UPDATE audit_head SET sequence = 6 WHERE gemeente = '0518'", .missing, at: 6
        ),
        Damage(
            "a byte of the head's hash",
            "UPDATE audit_head SET hash = zeroblob(32) WHERE gemeente = '0518'", .altered, at: 5),
        Damage("the head deleted", "DELETE FROM audit_head WHERE gemeente = '0518'", .added, at: 1),
        Damage(
            "a log deleted but for its head",
            """
            DELETE FROM audit_record WHERE gemeente = '0518';
            DELETE FROM audit_head WHERE gemeente = '0344'
            """, .missing, at: 1, and: ChainBroken(gemeente: Samples.utrecht, sequence: 1, fault: .added)),
        Damage(
            "a body of another type",
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'body BLOB NOT NULL', 'body ANY')
            WHERE name = 'audit_record';
            PRAGMA writable_schema = RESET;
            UPDATE audit_record SET body = NULL \(third)
            """, .altered, at: 3),
    ]

    @Test("is found out at its first bad record", arguments: damages)
    func found(_ damage: Damage) async throws {
        let database = try await Self.database()
        try database.tamper(damage.sql)
        let broken = try await AuditLog(path: database.path).verify().compactMap(\.broken)
        #expect(Set(broken) == Set(damage.broken))
    }

    @Test("is told from one that was not")
    func untouched() async throws {
        let database = try await Self.database()
        try database.tamper("SELECT 1")
        let states = try await AuditLog(path: database.path).verify()
        #expect(states == [.intact(Samples.utrecht, records: 2), .intact(Samples.denHaag, records: 5)])
    }

    @Test("is found out beyond the first page")
    func long() async throws {
        let database = try TemporaryDatabase()
        let store = try database.open()
        try await store.commit([], recording: (1...2000).map { Samples.event("\($0)") })
        #expect(try await store.auditLog.verify() == [.intact(Samples.denHaag, records: 2000)])
        try store.close()
        try database.tamper("UPDATE audit_record SET body = x'7b7d' WHERE sequence = 1500")
        let broken = try await AuditLog(path: database.path).verify().compactMap(\.broken)
        #expect(broken == [ChainBroken(gemeente: Samples.denHaag, sequence: 1500, fault: .altered)])
    }

    @Test("of a file that is damaged cannot be read, and says so")
    func damagedFile() async throws {
        let database = try await Self.database()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: database.path))
        // The first page holds the schema; whatever follows it becomes nonsense.
        let size = try Int(file.seekToEnd()) - 4096
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: size))
        try file.close()
        await #expect {
            try await AuditLog(path: database.path).verify()
        } throws: { ($0 as? StorageFault)?.code == "storage.damaged" }
    }

    private static func flip(_ column: String) -> String {
        let changed = "substr(\(column), 1, 10) || x'00' || substr(\(column), 12)"
        return "UPDATE audit_record SET \(column) = CAST(\(changed) AS BLOB) \(third)"
    }

    private static func database() async throws -> TemporaryDatabase {
        let database = try TemporaryDatabase()
        let store = try database.open()
        for number in 1...5 { try await store.commit([], recording: [Samples.event("\(number)")]) }
        try await store.commit(
            [], recording: [Samples.event("1", in: Samples.utrecht), Samples.event("2", in: Samples.utrecht)])
        try store.close()
        return database
    }
}

extension LogState {
    fileprivate var broken: ChainBroken? {
        guard case .broken(let broken) = self else { return nil }
        return broken
    }
}
