/// Who did what in a case that must lie with two persons: case and person by keyed name only.
enum ZaakSchema {
    static let sql = """
        CREATE TABLE zaakhandeling (
            besluit TEXT NOT NULL PRIMARY KEY CHECK (length(besluit) > 0),
            zaak TEXT NOT NULL CHECK (length(zaak) = 64),
            handeling TEXT NOT NULL CHECK (handeling IN ('rapport', 'boete', 'lichte-boete')),
            door TEXT NOT NULL CHECK (length(door) = 64),
            kept_until INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX zaakhandeling_zaak ON zaakhandeling (zaak);
        CREATE INDEX zaakhandeling_kept ON zaakhandeling (kept_until);

        CREATE TRIGGER zaakhandeling_unchanged BEFORE UPDATE ON zaakhandeling
        BEGIN SELECT RAISE(ABORT, 'an act in a case is never changed'); END;

        CREATE TRIGGER zaakhandeling_apart BEFORE INSERT ON zaakhandeling
        WHEN EXISTS (
            SELECT 1 FROM zaakhandeling WHERE zaak = NEW.zaak AND door = NEW.door
                AND (handeling, NEW.handeling) IN (VALUES ('rapport', 'boete'), ('boete', 'rapport')))
        BEGIN SELECT RAISE(ABORT, 'who reported does not impose the fine'); END;
        """
}
