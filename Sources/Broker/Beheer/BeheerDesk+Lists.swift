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
            let looked = Event(
                gemeente: gemeente, at: now, client: who.client, actor: who.pseudonym,
                represented: keys.pseudonym(of: bsn), what: .listConsulted(list: key.soort.rawValue))
            try await store.commit([], recording: [looked])
            return entry
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
        try await stored { () throws(StoreError) in
            try await lists.add(regel, to: key, by: who.pseudonym, at: now)
        }
    }

    /// Takes a person off the whitelist of a member from today on.
    public func unlist(
        _ bsn: BSN, in gemeente: GemeenteCode, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let key = try await whitelist(of: gemeente, for: who, at: now)
        try await stored { () throws(StoreError) in
            try await lists.end(bsn, on: key, tot: LocalDate(now), by: who.pseudonym, at: now)
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
            let upload = try await lists.upload(
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
                try await lists.activate(upload, for: key, by: who.pseudonym, at: now)
            } else {
                try await lists.drop(upload, for: key, by: who.pseudonym, at: now)
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
        guard who.werkverband.verband.leden.contains(gemeente) else { throw .unknown }
        return ListKey(.whitelist, of: gemeente)
    }
}
