public import Broker
import Foundation
import GRDB
public import Identity
public import Mandaat

extension SQLiteStore: VerbandReader {
    /// What a raadpleging of one account is judged by, as one transaction sees it.
    public func state(
        of verband: VerbandID, for account: AccountID, on day: LocalDate
    ) async throws(StoreError) -> VerbandState {
        try await pool.reading { db in
            VerbandState(
                opdrachten: try db.opdrachten(of: verband), account: try db.account(account, of: verband),
                matrix: try db.matrix(of: verband), afwijkingen: try db.deviations(of: account, in: verband),
                escapes: try db.escapes(of: account, in: verband, on: day))
        }
    }

    /// The raadpleging behind a token and its session, when neither is gone.
    public func raadpleging(
        token: Digest
    ) async throws(StoreError) -> (raadpleging: StoredRaadpleging, session: Session)? {
        try await pool.reading { db in
            guard
                let row = try RaadplegingRow.one(
                    db, "SELECT * FROM raadpleging WHERE token = ?", [token.description]),
                let session = try SessionRecord.one(
                    db, "SELECT * FROM session WHERE id = ?", [row.session])
            else { return nil }
            return (row.raadpleging, try session.session())
        }
    }

    /// What somebody put forward, when it was not activated.
    public func voorstel(_ id: String, of verband: VerbandID) async throws(StoreError) -> Matrixvoorstel? {
        try await pool.reading { db in
            try db.text(
                "SELECT body FROM matrix_proposal WHERE verband = ? AND id = ?", [verband.rawValue, id]
            ).map { try decode(json: $0) }
        }
    }
}

extension Database {
    /// The last order of each gemeente: an earlier one was withdrawn before it.
    func opdrachten(of verband: VerbandID) throws -> [Opdracht] {
        let statement = try cachedStatement(
            sql: """
                SELECT gemeente, signed, withdrawn FROM opdracht AS given WHERE verband = ? AND signed = (
                    SELECT max(signed) FROM opdracht
                    WHERE verband = given.verband AND gemeente = given.gemeente)
                """)
        return try Row.fetchAll(statement, arguments: [verband.rawValue]).map { row in
            let withdrawn: Int64? = row["withdrawn"]
            return Opdracht(
                gemeente: GemeenteCode(row["gemeente"]), getekend: Date(milliseconds: row["signed"]),
                ingetrokken: withdrawn.map(Date.init(milliseconds:)))
        }
    }

    func account(_ id: AccountID, of verband: VerbandID) throws -> StoredAccount? {
        let statement = try cachedStatement(
            sql: "SELECT version, body FROM staff_account WHERE verband = ? AND id = ?")
        return try Row.fetchOne(statement, arguments: [verband.rawValue, id.rawValue]).map { row in
            StoredAccount(
                verband: verband, account: try decode(json: row["body"]), version: row["version"])
        }
    }

    func matrix(of verband: VerbandID) throws -> Matrixversie? {
        try text(
            "SELECT body FROM matrix WHERE verband = ? ORDER BY number DESC LIMIT 1", [verband.rawValue]
        ).map { try decode(json: $0) }
    }

    func deviations(of account: AccountID, in verband: VerbandID) throws -> [Afwijking] {
        let statement = try cachedStatement(
            sql: "SELECT body FROM deviation WHERE verband = ? AND account = ?")
        return try String.fetchAll(statement, arguments: [verband.rawValue, account.rawValue]).map {
            try decode(json: $0)
        }
    }

    fileprivate func escapes(of account: AccountID, in verband: VerbandID, on day: LocalDate) throws -> Int {
        let statement = try cachedStatement(
            sql: "SELECT count(*) FROM escape_use WHERE verband = ? AND account = ? AND day = ?")
        let count = try Int.fetchOne(
            statement, arguments: [verband.rawValue, account.rawValue, day.description])
        return count ?? 0
    }

    fileprivate func text(_ sql: String, _ arguments: StatementArguments) throws -> String? {
        try String.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
    }
}
