public import Broker
public import Identity
public import Mandaat

extension MeteredStore {
    /// As the store below.
    public func gemeenten(
        listing subject: Pseudonym, _ soort: Lijstsoort, among gemeenten: [GemeenteCode], on day: LocalDate
    ) async throws(StoreError) -> Set<GemeenteCode> {
        try await store.gemeenten(listing: subject, soort, among: gemeenten, on: day)
    }

    /// As the store below.
    public func entry(of subject: Pseudonym, on key: ListKey) async throws(StoreError) -> ListEntry? {
        try await store.entry(of: subject, on: key)
    }

    /// As the store below.
    public func upload(_ id: String) async throws(StoreError) -> StoredUpload? {
        try await store.upload(id)
    }

    /// As the store below.
    public func comparison(ofUpload id: String) async throws(StoreError) -> ListComparison? {
        try await store.comparison(ofUpload: id)
    }

    /// As the store below.
    public func spool() async throws(StoreError) -> any ListSpool { try await store.spool() }

    /// As the store below.
    public func expired(
        on key: ListKey, by day: LocalDate, after subject: Pseudonym?, limit: Int
    ) async throws(StoreError) -> [Pseudonym] {
        try await store.expired(on: key, by: day, after: subject, limit: limit)
    }

    /// As the store below.
    public func programToken(_ digest: Digest) async throws(StoreError) -> StoredProgramToken? {
        try await store.programToken(digest)
    }
}
