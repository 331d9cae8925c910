import Broker
import Foundation
import GRDB
import Identity
import Mandaat

extension Database {
    func keep(_ stored: StoredAanvraag) throws {
        let arguments: StatementArguments = [
            stored.version, stored.aanvraag.afgehandeldDoor == nil, body(stored.aanvraag),
            stored.verband.rawValue, stored.aanvraag.id,
        ]
        let kept =
            stored.version == 1
            ? try run(
                """
                INSERT OR IGNORE INTO aanvraag (version, is_open, body, verband, id, asked_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, arguments + [stored.op.milliseconds])
            : try run(
                """
                UPDATE aanvraag SET version = ?, is_open = ?, body = ?
                WHERE verband = ? AND id = ? AND version = ? AND is_open
                """, arguments + [stored.version - 1])
        guard kept == 1 else { throw StoreError.conflict(.aanvraagMoved) }
    }

    func note(_ note: AccountNote, of verband: VerbandID) throws {
        try run(
            "INSERT INTO account_note (verband, account, at, what, by_account) VALUES (?, ?, ?, ?, ?)",
            [
                verband.rawValue, note.account.rawValue, note.op.milliseconds, note.wat,
                note.door?.rawValue,
            ])
    }

    func review(_ review: EscapeReview) throws {
        let reviewed = try run(
            """
            INSERT OR IGNORE INTO escape_review (besluit, by_account, at, outcome)
            SELECT besluit, ?, ?, ? FROM escape_use WHERE besluit = ?
            """,
            [
                review.door.rawValue, review.op.milliseconds, review.uitkomst.rawValue, review.besluit,
            ])
        guard reviewed == 1 else { throw StoreError.conflict(.escapeReviewed) }
    }

    func withdrawProposal(_ id: String, of verband: VerbandID) throws {
        let gone = try run(
            "DELETE FROM matrix_proposal WHERE verband = ? AND id = ?", [verband.rawValue, id])
        guard gone == 1 else { throw StoreError.conflict(.matrixMoved) }
    }

    func tally(_ asked: EerdereRaadpleging, of verband: VerbandID, on day: LocalDate) throws {
        try run(
            """
            INSERT INTO matrix_traffic (verband, day, profiel, onderdeel, doel, count)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET count = count + excluded.count
            """,
            [
                verband.rawValue, day.description, asked.profiel.rawValue, asked.onderdeel.rawValue,
                asked.doel.rawValue, asked.aantal,
            ])
    }
}
