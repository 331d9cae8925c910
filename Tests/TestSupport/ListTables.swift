import Audit
import Broker
import Foundation
import Identity
import Mandaat

/// Whitelists, caseloads and uploads, with the rules that the schema has.
struct ListTables {
    struct Upload {
        var stored: StoredUpload
        var entries: [Pseudonym: ListEntry] = [:]
    }

    struct Head {
        var id: String
        var revision = 0
        var entries: [Pseudonym: ListEntry] = [:]

        var state: ListState { ListState(upload: id, revision: revision) }
    }

    private(set) var uploads: [String: Upload] = [:]
    private(set) var heads: [ListKey: Head] = [:]
    private var messages: Set<[String]> = []

    mutating func apply(_ change: ListChange) throws(StoreError) {
        switch change {
        case .begin(let upload):
            guard uploads[upload.id] == nil else { throw .unavailable }
            uploads[upload.id] = Upload(stored: upload)
        case .fill(let id, let entries): try fill(id, entries)
        case .close(let id, let comparison): try close(id, comparison)
        case .activate(let id, let key, let now): try activate(id, key, at: now)
        case .drop(let id, let now):
            guard let upload = uploads[id]?.stored else { return }
            uploads[id]?.stored = StoredUpload(
                id: id, key: upload.key, expiresAt: min(upload.expiresAt, now), comparison: upload.comparison)
        case .put(let entry, let key, let presence): try put(entry, key, presence)
        case .end(let subject, let key, let tot): try end(subject, key, tot)
        case .countMessage(let id, let key, _):
            guard messages.insert([key.gemeente.rawValue, "\(key.soort)", id]).inserted else {
                throw .conflict(.messageCounted)
            }
        case .expire(let subjects, let key, let day):
            for subject in subjects {
                guard let tot = heads[key]?.entries[subject]?.tot, tot <= day else {
                    throw .conflict(.listMoved)
                }
                heads[key]?.entries[subject] = nil
            }
            heads[key]?.revision += 1
        }
    }

    func comparison(ofUpload id: String) -> ListComparison? {
        guard let upload = uploads[id] else { return nil }
        let head = heads[upload.stored.key]
        let old = head?.entries ?? [:]
        let stay = upload.entries.filter { old[$0.key] != nil }
        let same = stay.filter { old[$0.key].map($0.value.saysTheSame) ?? false }.count
        return ListComparison(
            base: head?.state ?? .none,
            difference: ListDifference(
                added: upload.entries.count - stay.count, removed: old.count - stay.count,
                changed: stay.count - same, unchanged: same))
    }

    private mutating func fill(_ id: String, _ entries: [ListEntry]) throws(StoreError) {
        guard let upload = uploads[id], upload.stored.comparison == nil else { throw .conflict(.uploadGone) }
        for entry in entries {
            guard uploads[id]?.entries.updateValue(entry, forKey: entry.subject) == nil else {
                throw .unavailable
            }
        }
    }

    private mutating func close(_ id: String, _ comparison: ListComparison) throws(StoreError) {
        let difference = comparison.difference
        let count = difference.added + difference.changed + difference.unchanged
        guard uploads[id]?.entries.count == count else { throw .conflict(.uploadGone) }
        uploads[id]?.stored.comparison = comparison
    }

    private mutating func activate(_ id: String, _ key: ListKey, at now: Date) throws(StoreError) {
        guard let upload = uploads[id], let comparison = upload.stored.comparison, upload.stored.key == key,
            now < upload.stored.expiresAt
        else { throw .conflict(.uploadGone) }
        guard (heads[key]?.state ?? .none) == comparison.base else { throw .conflict(.listMoved) }
        heads[key] = Head(id: id, entries: upload.entries)
        uploads[id] = nil
    }

    private mutating func put(
        _ entry: ListEntry, _ key: ListKey, _ presence: ListChange.Presence
    ) throws(StoreError) {
        let isListed = heads[key]?.entries[entry.subject] != nil
        switch presence {
        case .absent: guard !isListed else { throw .conflict(.alreadyListed) }
        case .present: guard isListed else { throw .conflict(.notListed) }
        }
        var head = heads[key] ?? Head(id: "first \(key.soort.rawValue) \(key.gemeente)")
        head.entries[entry.subject] = entry
        head.revision += 1
        heads[key] = head
    }

    private mutating func end(_ subject: Pseudonym, _ key: ListKey, _ tot: LocalDate) throws(StoreError) {
        guard let entry = heads[key]?.entries[subject] else { throw .conflict(.notListed) }
        heads[key]?.entries[subject] = entry.van < tot ? entry.ending(min(entry.tot ?? tot, tot)) : nil
        heads[key]?.revision += 1
    }
}

extension ListEntry {
    fileprivate func saysTheSame(_ other: ListEntry) -> Bool {
        (kenmerk, van, tot) == (other.kenmerk, other.van, other.tot)
    }

    fileprivate func ending(_ tot: LocalDate) -> ListEntry {
        ListEntry(subject: subject, person: person, kenmerk: kenmerk, van: van, tot: tot, origin: origin)
    }
}
