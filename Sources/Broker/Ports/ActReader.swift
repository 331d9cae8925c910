public import Foundation
public import Identity

/// Finds what was done for a person.
public protocol ActReader: Sendable {
    /// The newest acts for a person in one gemeente that may be read at `now`, the newest first; after
    /// `position` only those that come after it in that order.
    func acts(
        for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, after position: ActPosition?,
        limit: Int
    ) async throws(StoreError) -> [Act]
    /// The act of a decision, when that was for this person in this gemeente and may be read at `now`.
    func act(_ besluit: String, for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date)
        async throws(StoreError) -> Act?
    /// The reports among those about `besluiten`.
    func reports(on besluiten: [String]) async throws(StoreError) -> [Terugmelding]
}
