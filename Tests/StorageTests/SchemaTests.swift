import Broker
import Foundation
import GRDB
import Identity
import Testing

@testable import Storage

@Suite("The schema")
struct SchemaTests {
    let database: TemporaryDatabase
    let store: SQLiteStore

    init() async throws {
        database = try TemporaryDatabase()
        store = try database.open()
        try await store.commit([], recording: [Samples.event("1"), Samples.event("2")])
    }

    private static let name = "'" + String(repeating: "0", count: 64) + "'"

    static let refused = [
        "UPDATE audit_record SET body = x'00' WHERE sequence = 1",
        "UPDATE audit_record SET sequence = 3 WHERE sequence = 2",
        "DELETE FROM audit_record",
        "DELETE FROM audit_record WHERE sequence = 2",
        "INSERT OR REPLACE INTO audit_record SELECT gemeente, 2, x'00', previous, hash FROM audit_record LIMIT 1",
        "INSERT INTO audit_record SELECT gemeente, 4, body, hash, hash FROM audit_head JOIN audit_record USING (gemeente, sequence, hash)",
        "INSERT INTO audit_record SELECT gemeente, 3, body, previous, hash FROM audit_record WHERE sequence = 2",
        "INSERT INTO audit_record VALUES ('0344', 2, x'00', zeroblob(32), zeroblob(32))",
        "INSERT INTO audit_record VALUES ('0344', 0, x'00', zeroblob(32), zeroblob(32))",
        "INSERT INTO audit_record VALUES ('0344', 1, x'00', zeroblob(31), zeroblob(32))",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET sequence = 1",
        "UPDATE audit_head SET sequence = 3",
        "UPDATE audit_head SET hash = zeroblob(32)",
        "INSERT OR REPLACE INTO audit_head VALUES ('0518', 1, zeroblob(32))",
        "INSERT INTO audit_head VALUES ('0344', 1, zeroblob(32))",
        "INSERT INTO token VALUES ('d', 'no such grant', 1, 2)",
        "INSERT INTO code VALUES ('d', 'no such grant', '{}', 1)",
        "INSERT INTO spent_code VALUES ('d', 'no such grant')",
        "INSERT INTO feed VALUES ('toezicht', 0)",
        "INSERT INTO relation_version VALUES ('toezicht', 'r', 0, 1)",
        """
        INSERT INTO feed VALUES ('toezicht', 7);
        UPDATE feed SET position = 6;
        """,
        """
        INSERT INTO relation_version VALUES ('toezicht', 'r', 2, 1);
        INSERT INTO grants (id, session, client, gemeente, dienst, besluit, kind, relation, represented, issued_at,
            kept_until)
        VALUES ('g', 's', 'c', '0518', 'd', 'b', 'bewind', '{"register":"toezicht","id":"r","version":1}', x'00', 1, 2);
        """,
        """
        INSERT INTO session VALUES ('s', 'x', 'b', 'c', '0518', x'00', '_a', 'digid', 'midden', 1, 900, 7200, 1, 1,
            'no JSON');
        """,
        "INSERT INTO list (id, soort, gemeente) VALUES ('l', 'zwart', '0518')",
        "INSERT INTO list_head VALUES ('0518', 'whitelist', 9, 0)",
        """
        INSERT INTO list (number, id, soort, gemeente) VALUES (9, 'l', 'whitelist', '0344');
        INSERT INTO list_head VALUES ('0518', 'whitelist', 9, 0);
        """,
        """
        INSERT INTO list (number, id, soort, gemeente) VALUES (9, 'l', 'caseload', '0518');
        INSERT INTO list_head VALUES ('0518', 'whitelist', 9, 0);
        """,
        """
        INSERT INTO list (number, id, soort, gemeente)
        VALUES (8, 'k', 'whitelist', '0518'), (9, 'l', 'whitelist', '0344');
        INSERT INTO list_head VALUES ('0518', 'whitelist', 8, 0);
        UPDATE list_head SET list = 9;
        """,
        "INSERT INTO list_entry VALUES (9, 's', x'01', 'lopend', 20260101, NULL, 'file')",
        """
        INSERT INTO list (number, id, soort, gemeente) VALUES (9, 'l', 'whitelist', '0518');
        INSERT INTO list_entry VALUES (9, 's', x'01', 'lopend', 20260101, 20260101, 'file');
        """,
        "INSERT INTO zaakhandeling VALUES ('b', 'z1', 'rapport', \(name), 1)",
        "INSERT INTO zaakhandeling VALUES ('b', \(name), 'rapport', 'kim', 1)",
        "INSERT INTO zaakhandeling VALUES ('b', \(name), 'boete van 341', \(name), 1)",
        """
        INSERT INTO zaakhandeling VALUES ('b1', \(name), 'rapport', \(name), 1);
        INSERT INTO zaakhandeling VALUES ('b2', \(name), 'boete', \(name), 1);
        """,
        """
        INSERT INTO zaakhandeling VALUES ('b1', \(name), 'boete', \(name), 1);
        INSERT INTO zaakhandeling VALUES ('b2', \(name), 'rapport', \(name), 1);
        """,
        """
        INSERT INTO zaakhandeling VALUES ('b1', \(name), 'rapport', \(name), 1);
        UPDATE zaakhandeling SET handeling = 'boete';
        """,
        "INSERT INTO program_token VALUES ('', 'c', '[]', 1, 2)",
        "INSERT INTO program_token VALUES ('d', '', '[]', 1, 2)",
        "INSERT INTO program_token VALUES ('d', 'c', 'x', 1, 2)",
        "INSERT INTO program_token VALUES ('d', 'c', '[]', 2, 2)",
        "INSERT INTO verband_message VALUES ('', 'm', 1)",
        "INSERT INTO verband_message VALUES ('v', '', 1)",
        "INSERT INTO number_try VALUES ('', 'n', 1, 2)",
        "INSERT INTO number_try VALUES ('s', '', 1, 2)",
        "INSERT INTO number_try VALUES ('s', 'n', 2, 1)",
        "INSERT INTO approval VALUES ('', 'd', 'a', 1, x'01', 1, NULL, NULL)",
        "INSERT INTO approval VALUES ('t', 'd', 'a', 0, x'01', 1, NULL, NULL)",
        "INSERT INTO approval VALUES ('t', 'd', 'a', 1, x'', 1, NULL, NULL)",
        "INSERT INTO approval VALUES ('t', 'd', 'a', 1, x'01', 1, '', NULL)",
        "INSERT INTO approval VALUES ('t', 'd', 'a', 1, x'01', 1, NULL, 2)",
        "INSERT INTO consumed_assertion VALUES ('digid', '', 1)",
        "INSERT INTO consumed_assertion VALUES ('digid', '_a', 'noon')",
        "INSERT INTO consumed_assertion VALUES ('digid', NULL, 1)",
    ]

