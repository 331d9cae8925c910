import Broker
import Foundation
import GRDB
import Identity
import Mandaat

extension Database {
    /// Ends a token, if it is of that client.
    func dismiss(_ token: Digest, of client: ClientID) throws {
        try run(
            "DELETE FROM program_token WHERE digest = ? AND client = ?",
            [token.description, client.rawValue])
    }

    func countMessage(_ id: String, of verband: VerbandID, until: Date) throws {
        let counted = try run(
            "INSERT INTO verband_message (verband, id, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [verband.rawValue, id, until.milliseconds])
        guard counted == 1 else { throw StoreError.conflict(.messageCounted) }
    }
}
