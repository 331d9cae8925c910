import Broker
import Foundation
import GRDB

extension Database {
    /// The last use never moves back, whatever order two requests arrive in.
    func touchSession(_ id: String, at instant: Date) throws {
        let touched = try run(
            "UPDATE session SET last_used_at = max(last_used_at, ?) WHERE id = ?", [instant.milliseconds, id])
        guard touched == 1 else { throw StoreError.conflict(.sessionEnded) }
    }
}
