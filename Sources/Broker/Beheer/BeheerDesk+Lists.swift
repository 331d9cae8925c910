import Audit
public import Foundation
public import Identity
import Mandaat

extension BeheerDesk {
    /// The entry of a person on the whitelist of a member, or nil when she stands on none.
    public func listEntry(
        of bsn: BSN, in gemeente: GemeenteCode, for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> ListEntry? {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        return try await stored { () throws(StoreError) in
            let entry = try await lists.entry(of: bsn, on: key)
            try await store.commit([], recording: [looked(at: bsn, on: key, who, at: now)])
            return entry
        }
    }

    private func looked(at bsn: BSN, on key: ListKey, _ who: Aangemelde, at now: Date) -> Event {
        Event(
            gemeente: key.gemeente, at: now, client: who.client, actor: who.pseudonym,
            represented: keys.pseudonym(of: bsn), what: .listConsulted(list: key.soort.rawValue))
    }

    /// Changes a list; a refusal tells whether the person stands on it, so that it is recorded as a look.
    private func changing(
        _ bsn: BSN, on key: ListKey, _ who: Aangemelde, at now: Date,
        _ change: () async throws(StoreError) -> Void
    ) async throws(BeheerFault) {
        do throws(StoreError) { try await change() } catch {
            if error == .conflict(.alreadyListed) || error == .conflict(.notListed) {
                try await commit([], [looked(at: bsn, on: key, who, at: now)])
            }
            throw .store(error)
        }
    }

    /// Puts a person on the whitelist of a member, until the end that her categorie has when none is set.
    ///
    /// - Throws: ``BeheerFault/unreadable(_:)`` when the categorie or the days cannot be.
    public func list(
        _ bsn: BSN, categorie: String, van: LocalDate, tot: LocalDate?, in gemeente: GemeenteCode,
        by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        let end = termijnen[gemeente]?.tot(tot, van: van, categorie: categorie) ?? tot
        guard let regel = Lijstregel(bsn: bsn, kenmerk: categorie, van: van, tot: end) else {
            throw .unreadable(["categorie", "van", "tot"])
        }
        try await changing(bsn, on: key, who, at: now) { () throws(StoreError) in
            try await lists.used(by: who.client).add(regel, to: key, by: who.pseudonym, at: now)
        }
    }

    /// Takes a person off the whitelist of a member from today on.
    public func unlist(
        _ bsn: BSN, in gemeente: GemeenteCode, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        try await changing(bsn, on: key, who, at: now) { () throws(StoreError) in
            try await lists.used(by: who.client).end(
                bsn, on: key, tot: LocalDate(now), by: who.pseudonym, at: now)
        }
    }

    /// Reads a file that is to replace the whitelist of a member, and puts it ready.
    ///
    /// - Returns: What it would change.
    /// - Throws: ``BeheerFault/list(_:)``, naming every faulty line.
    public func stage(
        _ text: String, for gemeente: GemeenteCode, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> UploadOutcome {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        let outcome = try await stored { () throws(StoreError) in
            let upload = try await lists.used(by: who.client).upload(
                for: key, termijnen: termijnen[gemeente] ?? Bewaartermijnen(), by: who.pseudonym, at: now)
            try await upload.feed(Array(text.utf8))
            return try await upload.finish()
        }
        if case .refused(let faults) = outcome { throw .list(faults) }
        return outcome
    }

    /// Lets a file that lies ready replace the whitelist, or puts it away.
    public func settle(
        _ upload: String, replacing: Bool, in gemeente: GemeenteCode, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        try await stored { () throws(StoreError) in
            if replacing {
                try await lists.used(by: who.client).activate(upload, for: key, by: who.pseudonym, at: now)
            } else {
                try await lists.used(by: who.client).drop(upload, for: key, by: who.pseudonym, at: now)
            }
        }
    }

    /// Refuses whoever does not keep lists.
    public func requireLists(for who: Aangemelde, at now: Date) async throws(BeheerFault) {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try who.beheerder.require(.lijstenBeheren)
        }
    }

    private func whitelist(
        of gemeente: GemeenteCode, for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> ListKey {
        try await requireLists(for: who, at: now)
        let verband = who.werkverband.verband
        guard verband.leden.contains(gemeente) else { throw .unknown }
        let orders = try await stored { () throws(StoreError) in try await reader.opdrachten(of: verband.id) }
        // Before all have signed, a list may be filled; who withdrew is not worked for any more.
        guard orders.contains(where: { $0.gemeente == gemeente && $0.holds(at: now) }) else {
            throw try await refusal(.refused(.geenOpdracht), to: who, at: now)
        }
        return ListKey(.whitelist, of: gemeente)
    }
}
