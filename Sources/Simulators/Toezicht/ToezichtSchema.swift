import GRDB

/// The tables of the simulated register: a version of a measure is written once and stays.
enum ToezichtSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 measures and their versions") { db in
            for statement in [persons, measures, holders, current] + guards { try db.execute(sql: statement) }
        }
        migrator.registerMigration("2 messages to holders") { db in try db.execute(sql: messages) }
        return migrator
    }

    private static let persons = """
        CREATE TABLE persoon (
            bsn TEXT PRIMARY KEY CHECK (length(bsn) = 9),
            aanhef TEXT NOT NULL CHECK (aanhef IN ('mevrouw', 'heer', 'neutraal')),
            naam TEXT NOT NULL CHECK (naam <> ''),
            geboortejaar INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE overlijden (
            bsn TEXT PRIMARY KEY REFERENCES persoon,
            dag TEXT NOT NULL CHECK (date(dag) = dag)
        ) STRICT, WITHOUT ROWID;
        """

    /// `stand` numbers the changes of the whole register, `versie` those of one measure.
    private static let measures = """
        CREATE TABLE maatregel (
            stand INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL CHECK (id <> ''),
            versie INTEGER NOT NULL CHECK (versie > 0),
            bsn TEXT NOT NULL REFERENCES persoon,
            soort TEXT NOT NULL CHECK (soort IN ('bewind', 'curatele', 'mentorschap')),
            voorlopig INTEGER NOT NULL CHECK (voorlopig IN (0, 1)),
            omvang TEXT CHECK (omvang IS NULL OR json_valid(omvang)),
            verdeling TEXT NOT NULL CHECK (verdeling IN ('ieder_afzonderlijk', 'gezamenlijk', 'taakverdeling')),
            van TEXT NOT NULL CHECK (date(van) = van),
            tot TEXT CHECK (tot IS NULL OR (date(tot) = tot AND tot >= van)),
            reden TEXT CHECK (reden IN ('einde', 'opheffing', 'ontslag', 'overlijden')),
            toestemming TEXT NOT NULL CHECK (json_valid(toestemming)),
            afgeschermd INTEGER NOT NULL CHECK (afgeschermd IN (0, 1)),
            gebeurtenis TEXT NOT NULL CHECK (
                gebeurtenis IN ('ingesteld', 'gewijzigd', 'geschorst', 'hervat', 'beëindigd', 'overleden')),
            ingang TEXT NOT NULL CHECK (date(ingang) = ingang),
            CHECK (voorlopig = 0 OR tot IS NOT NULL),
            UNIQUE (id, versie)
        ) STRICT;
        CREATE INDEX maatregel_bsn ON maatregel (bsn);
        """

    private static let holders = """
        CREATE TABLE houder (
            stand INTEGER NOT NULL REFERENCES maatregel,
            volgorde INTEGER NOT NULL,
            soort TEXT NOT NULL CHECK (soort IN ('kvk', 'rsin', 'bsn')),
            nummer TEXT NOT NULL,
            vestiging TEXT CHECK (vestiging IS NULL OR length(vestiging) = 12),
            naam TEXT NOT NULL,
            schorsingen TEXT NOT NULL CHECK (json_valid(schorsingen)),
            ontslagen TEXT CHECK (ontslagen IS NULL OR date(ontslagen) = ontslagen),
            taak TEXT CHECK (taak IS NULL OR json_valid(taak)),
            PRIMARY KEY (stand, volgorde)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX houder_nummer ON houder (soort, nummer);
        """

    /// Which version of each measure counts now: kept by the database itself.
    private static let current = """
        CREATE TABLE geldend (
            id TEXT PRIMARY KEY,
            stand INTEGER NOT NULL UNIQUE REFERENCES maatregel
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER maatregel_geldend AFTER INSERT ON maatregel BEGIN
            INSERT INTO geldend (id, stand) VALUES (new.id, new.stand)
            ON CONFLICT (id) DO UPDATE SET stand = excluded.stand;
        END;
        """

    /// A message for each holder that is to hear of it; `stand` is the version that was shown.
    private static let messages = """
        CREATE TABLE bericht (
            id TEXT NOT NULL CHECK (id <> ''),
            stand INTEGER NOT NULL,
            volgorde INTEGER NOT NULL,
            dienst TEXT NOT NULL,
            van TEXT NOT NULL,
            ontvangen TEXT NOT NULL,
            PRIMARY KEY (id, stand, volgorde),
            FOREIGN KEY (stand, volgorde) REFERENCES houder
        ) STRICT, WITHOUT ROWID;
        """

    private static let guards = ["maatregel", "houder", "overlijden"].flatMap { table in
        ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER \(table)_\(change.lowercased()) BEFORE \(change) ON \(table) BEGIN
                SELECT RAISE(ABORT, 'history is not rewritten');
            END;
            """
        }
    }
}
