import Broker
import Foundation
import GRDB
import Identity

extension Database {
    /// The last use never moves back, whatever order two requests arrive in.
    func touchSession(_ id: String, at instant: Date) throws {
        let touched = try run(
            "UPDATE session SET last_used_at = max(last_used_at, ?) WHERE id = ?", [instant.milliseconds, id])
        guard touched == 1 else { throw StoreError.conflict(.sessionEnded) }
    }

    func endSession(_ id: String) throws {
        guard try run("DELETE FROM session WHERE id = ?", [id]) == 1 else {
            throw StoreError.conflict(.sessionEnded)
        }
    }

    /// Holds the sessions that a commit was worked out from against those that are stored now.
    func expectSessions(_ ids: Set<String>, of browser: Digest) throws {
        let stored = try cachedStatement(sql: "SELECT id FROM session WHERE browser = ?")
        guard Set(try String.fetchAll(stored, arguments: [browser.description])) == ids else {
            throw StoreError.conflict(.sessionsChanged)
        }
    }
}
