import Broker
import Foundation
import GRDB
import Identity
import Mandaat

extension Database {
    func apply(_ change: VerbandChange) throws {
        switch change {
        case .sign(let verband, let opdracht): try sign(opdracht, of: verband)
        case .withdraw(let verband, let gemeente, let instant):
            try withdraw(gemeente, from: verband, at: instant)
        case .keep(let account): try keep(account)
        case .propose(let verband, let voorstel):
            try run(
                "INSERT INTO matrix_proposal (verband, id, body) VALUES (?, ?, ?)",
                [verband.rawValue, voorstel.id, body(voorstel)])
        case .activate(let verband, let version, let voorstel):
            try activate(version, from: voorstel, of: verband)
        case .deviate(let verband, let afwijking): try deviate(afwijking, of: verband)
        case .allow(let raadpleging): try allow(raadpleging)
        case .escape(let escape, let limit): try reach(escape, limit: limit)
        case .admit(let token): try ProgramTokenRecord(token).insert(self)
        case .dismiss(let token, let client): try dismiss(token, of: client)
        case .countMessage(let verband, let id, let until): try countMessage(id, of: verband, until: until)
        case .review(let review): try self.review(review)
        case .note(let verband, let note): try self.note(note, of: verband)
        case .aanvraag(let aanvraag): try keep(aanvraag)
        case .withdrawProposal(let verband, let id): try withdrawProposal(id, of: verband)
        case .tally(let verband, let day, let asked): try tally(asked, of: verband, on: day)
        }
    }

    private func sign(_ opdracht: Opdracht, of verband: VerbandID) throws {
        let signed = try run(
            """
            INSERT INTO opdracht (verband, gemeente, signed) SELECT ?, ?, ? WHERE NOT EXISTS (
                SELECT 1 FROM opdracht WHERE verband = ? AND gemeente = ?
                    AND (withdrawn IS NULL OR withdrawn > ?))
            """,
            [
                verband.rawValue, opdracht.gemeente.rawValue, opdracht.getekend.milliseconds,
                verband.rawValue, opdracht.gemeente.rawValue, opdracht.getekend.milliseconds,
            ])
        guard signed == 1 else { throw StoreError.conflict(.opdrachtMoved) }
    }

    private func withdraw(_ gemeente: GemeenteCode, from verband: VerbandID, at instant: Date) throws {
        let withdrawn = try run(
            "UPDATE opdracht SET withdrawn = ? WHERE verband = ? AND gemeente = ? AND withdrawn IS NULL",
            [instant.milliseconds, verband.rawValue, gemeente.rawValue])
        guard withdrawn == 1 else { throw StoreError.conflict(.opdrachtMoved) }
    }

    private func keep(_ stored: StoredAccount) throws {
        let arguments: StatementArguments = [
            stored.version, body(stored.account), stored.verband.rawValue, stored.account.id.rawValue,
        ]
        let kept =
            stored.version == 1
            ? try run(
                "INSERT OR IGNORE INTO staff_account (version, body, verband, id) VALUES (?, ?, ?, ?)",
                arguments)
            : try run(
                "UPDATE staff_account SET version = ?, body = ? WHERE verband = ? AND id = ? AND version = ?",
                arguments + [stored.version - 1])
        guard kept == 1 else { throw StoreError.conflict(.accountMoved) }
    }

    /// The proposal is spent in the same breath: of two who activate at once, one finds it.
    private func activate(_ version: Matrixversie, from voorstel: String, of verband: VerbandID) throws {
        let spent = try run(
            "DELETE FROM matrix_proposal WHERE verband = ? AND id = ?", [verband.rawValue, voorstel])
        let last = try Int.fetchOne(
            try cachedStatement(sql: "SELECT max(number) FROM matrix WHERE verband = ?"),
            arguments: [verband.rawValue])
        guard spent == 1, version.nummer == (last ?? 0) + 1 else { throw StoreError.conflict(.matrixMoved) }
        try run(
            "INSERT INTO matrix (verband, number, body) VALUES (?, ?, ?)",
            [verband.rawValue, version.nummer, body(version)])
    }

    private func deviate(_ afwijking: Afwijking, of verband: VerbandID) throws {
        try run(
            """
            INSERT OR REPLACE INTO deviation (verband, account, onderdeel, doel, body) VALUES (?, ?, ?, ?, ?)
            """,
            [
                verband.rawValue, afwijking.account.rawValue, afwijking.onderdeel.rawValue,
                afwijking.doel.rawValue, body(afwijking),
            ])
    }

    private func allow(_ raadpleging: StoredRaadpleging) throws {
        let sessions = try cachedStatement(sql: "SELECT 1 FROM session WHERE id = ?")
        guard try Bool.fetchOne(sessions, arguments: [raadpleging.session]) != nil else {
            throw StoreError.conflict(.sessionEnded)
        }
        try RaadplegingRow(raadpleging).insert(self)
    }

    /// Counted where it is written: of many at once, none is one too many.
    private func reach(_ escape: StoredEscape, limit: Int) throws {
        let written = try run(
            """
            INSERT INTO escape_use (besluit, verband, gemeente, account, day, reden, toelichting)
            SELECT ?, ?, ?, ?, ?, ?, ?
            WHERE (SELECT count(*) FROM escape_use WHERE verband = ? AND account = ? AND day = ?) < ?
            """,
            [
                escape.besluit, escape.verband.rawValue, escape.gemeente.rawValue, escape.account.rawValue,
                escape.day.description, escape.reden.rawValue, escape.toelichting.bytes,
                escape.verband.rawValue, escape.account.rawValue, escape.day.description, limit,
            ])
        guard written == 1 else { throw StoreError.conflict(.escapesSpent) }
    }
}

/// The canonical JSON of a value; inside an extension of `Database` the name of ``json(_:)`` is GRDB's.
func body(_ value: some Encodable) -> String { json(value) }
