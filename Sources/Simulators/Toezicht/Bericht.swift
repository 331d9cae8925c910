import Foundation
import GRDB
import Identity

/// A message as the operator sees it: the number of a person is masked.
struct Bericht: Hashable, Sendable, Encodable {
    let berichtId: String
    let relatie: String
    let versie: Int
    let dienstUuid: String
    /// The holder that asks, `kvk 00009901`.
    let van: String
    /// The holder that the message is for.
    let aan: String
    let ontvangen: String

    init(_ row: Row) {
        berichtId = row["id"]
        relatie = row["relatie"]
        versie = row["versie"]
        dienstUuid = row["dienst"]
        van = row["van"]
        aan = Partij.shown(soort: row["soort"], nummer: row["nummer"])
        ontvangen = row["ontvangen"]
    }
}

extension Partij {
    /// The party for whoever need not know the number of a person.
    static func shown(soort: String, nummer: String) -> String {
        soort == "kvk" ? "kvk \(nummer)" : "\(soort) •••••"
    }

    var shown: String { Self.shown(soort: soort, nummer: nummer) }
}

extension ToezichtDatabase {
    /// Keeps a message for every other holder; the same message again is kept once.
    ///
    /// - Returns: Whether it is on its way: not when the version is not the one that counts now, who asks is no holder
    ///   on that day, or there is no other.
    func deliver(_ vraag: Akkoordvraag, at now: Date) async throws -> Bool {
        let today = LocalDate(now)
        return try await writer.write { db in
            let found = try MaatregelVersie.fetch(db, where: "m.id = ?", [vraag.relatie]).first
            guard let found, found.versie == vraag.versie, found.maatregel.isInForce(on: today) else {
                return false
            }
            let holders = found.maatregel.houders.enumerated().filter { $0.element.isThere(on: today) }
            let others = holders.filter { !vraag.van.contains($0.element.partij) }
            guard let asker = holders.first(where: { vraag.van.contains($0.element.partij) }), !others.isEmpty
            else { return false }
            for (index, _) in others {
                try db.execute(
                    sql: """
                        INSERT INTO bericht (id, stand, volgorde, dienst, van, ontvangen)
                        SELECT ?, stand, ?, ?, ?, ? FROM geldend WHERE id = ? ON CONFLICT DO NOTHING
                        """,
                    arguments: [
                        vraag.berichtId, index, vraag.dienstUuid, asker.element.partij.shown,
                        now.ISO8601Format(), vraag.relatie,
                    ])
            }
            return true
        }
    }

    /// Every message, in the order in which they came.
    func messages() async throws -> [Bericht] {
        try await writer.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT b.id, m.id AS relatie, m.versie, b.dienst, b.van, h.soort, h.nummer, b.ontvangen
                    FROM bericht b JOIN maatregel m USING (stand) JOIN houder h USING (stand, volgorde)
                    ORDER BY b.ontvangen, b.id, b.volgorde
                    """
            ).map(Bericht.init)
        }
    }
}

extension RegisteredMaatregel where Dag == LocalDate {
    fileprivate func isInForce(on day: LocalDate) -> Bool {
        !afgeschermd && van <= day && (tot.map { day < $0 } ?? true)
    }
}
