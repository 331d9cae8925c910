import Audit
import Broker
import Foundation
import GRDB
import Identity
import Mandaat

extension Database {
    func apply(_ change: ListChange) throws {
        switch change {
        case .begin(let upload): try begin(upload)
        case .fill(let upload, let entries): try fill(upload, entries)
        case .close(let upload, let comparison): try close(upload, comparison)
        case .activate(let upload, let key, let now): try activate(upload, key, at: now)
        case .drop(let upload, let now):
            try run(
                "UPDATE list SET expires_at = min(expires_at, ?) WHERE id = ? AND expires_at IS NOT NULL",
                [now.milliseconds, upload])
        case .put(let entry, let key, let presence): try put(entry, key, presence)
        case .end(let subject, let key, let tot): try end(subject, key, tot)
        case .countMessage(let id, let key, let until): try countMessage(id, key, until)
        case .expire(let subjects, let key, let day): try expire(subjects, key, by: day)
        }
    }

    private func begin(_ upload: StoredUpload) throws {
        try run(
            "INSERT INTO list (id, soort, gemeente, expires_at) VALUES (?, ?, ?, ?)",
            [
                upload.id, upload.key.soort.rawValue, upload.key.gemeente.rawValue,
                upload.expiresAt.milliseconds,
            ])
    }

    /// A list that counts, or was compared already, takes no entries.
    private func fill(_ upload: String, _ entries: [ListEntry]) throws {
        let list = try ListRecord.one(self, "SELECT * FROM list WHERE id = ?", [upload])
        guard let list, list.expiresAt != nil, list.comparison == nil else {
            throw StoreError.conflict(.uploadGone)
        }
        let adding = try cachedStatement(
            sql: "INSERT INTO list_entry (list, \(ListEntryRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
        for entry in entries {
            try adding.execute(arguments: ListEntryRow(entry).arguments(after: list.number))
        }
        try run("UPDATE list SET entries = entries + ? WHERE number = ?", [entries.count, list.number])
    }

    private func close(_ upload: String, _ comparison: ListComparison) throws {
        let difference = comparison.difference
        let closed = try run(
            """
            UPDATE list SET comparison = ? WHERE id = ? AND expires_at IS NOT NULL AND entries = ?
            """,
            [
                ComparisonJSON(comparison).text, upload,
                difference.added + difference.changed + difference.unchanged,
            ])
        guard closed == 1 else { throw StoreError.conflict(.uploadGone) }
    }

    /// One row says which list counts; the one before is put away later.
    private func activate(_ id: String, _ key: ListKey, at now: Date) throws {
        let list = try ListRecord.one(self, "SELECT * FROM list WHERE id = ?", [id])
        guard let list, let upload = try list.upload(), let comparison = upload.comparison,
            upload.key == key, now < upload.expiresAt
        else { throw StoreError.conflict(.uploadGone) }
        let head = try ListHead.find(key, in: self)
        guard (head?.state ?? .none) == comparison.base else { throw StoreError.conflict(.listMoved) }
        if let head {
            try run("UPDATE list SET expires_at = ? WHERE number = ?", [now.milliseconds, head.list])
        }
        try run("UPDATE list SET expires_at = NULL WHERE number = ?", [list.number])
        try move(key, to: list.number)
    }

    private func move(_ key: ListKey, to list: Int64) throws {
        try run(
            """
            INSERT INTO list_head (gemeente, soort, list, revision) VALUES (?, ?, ?, 0)
            ON CONFLICT DO UPDATE SET list = excluded.list, revision = 0
            """, [key.gemeente.rawValue, key.soort.rawValue, list])
    }

    private func countMessage(_ id: String, _ key: ListKey, _ until: Date) throws {
        let counted = try run(
            """
            INSERT INTO list_message (gemeente, soort, id, until) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, [key.gemeente.rawValue, key.soort.rawValue, id, until.milliseconds])
        guard counted == 1 else { throw StoreError.conflict(.messageCounted) }
    }
}
