import Broker
import Foundation
import GRDB
import Identity
import Mandaat

extension Database {
    func put(_ entry: ListEntry, _ key: ListKey, _ presence: ListChange.Presence) throws {
        switch presence {
        case .absent: try add(entry, to: head(orBegin: key))
        case .present: try replace(entry, on: key)
        }
        try revise(key)
    }

    /// From that day on she does not stand on it; who was to come later does not come at all.
    func end(_ subject: Pseudonym, _ key: ListKey, _ tot: LocalDate) throws {
        guard let list = try ListHead.find(key, in: self)?.list else {
            throw StoreError.conflict(.notListed)
        }
        let gone = try run(
            "DELETE FROM list_entry WHERE list = ? AND subject = ? AND van >= ?",
            [list, subject.description, tot.number])
        if gone == 1 {
            try run("UPDATE list SET entries = entries - 1 WHERE number = ?", [list])
        } else {
            let ended = try run(
                "UPDATE list_entry SET tot = min(coalesce(tot, ?1), ?1) WHERE list = ?2 AND subject = ?3",
                [tot.number, list, subject.description])
            guard ended == 1 else { throw StoreError.conflict(.notListed) }
        }
        try revise(key)
    }

    /// Deletes them all, or none when one of them does not stand there so any more.
    func expire(_ subjects: [Pseudonym], _ key: ListKey, by day: LocalDate) throws {
        guard let list = try ListHead.find(key, in: self)?.list else { throw StoreError.conflict(.listMoved) }
        for subject in subjects {
            let gone = try run(
                "DELETE FROM list_entry WHERE list = ? AND subject = ? AND tot <= ?",
                [list, subject.description, day.number])
            guard gone == 1 else { throw StoreError.conflict(.listMoved) }
        }
        try run("UPDATE list SET entries = entries - ? WHERE number = ?", [subjects.count, list])
        try revise(key)
    }

    private func head(orBegin key: ListKey) throws -> Int64 {
        if let head = try ListHead.find(key, in: self) { return head.list }
        let (soort, gemeente) = (key.soort.rawValue, key.gemeente.rawValue)
        try run(
            "INSERT INTO list (id, soort, gemeente) VALUES (?, ?, ?)",
            ["first \(soort) \(gemeente)", soort, gemeente])
        let number = lastInsertedRowID
        try run(
            "INSERT INTO list_head (gemeente, soort, list, revision) VALUES (?, ?, ?, 0)",
            [gemeente, soort, number])
        return number
    }

    private func add(_ entry: ListEntry, to list: Int64) throws {
        let adding = try cachedStatement(
            sql: """
                INSERT INTO list_entry (list, \(ListEntryRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
        try adding.execute(arguments: ListEntryRow(entry).arguments(after: list))
        guard changesCount == 1 else { throw StoreError.conflict(.alreadyListed) }
        try run("UPDATE list SET entries = entries + 1 WHERE number = ?", [list])
    }

    private func replace(_ entry: ListEntry, on key: ListKey) throws {
        guard let list = try ListHead.find(key, in: self)?.list,
            try run(
                "DELETE FROM list_entry WHERE list = ? AND subject = ?", [list, entry.subject.description])
                == 1
        else { throw StoreError.conflict(.notListed) }
        try run("UPDATE list SET entries = entries - 1 WHERE number = ?", [list])
        try add(entry, to: list)
    }

    /// An upload that was compared with the list before this does not replace it unseen.
    private func revise(_ key: ListKey) throws {
        try run(
            "UPDATE list_head SET revision = revision + 1 WHERE gemeente = ? AND soort = ?",
            [key.gemeente.rawValue, key.soort.rawValue])
    }
}
