public import Broker
import GRDB
public import Identity

extension SQLiteStore: LoginReader {
    public func login(_ id: String) async throws(StoreError) -> Login? {
        try await pool.reading { db in
            try LoginRecord.one(db, "SELECT * FROM login WHERE id = ?", [id])?.login()
        }
    }

    public func login(relayState: Digest) async throws(StoreError) -> Login? {
        try await pool.reading { db in
            try LoginRecord.one(db, "SELECT * FROM login WHERE relay_state = ?", [relayState.description])?
                .login()
        }
    }
}
