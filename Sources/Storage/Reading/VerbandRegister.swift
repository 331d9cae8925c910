import Broker
import GRDB
public import Mandaat

/// What stands of samenwerkingsverbanden, for who runs the gateway.
public struct VerbandRegister: Sendable {
    private let reader: DatabaseQueue

    /// Opens an existing database for reading, beside a running gateway or alone.
    ///
    /// - Parameter path: The file; it is not created.
    /// - Throws: ``StorageFault``.
    public init(path: String) throws(StorageFault) { reader = try Opening.readOnly(at: path) }

    /// The last order of each gemeente that ever gave one, in no order.
    ///
    /// - Throws: ``StorageFault`` when the disk or a lock is in the way.
    public func opdrachten(of verband: VerbandID) async throws(StorageFault) -> [Opdracht] {
        try await read { try $0.opdrachten(of: verband) }
    }

    /// Every account, by name.
    ///
    /// - Throws: ``StorageFault`` when the disk or a lock is in the way.
    public func accounts(of verband: VerbandID) async throws(StorageFault) -> [Account] {
        try await read { db in
            try String.fetchAll(
                db, sql: "SELECT body FROM staff_account WHERE verband = ? ORDER BY id",
                arguments: [verband.rawValue]
            ).map { try decode(json: $0) }
        }
    }

    /// A version of the matrix; without a number the one in force.
    ///
    /// - Throws: ``StorageFault`` when the disk or a lock is in the way.
    public func matrix(
        of verband: VerbandID, version: Int? = nil
    ) async throws(StorageFault) -> Matrixversie? {
        try await read { db in
            guard let version else { return try db.matrix(of: verband) }
            return try db.text(
                "SELECT body FROM matrix WHERE verband = ? AND number = ?", [verband.rawValue, version]
            ).map { try decode(json: $0) }
        }
    }

    private func read<Value: Sendable>(
        _ read: @Sendable (Database) throws -> Value
    ) async throws(StorageFault) -> Value {
        do { return try await reader.read(read) } catch {
            throw isDamage(error) ? .damaged(reason: reason(error)) : .unreadable(reason: reason(error))
        }
    }
}
