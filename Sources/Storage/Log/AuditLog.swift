public import Audit
public import Broker
import GRDB
public import Identity

/// The append-only log as it is stored, for whoever checks or reads it.
public struct AuditLog: Sendable {
    let reader: any DatabaseReader

    init(reader: any DatabaseReader) { self.reader = reader }

    /// Opens the log of an existing database for reading, beside a running gateway or alone.
    ///
    /// - Parameter path: The file; it is not created.
    /// - Throws: ``StorageFault``.
    public init(path: String) throws(StorageFault) { reader = try Opening.readOnly(at: path) }

    /// The records of a gemeente in order.
    ///
    /// - Parameters:
    ///   - gemeente: Whose log.
    ///   - from: The first sequence number wanted.
    ///   - limit: The most records to return.
    /// - Returns: The records as stored; ``verify()`` says whether they are intact.
    /// - Throws: ``Broker/StoreError/unavailable``.
    public func records(
        gemeente: GemeenteCode, from: Int = 1, limit: Int
    ) async throws(StoreError) -> [AuditRecord] {
        do {
            return try await reader.read { db in
                let sql = """
                    SELECT * FROM audit_record WHERE gemeente = ? AND sequence >= ? ORDER BY sequence LIMIT ?
                    """
                return
                    try AuditRecordRow
                    .fetchAll(db, sql: sql, arguments: [gemeente.rawValue, from, limit]).map(\.record)
            }
        } catch { throw .unavailable }
    }
}
