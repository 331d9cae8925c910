import Broker
import Foundation
import GRDB
import Identity
import Policy
import Testing

@testable import Storage

@Suite("Bringing a database up to date")
struct MigrationTests {
    let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    /// A login, a session, and a grant with a code, a spent code and a token, as they were stored then.
    private static let filled = """
        INSERT INTO login VALUES ('l', 'b', '{}', '0518', 'nl', 1, 2, '{}', NULL, 0);
        INSERT INTO session (id, secret, browser, client, gemeente, person, assertion_id, provider, level,
            authenticated_at, idle, absolute, started_at, last_used_at)
        VALUES ('s', 'x', 'b', 'c', '0518', x'00', '_a', 'digid', 'midden', 1, 900, 7200, 1, 1);
        INSERT INTO grants VALUES ('g', 's', 'c', '0518', 'd', 'b', 'zelf', NULL, NULL, 1, NULL, 7201);
        INSERT INTO standing_grant VALUES ('g', 's');
        INSERT INTO code VALUES ('c1', 'g', '{}', 2);
        INSERT INTO spent_code VALUES ('c0', 'g');
        INSERT INTO token VALUES ('t', 'g', 1, 2);
        """

    @Test("ends the sessions of a version that sealed persons otherwise, with all that hangs on them")
    func sessionsOfBefore() async throws {
        let queue = try DatabaseQueue(path: database.path)
        try Migrations.migrator.migrate(queue, upTo: "2 sessions by browser")
        try await queue.write { try $0.execute(sql: Self.filled) }
        try queue.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: database.path)
        let rows = try await database.open().pool.read { db in
            try ["login", "session", "grants", "standing_grant", "code", "spent_code", "token"].map {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")
            }
        }
        #expect(rows == [1, 0, 1, 0, 0, 1, 0])
    }

    @Test("keeps the sessions of before what a login rests on was noted, and reads them")
    func sessionsWithoutUnderlying() async throws {
        let queue = try DatabaseQueue(path: database.path)
        try Migrations.migrator.migrate(queue, upTo: "7 messages to other holders")
        try await queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO session VALUES
                        ('s', 'x', 'b', 'c', '0518', x'00', '_a', 'digid', 'midden', 1, 900, 7200, 1, 1);
                    """)
        }
        try queue.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: database.path)
        let session = try await database.open().session(id: "s")
        #expect(session?.login.assertionID == "_a" && session?.login.underlying == nil)
    }
}
