import Foundation
import GRDB
import Glibc

/// How a database file is opened, and what it must be.
enum Opening {
    /// Opens for writing: creates, checks, makes durable, migrates.
    static func pool(at path: String) throws(StorageFault) -> DatabasePool {
        try createPrivate(path)
        return try faults {
            // Looked at before anything is changed: WAL mode alone would change somebody else's file.
            try DatabaseQueue(path: path, configuration: configuration(readonly: true)).read(refuseForeign)
            for file in [path, "\(path)-wal", "\(path)-shm"] { try refuseOpen(file) }
            let pool = try DatabasePool(path: path, configuration: configuration(readonly: false))
            try pool.writeWithoutTransaction(makeDurable)
            try Migrations.migrator.migrate(pool)
            return pool
        }
    }

    /// Opens an existing database for reading only.
    static func readOnly(at path: String) throws(StorageFault) -> DatabaseQueue {
        do { return try checkedQueue(at: path) } catch let fault as StorageFault { throw fault } catch {
            throw isDamage(error) && FileHeader.isOurs(path)
                ? .damaged(reason: reason(error)) : .cannotOpen(reason: reason(error))
        }
    }

    private static func checkedQueue(at path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
        try queue.read { db in
            try refuseForeign(db)
            guard try Migrations.migrator.hasCompletedMigrations(db) else { throw StorageFault.olderSchema }
        }
        return queue
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = true
        // A backup or another process may hold the lock for a moment; a person does not wait longer than this.
        configuration.busyMode = .timeout(2)
        return configuration
    }

    /// GRDB sets NORMAL itself while it opens, which would lose the last commits in a power cut.
    private static func makeDurable(_ db: Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
            throw StorageFault.notDurable(setting: "synchronous = FULL")
        }
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else {
            throw StorageFault.notDurable(setting: "journal_mode = WAL")
        }
    }

    private static func refuseForeign(_ db: Database) throws {
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard isEmpty || application == Migrations.applicationID else { throw StorageFault.notOurs }
        guard try !Migrations.migrator.hasBeenSuperseded(db) else { throw StorageFault.newerSchema }
    }

    /// SQLite gives its WAL the mode of the file, so only the file has to be made.
    private static func createPrivate(_ path: String) throws(StorageFault) {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(reason: String(cString: strerror(errno))) }
        Glibc.close(descriptor)
    }

    private static func refuseOpen(_ file: String) throws(StorageFault) {
        let target = URL(filePath: file).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 else { return }
        throw .open(file: file, mode: "0" + String(mode & 0o777, radix: 8))
    }

    private static func faults<Value>(_ body: () throws -> Value) throws(StorageFault) -> Value {
        do { return try body() } catch let fault as StorageFault { throw fault } catch {
            throw .cannotOpen(reason: reason(error))
        }
    }
}
