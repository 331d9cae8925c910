public import Identity
import Mandaat

/// Says on which lists a person stands.
public protocol WhitelistReader: Sendable {
    /// Of these gemeenten those on whose whitelist the person stands on that day.
    func lists(
        of bsn: BSN, among gemeenten: [GemeenteCode], on day: LocalDate
    ) async throws(StoreError) -> Set<GemeenteCode>
    /// Whether the person stands in the caseload of that account for that gemeente on that day.
    func isInCaseload(
        of account: AccountID, _ bsn: BSN, in gemeente: GemeenteCode, on day: LocalDate
    ) async throws(StoreError) -> Bool
}

/// Looks persons up by their pseudonyms.
public struct StoredLists: WhitelistReader {
    private let store: any ListReader
    private let keys: PersonKeys

    /// Looks in that store.
    public init(_ store: any ListReader, keys: PersonKeys) {
        self.store = store
        self.keys = keys
    }

    /// Of these gemeenten those on whose whitelist the person stands on that day.
    public func lists(
        of bsn: BSN, among gemeenten: [GemeenteCode], on day: LocalDate
    ) async throws(StoreError) -> Set<GemeenteCode> {
        let subject = keys.whitelistSubject(bsn)
        return try await store.gemeenten(listing: subject, .whitelist, among: gemeenten, on: day)
    }

    /// Whether the person stands in the caseload of that account for that gemeente on that day.
    public func isInCaseload(
        of account: AccountID, _ bsn: BSN, in gemeente: GemeenteCode, on day: LocalDate
    ) async throws(StoreError) -> Bool {
        let subject = keys.caseloadSubject(bsn, of: account.rawValue)
        let found = try await store.gemeenten(listing: subject, .caseload, among: [gemeente], on: day)
        return !found.isEmpty
    }
}
