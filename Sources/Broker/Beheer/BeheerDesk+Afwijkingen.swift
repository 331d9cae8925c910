import Audit
public import Foundation
public import Identity
public import Mandaat

extension BeheerDesk {
    /// Lets an account consult more for a while.
    ///
    /// - Parameters:
    ///   - recht: What; whom it is given to does not matter.
    ///   - handle: Whose account.
    ///   - tot: From what day it does not hold any more.
    ///   - who: Who allows it.
    ///   - now: The instant.
    /// - Throws: ``BeheerFault``.
    public func allow(
        _ recht: Recht, for handle: String, tot: LocalDate, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let found = try await account(handle, who)
        let afwijking = try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try Afwijking(
                recht, voor: found.account.id, tot: tot, door: who.beheerder,
                onder: who.werkverband.aansluiting, on: LocalDate(now))
        }
        let allowed = Event.What.deviationAllowed(
            verband: found.verband.rawValue, account: pseudonym(of: found.account.id, who),
            onderdeel: afwijking.onderdeel.rawValue, until: afwijking.tot)
        try await keep(afwijking, "afwijking-toegestaan", allowed, who, at: now)
    }

    /// Ends what an account may consult beside the matrix.
    public func endDeviation(
        _ onderdeel: OnderdeelID, _ doel: DoelID, of handle: String, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let found = try await account(handle, who)
        let own = try await stored { () throws(StoreError) in
            try await reader.deviations(of: found.account.id, in: found.verband)
        }
        guard let standing = own.first(where: { $0.onderdeel == onderdeel && $0.doel == doel }) else {
            throw .unknown
        }
        let ended = try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try standing.beeindigd(door: who.beheerder, on: LocalDate(now))
        }
        let event = Event.What.deviationEnded(
            verband: found.verband.rawValue, account: pseudonym(of: found.account.id, who),
            onderdeel: ended.onderdeel.rawValue)
        try await keep(ended, "afwijking-beeindigd", event, who, at: now)
    }

    private func keep(
        _ afwijking: Afwijking, _ wat: String, _ event: Event.What, _ who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let verband = who.werkverband.verband.id
        let note = AccountNote(account: afwijking.account, op: now, wat: wat, door: who.staff.account)
        try await commit([.deviate(verband, afwijking), .note(verband, note)], [who.event(event, at: now)])
    }
}
