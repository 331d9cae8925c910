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
