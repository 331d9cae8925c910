public import Broker
import GRDB
public import Identity

extension SQLiteStore: LoginReader {
    /// The login with that handle.
    public func login(_ id: String) async throws(StoreError) -> Login? {
        try await pool.reading { db in
            try LoginRecord.one(db, "SELECT * FROM login WHERE id = ?", [id])?.login()
        }
    }

    /// The login that waits for an assertion under that RelayState.
    public func login(relayState: Digest) async throws(StoreError) -> Login? {
        try await pool.reading { db in
            try LoginRecord.one(db, "SELECT * FROM login WHERE relay_state = ?", [relayState.description])?
                .login()
        }
    }
}
