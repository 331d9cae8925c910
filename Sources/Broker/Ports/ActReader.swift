public import Foundation
public import Identity

/// Finds what was done for a person.
public protocol ActReader: Sendable {
    /// The newest acts for a person in one gemeente that may be read at `now`, the newest first.
    func acts(for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, limit: Int)
        async throws(StoreError) -> [Act]
    /// The acts among `besluiten` that were disputed.
    func disputed(_ besluiten: [String]) async throws(StoreError) -> Set<String>
}
