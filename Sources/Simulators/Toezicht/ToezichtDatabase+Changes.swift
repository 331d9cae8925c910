import GRDB
import Identity

extension ToezichtDatabase {
    /// Adds the persons and measures of a case file; a measure that is there already gets a new version.
    func load(_ zaken: ToezichtZaken, today: LocalDate) async throws {
        try await writer.write { db in
            for person in zaken.personen { try db.put(person) }
            for maatregel in zaken.maatregelen { try db.put(maatregel.on(today), from: today) }
            for (bsn, day) in zaken.overleden { try db.die(bsn, on: day.on(today)) }
        }
    }

    /// Adds a measure, or gives it a new version; its person must be known.
    func put(_ maatregel: RegisteredMaatregel<LocalDate>, from day: LocalDate) async throws {
        try await writer.write { try $0.put(maatregel, from: day) }
    }

    /// Ends a measure; the number of measures that changed, 0 or 1.
    func end(_ id: String, on day: LocalDate, _ reden: EindReden) async throws -> Int {
        try await writer.write { db in
            try db.change("m.id = ?", [id], from: day) { $0.end(on: day, reden) ? .beeindigd : nil }
        }
    }

    /// Suspends a holder, or all of them, or ends that.
    func suspend(_ id: String, _ partij: Partij?, on day: LocalDate, over: Bool = false) async throws -> Int {
        try await writer.write { db in
            try db.change("m.id = ?", [id], from: day) { maatregel in
                maatregel.suspend(partij, on: day, over: over) ? (over ? .hervat : .geschorst) : nil
            }
        }
    }

    /// Dismisses somebody from all measures, in one transaction; a measure left without a holder ends.
    func dismiss(_ partij: Partij, on day: LocalDate) async throws -> Int {
        try await writer.write { db in
            try db.change(
                "m.stand IN (SELECT stand FROM houder WHERE soort = ? AND nummer = ?)",
                [partij.soort, partij.nummer], from: day
            ) { $0.dismiss(partij, on: day) }
        }
    }

    /// Notes that somebody died, which ends all measures over her; false when nobody is known by the number.
    func die(_ bsn: BSN, on day: LocalDate) async throws -> Bool {
        try await writer.write { try $0.die(bsn, on: day) }
    }
}

extension Database {
    fileprivate func put(_ person: RegisteredPerson) throws {
        try execute(
            sql: """
                INSERT INTO persoon (bsn, aanhef, naam, geboortejaar) VALUES (?, ?, ?, ?)
                ON CONFLICT (bsn) DO UPDATE SET aanhef = excluded.aanhef, naam = excluded.naam,
                    geboortejaar = excluded.geboortejaar
                """,
            arguments: [person.bsn.reveal(), person.aanhef.rawValue, person.naam, person.geboortejaar])
    }

    fileprivate func put(_ maatregel: RegisteredMaatregel<LocalDate>, from day: LocalDate) throws {
        let before = try MaatregelVersie.fetch(self, where: "m.id = ?", [maatregel.id]).first
        guard before?.maatregel != maatregel else { return }
        try MaatregelVersie(versie: (before?.versie ?? 0) + 1, maatregel: maatregel)
            .insert(self, before == nil ? .ingesteld : .gewijzigd, from: day)
    }

    /// Writes a new version of every measure that the condition finds and `change` says something happened to.
    fileprivate func change(
        _ condition: String, _ arguments: StatementArguments, from day: LocalDate,
        _ change: (inout RegisteredMaatregel<LocalDate>) -> Gebeurtenis?
    ) throws -> Int {
        var count = 0
        for var version in try MaatregelVersie.fetch(self, where: condition, arguments) {
            guard let what = change(&version.maatregel) else { continue }
            version.versie += 1
            try version.insert(self, what, from: day)
            count += 1
        }
        return count
    }

    @discardableResult
    fileprivate func die(_ bsn: BSN, on day: LocalDate) throws -> Bool {
        let number = bsn.reveal()
        guard try Bool.fetchOne(self, sql: "SELECT 1 FROM persoon WHERE bsn = ?", arguments: [number]) != nil
        else { return false }
        try execute(
            sql: "INSERT INTO overlijden (bsn, dag) VALUES (?, ?) ON CONFLICT (bsn) DO NOTHING",
            arguments: [number, day.description])
        _ = try change("m.bsn = ?", [number], from: day) { $0.end(on: day, .overlijden) ? .overleden : nil }
        return true
    }
}
