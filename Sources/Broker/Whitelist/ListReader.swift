public import Identity
public import Mandaat

/// Finds what stands on lists, by pseudonym.
public protocol ListReader: Sendable {
    /// Of these gemeenten those on whose list of that kind the subject stands on that day.
    func gemeenten(
        listing subject: Pseudonym, _ soort: Lijstsoort, among gemeenten: [GemeenteCode], on day: LocalDate
    ) async throws(StoreError) -> Set<GemeenteCode>
    /// The entry of a subject, whatever its days are.
    func entry(of subject: Pseudonym, on key: ListKey) async throws(StoreError) -> ListEntry?
}

/// Finds uploads and what they would change.
public protocol UploadReader: Sendable {
    /// The upload of that handle; nil when it is gone or was activated.
    func upload(_ id: String) async throws(StoreError) -> StoredUpload?
    /// Holds the entries of an upload against the list that counts now; nil when it is gone.
    func comparison(ofUpload id: String) async throws(StoreError) -> ListComparison?
}

/// Finds who stands on a list although her last day has passed.
public protocol ExpiredEntryReader: Sendable {
    /// The next of them after a subject, in the order of subjects, `limit` at most.
    func expired(
        on key: ListKey, by day: LocalDate, after subject: Pseudonym?, limit: Int
    ) async throws(StoreError) -> [Pseudonym]
}
