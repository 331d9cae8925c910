import Broker
import GRDB

extension Database {
    func begin(_ login: Login) throws { try consume(LoginRecord(login), else: .loginMoved) }

    /// A move changes where the login stands, never whose it is or what was asked.
    func advance(_ login: Login) throws {
        let row = LoginRecord(login)
        let moved = try run(
            """
            UPDATE login SET language = ?, journey = ?, relay_state = ?, version = ?
            WHERE id = ? AND version = ?
            """, [row.language, row.journey, row.relayState, row.version, row.id, row.version - 1])
        guard moved == 1 else { throw StoreError.conflict(.loginMoved) }
    }
}
