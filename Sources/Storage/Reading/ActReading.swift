public import Broker
public import Foundation
import GRDB
public import Identity

extension SQLiteStore: ActReader {
    /// The newest acts for a person in one gemeente that may be read at `now`, the newest first.
    public func acts(
        for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, after position: ActPosition?,
        limit: Int
    ) async throws(StoreError) -> [Act] {
        let last = position.map { ($0.at.milliseconds, $0.besluit) } ?? (.max, "")
        return try await pool.reading { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT * FROM act
                    WHERE gemeente = ? AND represented = ? AND kept_until > ?
                        AND at <= ? AND (at < ? OR besluit > ?)
                    ORDER BY at DESC, besluit LIMIT ?
                    """)
            return try ActRecord.fetchAll(
                statement,
                arguments: [
                    gemeente.rawValue, represented.description, now.milliseconds, last.0, last.0, last.1,
                    limit,
                ]
            ).map { try $0.act() }
        }
    }

    /// The act of a decision, when that was for this person in this gemeente and may be read at `now`.
    public func act(
        _ besluit: String, for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date
    ) async throws(StoreError) -> Act? {
        try await pool.reading { db in
            try ActRecord.one(
                db,
                "SELECT * FROM act WHERE besluit = ? AND gemeente = ? AND represented = ? AND kept_until > ?",
                [besluit, gemeente.rawValue, represented.description, now.milliseconds]
            )?.act()
        }
    }

    /// The reports among those about `besluiten`.
    public func reports(on besluiten: [String]) async throws(StoreError) -> [Terugmelding] {
        try await pool.reading { db in
            try besluiten.compactMap {
                try TerugmeldingRecord.one(db, "SELECT * FROM terugmelding WHERE besluit = ?", [$0])?
                    .report
            }
        }
    }
}
