import Foundation
import GRDB
import Identity

/// One version of a measure, as it stands in its row and those of its holders.
struct MaatregelVersie: Hashable, Sendable {
    var versie: Int
    var maatregel: RegisteredMaatregel<LocalDate>
}

extension MaatregelVersie {
    /// The versions in rows of `maatregel`, with their holders; a row nobody could have written is an error.
    static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
        -> [Self]
    {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT m.* FROM geldend JOIN maatregel m USING (stand) WHERE \(condition) ORDER BY m.id
                """, arguments: arguments)
        let holders = try db.cachedStatement(
            sql: "SELECT * FROM houder WHERE stand = ? ORDER BY volgorde")
        return try rows.map { row in
            let stand: Int = row["stand"]
            return try MaatregelVersie(row, try Row.fetchAll(holders, arguments: [stand]))
        }
    }

    private init(_ row: Row, _ holders: [Row]) throws {
        guard let soort = MaatregelSoort(rawValue: row["soort"]),
            let verdeling = Verdeling(rawValue: row["verdeling"]), let bsn = try? BSN(row["bsn"]),
            let van = LocalDate(row["van"] as String)
        else { throw SimulatorError("repair the database: a measure in it cannot be read") }
        versie = row["versie"]
        maatregel = RegisteredMaatregel(
            id: row["id"], soort: soort, voorlopig: row["voorlopig"], vertegenwoordigde: bsn,
            omvang: try decode(row["omvang"]), verdeling: verdeling,
            houders: try holders.map(Houder.init(row:)), van: van,
            tot: (row["tot"] as String?).flatMap(LocalDate.init(_:)),
            reden: (row["reden"] as String?).flatMap(EindReden.init(rawValue:)),
            toestemmingVereist: try decode(row["toestemming"]) ?? [], afgeschermd: row["afgeschermd"])
    }

    /// Writes it as the newest version of its measure.
    func insert(_ db: Database, _ what: Gebeurtenis, from day: LocalDate) throws {
        let m = maatregel
        try db.cachedStatement(
            sql: """
                INSERT INTO maatregel (id, versie, bsn, soort, voorlopig, omvang, verdeling, van, tot, reden,
                    toestemming, afgeschermd, gebeurtenis, ingang)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            m.id, versie, m.vertegenwoordigde.reveal(), m.soort.rawValue, m.voorlopig, try encode(m.omvang),
            m.verdeling.rawValue, m.van.description, m.tot?.description, m.reden?.rawValue,
            try encode(m.toestemmingVereist), m.afgeschermd, what.rawValue, day.description,
        ])
        let stand = db.lastInsertedRowID
        for (index, houder) in m.houders.enumerated() { try houder.insert(db, stand, index) }
    }
}

extension Houder where Dag == LocalDate {
    fileprivate init(row: Row) throws {
        guard let partij = Partij(soort: row["soort"], nummer: row["nummer"]) else {
            throw SimulatorError("repair the database: a holder in it cannot be read")
        }
        self.init(
            partij, vestiging: row["vestiging"], naam: row["naam"],
            schorsingen: try decode(row["schorsingen"]) ?? [],
            ontslagen: (row["ontslagen"] as String?).flatMap(LocalDate.init(_:)),
            taak: try decode(row["taak"]))
    }

    fileprivate func insert(_ db: Database, _ stand: Int64, _ index: Int) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO houder (stand, volgorde, soort, nummer, vestiging, naam, schorsingen, ontslagen, taak)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            stand, index, partij.soort, partij.nummer, vestiging, naam, try encode(schorsingen),
            ontslagen?.description, try encode(taak),
        ])
    }
}

private func encode(_ value: (some Encodable)?) throws -> String? {
    try value.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
}

private func decode<Value: Decodable>(_ text: String?) throws -> Value? {
    try text.map { try JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
}
