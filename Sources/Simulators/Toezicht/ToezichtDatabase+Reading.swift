import Foundation
import GRDB
import Identity

extension ToezichtDatabase {
    /// Everything about the person in a question, read at one moment; the same three reads for everybody.
    func dossier(_ bsn: BSN) async throws -> Dossier {
        let number = bsn.reveal()
        return try await writer.read { db in
            let person = try Row.fetchOne(
                db, sql: "SELECT * FROM persoon LEFT JOIN overlijden USING (bsn) WHERE bsn = ?",
                arguments: [number])
            return Dossier(
                persoon: person.flatMap { row in
                    RegisteredPerson.Aanhef(rawValue: row["aanhef"]).map {
                        RegisteredPerson(
                            bsn: bsn, aanhef: $0, naam: row["naam"], geboortejaar: row["geboortejaar"])
                    }
                },
                overleden: (person?["dag"] as String?).flatMap(LocalDate.init(_:)),
                maatregelen: try MaatregelVersie.fetch(db, where: "m.bsn = ?", [number]),
                stand: try db.stand())
        }
    }

    /// The changes after `stand`, oldest first, at most `limit`, with the number of the last change of all.
    func changes(after stand: Int, limit: Int) async throws -> (changes: [Wijziging], stand: Int) {
        try await writer.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT stand, id, versie, gebeurtenis, ingang FROM maatregel
                    WHERE stand > ? ORDER BY stand LIMIT ?
                    """, arguments: [stand, limit])
            return (rows.map(Wijziging.init), try db.stand())
        }
    }

    /// Every version of a measure, oldest first.
    func history(of id: String) async throws -> [Wijziging] {
        try await writer.read { db in
            try Row.fetchAll(
                db,
                sql:
                    "SELECT stand, id, versie, gebeurtenis, ingang FROM maatregel WHERE id = ? ORDER BY versie",
                arguments: [id]
            ).map(Wijziging.init)
        }
    }
}

/// One entry of the feed; it names no person.
struct Wijziging: Hashable, Sendable, Codable {
    let stand: Int
    let relatie: String
    let versie: Int
    let gebeurtenis: String
    let ingang: String

    init(_ row: Row) {
        stand = row["stand"]
        relatie = row["id"]
        versie = row["versie"]
        gebeurtenis = row["gebeurtenis"]
        ingang = row["ingang"]
    }
}
