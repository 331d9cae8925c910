import Foundation
import GRDB
import Logging

@testable import Storage

/// A database file in a folder of its own; the folder goes when this does.
final class TemporaryDatabase: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("namens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appendingPathComponent("namens.sqlite").path }

    func open() throws(StorageFault) -> SQLiteStore {
        try SQLiteStore(path: path, logger: .silent)
    }

    /// What is on disk now, as a crash would leave it: the file and its WAL, without the index in shared memory.
    func crashed() throws -> TemporaryDatabase {
        let copy = try TemporaryDatabase()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy.path + suffix)
        }
        return copy
    }

    /// Somebody who has the file and another program.
    func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            let triggers = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            try db.execute(sql: sql)
        }
        try queue.close()
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
