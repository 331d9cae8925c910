public import Broker
import Foundation
import GRDB
public import Identity
public import Mandaat

extension SQLiteStore: BeheerReader {
    /// The last order of each gemeente that ever gave one.
    public func opdrachten(of verband: VerbandID) async throws(StoreError) -> [Opdracht] {
        try await pool.reading { try $0.opdrachten(of: verband) }
    }

    /// The account of that name.
    public func account(
        _ id: AccountID, of verband: VerbandID
    ) async throws(StoreError) -> StoredAccount? {
        try await pool.reading { try $0.account(id, of: verband) }
    }

    /// Accounts in the order of their names, from after that one on.
    public func accounts(
        of verband: VerbandID, after id: AccountID?, limit: Int
    ) async throws(StoreError) -> [StoredAccount] {
        try await rows(
            "SELECT version, body FROM staff_account WHERE verband = ? AND id > ? ORDER BY id LIMIT ?",
            [verband.rawValue, id?.rawValue ?? "", limit]
        ) { StoredAccount(verband: verband, account: try decode(json: $0["body"]), version: $0["version"]) }
    }

    /// The history of an account, or of all when none is named; the newest first.
    public func history(
        of account: AccountID?, in verband: VerbandID, limit: Int
    ) async throws(StoreError) -> [AccountNote] {
        // Two statements, so that each finds its index.
        let condition = account == nil ? "" : "AND account = ?"
        let names = [verband.rawValue] + [account?.rawValue].compactMap(\.self)
        return try await rows(
            """
            SELECT account, at, what, by_account FROM account_note
            WHERE verband = ? \(condition) ORDER BY at DESC, id DESC LIMIT ?
            """, StatementArguments(names) + [limit]
        ) { row in
            let by: String? = row["by_account"]
            return AccountNote(
                account: AccountID(row["account"]), op: Date(milliseconds: row["at"]), wat: row["what"],
                door: by.map { AccountID($0) })
        }
    }

    /// What an account may consult beside the matrix, also what ended.
    public func deviations(
        of account: AccountID, in verband: VerbandID
    ) async throws(StoreError) -> [Afwijking] {
        try await pool.reading { try $0.deviations(of: account, in: verband) }
    }

    /// Requests that nobody carried out or refused yet, the oldest first.
    public func openAanvragen(of verband: VerbandID) async throws(StoreError) -> [StoredAanvraag] {
        try await rows(
            "SELECT * FROM aanvraag WHERE verband = ? AND is_open ORDER BY asked_at, id", [verband.rawValue]
        ) { try storedAanvraag($0, of: verband) }
    }

    /// The request of that name.
    public func aanvraag(
        _ id: String, of verband: VerbandID
    ) async throws(StoreError) -> StoredAanvraag? {
        try await rows("SELECT * FROM aanvraag WHERE verband = ? AND id = ?", [verband.rawValue, id]) {
            try storedAanvraag($0, of: verband)
        }.first
    }

    /// The matrix in force.
    public func matrix(of verband: VerbandID) async throws(StoreError) -> Matrixversie? {
        try await pool.reading { try $0.matrix(of: verband) }
    }

    /// What was put forward and not activated, the oldest first.
    public func voorstellen(of verband: VerbandID) async throws(StoreError) -> [Matrixvoorstel] {
        let all: [Matrixvoorstel] = try await rows(
            "SELECT body FROM matrix_proposal WHERE verband = ?", [verband.rawValue]
        ) { try decode(json: $0["body"]) }
        return all.sorted { ($0.op, $0.id) < ($1.op, $1.id) }
    }

    /// The raadplegingen since a day that only a row of the matrix decided on.
    public func traffic(
        of verband: VerbandID, since day: LocalDate
    ) async throws(StoreError) -> [EerdereRaadpleging] {
        try await rows(
            """
            SELECT profiel, onderdeel, doel, sum(count) AS total FROM matrix_traffic
            WHERE verband = ? AND day >= ? GROUP BY profiel, onderdeel, doel ORDER BY 1, 2, 3
            """, [verband.rawValue, day.description]
        ) { row in
            EerdereRaadpleging(
                profiel: ProfielID(row["profiel"]), onderdeel: OnderdeelID(row["onderdeel"]),
                doel: DoelID(row["doel"]), aantal: row["total"])
        }
    }

    /// What others than an account reached outside the lists and nobody looked at, the oldest first.
    public func openEscapes(
        of verband: VerbandID, except account: AccountID, limit: Int
    ) async throws(StoreError) -> [StoredEscape] {
        try await rows(
            """
            SELECT * FROM escape_use WHERE verband = ? AND account <> ?
                AND NOT EXISTS (SELECT 1 FROM escape_review WHERE besluit = escape_use.besluit)
            ORDER BY day, besluit LIMIT ?
            """, [verband.rawValue, account.rawValue, limit]
        ) { try storedEscape($0, of: verband) }
    }

    /// What reached outside the lists, when nobody looked at it yet.
    public func openEscape(
        _ besluit: String, of verband: VerbandID
    ) async throws(StoreError) -> StoredEscape? {
        try await rows(
            """
            SELECT * FROM escape_use WHERE verband = ? AND besluit = ?
                AND NOT EXISTS (SELECT 1 FROM escape_review WHERE besluit = escape_use.besluit)
            """, [verband.rawValue, besluit]
        ) { try storedEscape($0, of: verband) }.first
    }

    private func rows<Value: Sendable>(
        _ sql: String, _ arguments: StatementArguments, _ read: @escaping @Sendable (Row) throws -> Value
    ) async throws(StoreError) -> [Value] {
        try await pool.reading { db in
            try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments).map(read)
        }
    }
}

private func storedAanvraag(_ row: Row, of verband: VerbandID) throws -> StoredAanvraag {
    StoredAanvraag(
        verband: verband, aanvraag: try decode(json: row["body"]), op: Date(milliseconds: row["asked_at"]),
        version: row["version"])
}

private func storedEscape(_ row: Row, of verband: VerbandID) throws -> StoredEscape {
    guard let day = LocalDate(row["day"]), let reden = Escape.Reden(rawValue: row["reden"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return StoredEscape(
        besluit: row["besluit"], verband: verband, gemeente: GemeenteCode(row["gemeente"]),
        account: AccountID(row["account"]), day: day, reden: reden,
        toelichting: Sealed(bytes: row["toelichting"]))
}
