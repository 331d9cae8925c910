package import Broker
package import Identity
package import Mandaat

extension MemoryStore {
    package func gemeenten(
        listing subject: Pseudonym, _ soort: Lijstsoort, among gemeenten: [GemeenteCode], on day: LocalDate
    ) throws(StoreError) -> Set<GemeenteCode> {
        try available()
        return Set(gemeenten).filter { gemeente in
            guard let entry = tables.lists.heads[ListKey(soort, of: gemeente)]?.entries[subject] else {
                return false
            }
            return entry.van <= day && (entry.tot.map { day < $0 } ?? true)
        }
    }

    package func entry(of subject: Pseudonym, on key: ListKey) throws(StoreError) -> ListEntry? {
        try available()
        return tables.lists.heads[key]?.entries[subject]
    }

    package func upload(_ id: String) throws(StoreError) -> StoredUpload? {
        try available()
        return tables.lists.uploads[id]?.stored
    }

    package func comparison(ofUpload id: String) throws(StoreError) -> ListComparison? {
        try available()
        return tables.lists.comparison(ofUpload: id)
    }

    package func expired(
        on key: ListKey, by day: LocalDate, after subject: Pseudonym?, limit: Int
    ) throws(StoreError) -> [Pseudonym] {
        try available()
        let ended = tables.lists.heads[key]?.entries.values.filter { $0.tot.map { $0 <= day } ?? false } ?? []
        let later = ended.map(\.subject).filter { $0.description > (subject?.description ?? "") }
        return Array(later.sorted { $0.description < $1.description }.prefix(limit))
    }

    package func spool() throws(StoreError) -> any ListSpool {
        try available()
        return MemorySpool()
    }
}

/// A spool for tests.
private actor MemorySpool: ListSpool {
    private var entries: [SpooledEntry] = []

    func add(_ entries: [SpooledEntry]) { self.entries += entries }

    func sort(naming limit: Int) -> Doubled {
        entries.sort { ($0.entry.subject.description, $0.line) < ($1.entry.subject.description, $1.line) }
        let doubled = zip(entries, entries.dropFirst())
            .filter { $0.entry.subject == $1.entry.subject }.map { $1.line }.sorted()
        return Doubled(lines: Array(doubled.prefix(limit)), count: doubled.count)
    }

    func entries(from place: Int, limit: Int) -> [ListEntry] {
        entries.dropFirst(place).prefix(limit).map(\.entry)
    }
}
