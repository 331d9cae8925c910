import Broker
import Foundation
import GRDB
import Identity

extension SQLiteStore {
    /// Deletes what is kept of beheer longer than anybody may look back: two years, of the matrix 30 days.
    ///
    /// - Returns: How many rows there were.
    /// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Bewaartermijn (BBN-2): two years.
    func removeBeheer(before date: Date) async throws(StoreError) -> Int {
        let (kept, day) = (date - Self.keptForBeheer, LocalDate(date - Self.keptForBeheer).description)
        let traffic = LocalDate(date).adding(days: -BeheerDesk.proefdagen - 1).description
        var removed = 0
        for (sql, argument) in [
            ("DELETE FROM matrix_traffic WHERE day < ?", traffic.databaseValue),
            ("DELETE FROM account_note WHERE at < ?", kept.milliseconds.databaseValue),
            ("DELETE FROM aanvraag WHERE NOT is_open AND asked_at < ?", kept.milliseconds.databaseValue),
            ("DELETE FROM escape_use WHERE day < ?", day.databaseValue),
            ("DELETE FROM escape_review WHERE at < ?", kept.milliseconds.databaseValue),
        ] { removed += try await deleted(sql, [argument]) }
        return removed
    }

    /// How long what was done in beheer is kept, in seconds: two years.
    static let keptForBeheer: TimeInterval = 2 * 365 * 24 * 3600
}
