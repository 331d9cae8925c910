import Audit
public import Foundation
public import Identity
import Mandaat

/// Changes what gemeenten ordered of a samenwerkingsverband and who manages it; each change stands in a log.
public struct VerbandDesk: Sendable {
    let store: any Journal & VerbandReader
    let keys: PersonKeys

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - store: Where orders and accounts are kept.
    ///   - keys: What names persons in records.
    public init(store: any Journal & VerbandReader, keys: PersonKeys) {
        self.store = store
        self.keys = keys
    }

    /// A gemeente gives its order; from that instant the samenwerkingsverband may act in its name.
    ///
    /// - Parameters:
    ///   - gemeente: Whose order it is, and in whose log it stands.
    ///   - werkverband: To whom.
    ///   - actor: Who registers it, for the log.
    ///   - now: The instant.
    /// - Throws: ``VerbandDeskFault``: ``StoreError/Conflict/opdrachtMoved`` while an earlier order stands.
    /// - Source: VNG and BKWI, conditions for één login, 1.
    public func sign(
        _ gemeente: GemeenteCode, of werkverband: Werkverband, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) {
        let order = Opdracht(gemeente: gemeente, getekend: now)
        try await commit(
            .sign(werkverband.verband.id, order), gemeente, werkverband, stands: true, by: actor, at: now)
    }

    /// A gemeente withdraws its order; from that instant nobody acts in its name.
    ///
    /// - Parameters:
    ///   - gemeente: Whose order it is, and in whose log it stands.
    ///   - werkverband: To whom.
    ///   - actor: Who registers it, for the log.
    ///   - now: The instant.
    /// - Throws: ``VerbandDeskFault``: ``StoreError/Conflict/opdrachtMoved`` when none stands.
    public func withdraw(
        _ gemeente: GemeenteCode, of werkverband: Werkverband, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) {
        try await commit(
            .withdraw(werkverband.verband.id, gemeente, at: now), gemeente, werkverband, stands: false,
            by: actor, at: now)
    }

    private func commit(
        _ change: VerbandChange, _ gemeente: GemeenteCode, _ werkverband: Werkverband, stands: Bool,
        by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) {
        guard werkverband.verband.leden.contains(gemeente) else { throw .geenLid(gemeente) }
        let event = Event(
            gemeente: gemeente, at: now, actor: actor,
            what: .opdracht(verband: werkverband.verband.id.rawValue, stands: stands))
        do throws(StoreError) { try await store.commit([.verband(change)], recording: [event]) } catch {
            throw .store(error)
        }
    }
}
