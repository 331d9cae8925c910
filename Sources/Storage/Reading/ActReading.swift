public import Broker
public import Foundation
import GRDB
public import Identity

extension SQLiteStore: ActReader {
    /// The newest acts for a person in one gemeente that may be read at `now`, the newest first.
    public func acts(
        for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, limit: Int
    ) async throws(StoreError) -> [Act] {
        try await pool.reading { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT * FROM act WHERE gemeente = ? AND represented = ? AND kept_until > ?
                    ORDER BY at DESC, besluit LIMIT ?
                    """)
            return try ActRecord.fetchAll(
                statement,
                arguments: [gemeente.rawValue, represented.description, now.milliseconds, limit]
            ).map { try $0.act() }
        }
    }

    /// The acts among `besluiten` that were disputed.
    public func disputed(_ besluiten: [String]) async throws(StoreError) -> Set<String> {
        try await pool.reading { db in
            let statement = try db.cachedStatement(sql: "SELECT besluit FROM terugmelding WHERE besluit = ?")
            return Set(try besluiten.compactMap { try String.fetchOne(statement, arguments: [$0]) })
        }
    }
}
