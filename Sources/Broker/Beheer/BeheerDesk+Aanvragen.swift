import Audit
public import Foundation
public import Identity
public import Mandaat

/// What somebody asks about an account.
public struct NieuweAanvraag: Hashable, Sendable {
    /// Whose account.
    public let account: AccountID
    /// Why.
    public let aanleiding: Aanvraag.Aanleiding
    /// What she is to consult.
    public let profiel: ProfielID?
    /// What she is to manage.
    public let beheerrollen: Set<Beheerrol>

    /// Puts the parts together.
    public init(
        account: AccountID, aanleiding: Aanvraag.Aanleiding, profiel: ProfielID?,
        beheerrollen: Set<Beheerrol>
    ) {
        self.account = account
        self.aanleiding = aanleiding
        self.profiel = profiel
        self.beheerrollen = beheerrollen
    }
}

/// A step that somebody takes with a request.
public enum Aanvraagstap: String, Hashable, Sendable, CaseIterable {
    case goedkeuren
    case afwijzen
    case verwerken
}

extension BeheerDesk {
    /// The requests that wait for somebody, the oldest first.
    public func openAanvragen(
        for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> [StoredAanvraag] {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            guard who.beheerder.rollen.doen(.aanvragen) || who.beheerder.rollen.doen(.goedkeuren) else {
                throw .geenTaak(.aanvragen)
            }
        }
        return try await stored { () throws(StoreError) in
            try await reader.openAanvragen(of: who.werkverband.verband.id)
        }
    }

    /// The functieprofielen that can be asked for: those of the matrix in force.
    public func profielen(for who: Aangemelde) async throws(BeheerFault) -> [ProfielID] {
        try await stored { () throws(StoreError) in
            try await reader.matrix(of: who.werkverband.verband.id)?.matrix.profielen ?? []
        }
    }

    /// Asks that an account may do more or less; that of a suspected person is frozen at once.
    ///
    /// - Throws: ``BeheerFault/unknownAccount`` for one that is not there, unless it is to be made.
    public func ask(
        _ nieuw: NieuweAanvraag, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        try await insisting { () throws(BeheerFault) in try await askOnce(nieuw, by: who, at: now) }
    }

    private func askOnce(
        _ nieuw: NieuweAanvraag, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        guard StaffMember.isAccount(nieuw.account.rawValue) else { throw .unreadable(["account"]) }
        if let profiel = nieuw.profiel, try await !profielen(for: who).contains(profiel) {
            throw .unreadable(["profiel"])
        }
        let isZwaar = try await isZwaar(nieuw.profiel, who)
        let aanvraag = try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try Aanvraag(
                id: randomness.handle(), account: nieuw.account, aanleiding: nieuw.aanleiding,
                profiel: nieuw.profiel, beheerrollen: nieuw.beheerrollen, isZwaar: isZwaar,
                door: who.beheerder)
        }
        let verband = who.werkverband.verband.id
        var (changes, events): ([VerbandChange], [Event]) = ([], [])
        if aanvraag.aanleiding != .nieuw {
            let found = try await account(aanvraag.account, who)
            if let meteen = aanvraag.meteen {
                (changes, events) = records([meteen], of: found, by: who, at: now)
            }
        }
        let stored = StoredAanvraag(verband: verband, aanvraag: aanvraag, op: now, version: 1)
        try await commit(
            changes + [.aanvraag(stored)], events + [record(aanvraag, "aangevraagd", who, at: now)])
    }

    /// Takes a step with a request.
    public func take(
        _ stap: Aanvraagstap, with id: String, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let verband = who.werkverband.verband.id
        let found = try await stored { () throws(StoreError) in
            try await reader.aanvraag(id, of: verband)
        }
        guard let found else { throw .unknown }
        if stap != .afwijzen {
            let age = LocalDate(found.op).adding(days: Aanvraag.dagenGeldig)
            guard LocalDate(now) <= age else {
                throw try await refusal(.refused(.verlopen), to: who, at: now)
            }
            try await requireUnsuspected(found.aanvraag.betrokkenen, who, at: now)
        }
        let isZwaar = try await isZwaar(found.aanvraag.profiel, who)
        var aanvraag = found.aanvraag
        let wijzigingen = try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            switch stap {
            case .goedkeuren: try aanvraag.keurGoed(door: who.beheerder)
            case .afwijzen: try aanvraag.wijsAf(door: who.beheerder)
            case .verwerken: return try aanvraag.verwerk(door: who.beheerder, isZwaar: isZwaar)
            }
            return []
        }
        var (changes, events): ([VerbandChange], [Event]) = ([], [])
        if stap == .verwerken {
            (changes, events) = try await carryOut(wijzigingen, of: aanvraag, by: who, at: now)
        }
        try await commit(
            changes + [.aanvraag(found.next(aanvraag))],
            events + [record(aanvraag, stap.rawValue, who, at: now)])
    }

    /// What a request that was approved does to the account, which is made when there is none.
    private func carryOut(
        _ wijzigingen: [Accountwijziging], of aanvraag: Aanvraag, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> (changes: [VerbandChange], events: [Event]) {
        let (verband, regels) = (who.werkverband.verband.id, who.werkverband.accounts)
        let found = try await stored { () throws(StoreError) in
            try await reader.account(aanvraag.account, of: verband)
        }
        let fresh = Account(id: aanvraag.account, at: now, bevestigdTot: LocalDate(now))
        let stored = found ?? StoredAccount(verband: verband, account: fresh, version: 0)
        var wijzigingen = wijzigingen
        if aanvraag.aanleiding.geeft {
            guard stored.account.blokkade != .verdenking else {
                throw try await refusal(.refused(.bevroren), to: who, at: now)
            }
            var given = stored.account
            for wijziging in wijzigingen { given.apply(wijziging, at: now) }
            let until = regels.bevestigd(given, isZwaar: aanvraag.isZwaar, at: now)
            wijzigingen.append(.bevestigd(tot: until))
        }
        let (changes, events) = records(wijzigingen, of: stored, by: who, at: now)
        return (changes + (try await stoppedDeviations(of: stored, at: now)), events)
    }

    /// What she could consult beside her function ends with it.
    func stoppedDeviations(
        of stored: StoredAccount, at now: Date
    ) async throws(BeheerFault) -> [VerbandChange] {
        let (verband, today) = (stored.verband, LocalDate(now))
        let own = try await self.stored { () throws(StoreError) in
            try await reader.deviations(of: stored.account.id, in: verband)
        }
        return own.filter { today < $0.tot }.map { .deviate(verband, $0.gestopt(on: today)) }
    }

    /// Refuses what rests on the word of somebody who is suspected since.
    func requireUnsuspected(
        _ ids: [AccountID], _ who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        for id in ids {
            let found = try await stored { () throws(StoreError) in
                try await reader.account(id, of: who.werkverband.verband.id)
            }
            guard found?.account.blokkade != .verdenking else {
                throw try await refusal(.refused(.verlopen), to: who, at: now)
            }
        }
    }

    private func record(_ aanvraag: Aanvraag, _ stap: String, _ who: Aangemelde, at now: Date) -> Event {
        who.event(
            .accountRequested(
                verband: who.werkverband.verband.id.rawValue, account: pseudonym(of: aanvraag.account, who),
                aanvraag: aanvraag.id, step: stap, reason: aanvraag.aanleiding.rawValue,
                profiel: aanvraag.profiel?.rawValue, rollen: aanvraag.beheerrollen.map(\.rawValue).sorted()),
            at: now)
    }
}