    @Test("refuses", arguments: refused)
    func refuses(_ sql: String) async throws {
        await #expect { try await store.pool.write { try $0.execute(sql: sql) } } throws: {
            ($0 as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
        }
        #expect(try await store.auditLog.verify() == [.intact(Samples.denHaag, records: 2)])
    }

    @Test("has only strict tables of ours, each with a primary key")
    func strict() async throws {
        let tables = try await store.pool.read { db in
            try Row.fetchAll(db, sql: "PRAGMA table_list").filter { row in
                row["schema"] == "main" && !(row["name"] as String).hasPrefix("sqlite_")
                    && row["name"] != "grdb_migrations"
            }.map { ($0["name"] as String, $0["strict"] as Bool) }
        }
        #expect(
            Set(tables.map(\.0)) == [
                "login", "session", "grants", "standing_grant", "code", "spent_code", "token",
                "consumed_assertion", "consumed_client_assertion", "audit_record", "audit_head", "number_try",
                "approval", "feed", "relation_version", "act", "terugmelding", "list", "list_head",
                "list_entry", "list_message", "opdracht", "staff_account", "matrix_proposal", "matrix",
                "deviation", "raadpleging", "escape_use", "zaakhandeling", "aanvraag",
                "account_note", "escape_review", "matrix_traffic",
                "deviation", "raadpleging", "escape_use", "program_token", "verband_message",
            ])
        #expect(tables.filter { !$0.1 }.map(\.0) == [])
    }

    @Test("finds the sessions of a browser by an index")
    func index() async throws {
        let plan = try await store.pool.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT * FROM session WHERE browser = 'b'")
                .map { $0["detail"] as String }
        }
        #expect(plan == ["SEARCH session USING INDEX session_browser (browser=?)"])
    }

    @Test(
        "finds the grants of a relation, and those that should have ended, by an index",
        arguments: [
            ("relation IS NOT NULL AND relation_id = 'r' AND relation_register = 't'", "grants_relation"),
            ("ends_at <= 1", "grants_ends"),
        ])
    func relations(_ condition: String, _ index: String) async throws {
        let plan = try await store.pool.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT id FROM grants WHERE \(condition)")
                .map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan.allSatisfy { $0.contains("INDEX \(index) ") })
    }

    @Test("stores no secret and nobody in the clear")
    func nothingInTheClear() async throws {
        try await store.grantToken(code: "the code", token: "the token")
        let survivor = try database.crashed()
        let again = try survivor.open()
        try again.close()
        let bytes = try String(decoding: Data(contentsOf: URL(fileURLWithPath: survivor.path)), as: UTF8.self)
        for secret in ["the code", "the token", "cookie session-1"] {
            #expect(!bytes.contains(secret))
            #expect(bytes.contains(Digest(of: secret).description))
        }
    }
}
