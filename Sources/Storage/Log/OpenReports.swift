public import Broker
import GRDB

/// What persons said is not right, for the gemeente that looks into it.
public struct OpenReports: Sendable {
    private let reader: DatabaseQueue

    /// Opens the reports of an existing database for reading, beside a running gateway or alone.
    ///
    /// - Parameter path: The file; it is not created.
    /// - Throws: ``StorageFault``.
    public init(path: String) throws(StorageFault) { reader = try Opening.readOnly(at: path) }

    /// Every report that is kept, the oldest first; none names a person.
    ///
    /// - Throws: ``StorageFault`` when the disk or a lock is in the way.
    public func all() async throws(StorageFault) -> [Terugmelding] {
        do {
            return try await reader.read { db in
                try TerugmeldingRecord.fetchAll(db, sql: "SELECT * FROM terugmelding ORDER BY at, id")
                    .map(\.report)
            }
        } catch {
            throw isDamage(error) ? .damaged(reason: reason(error)) : .unreadable(reason: reason(error))
        }
    }
}
