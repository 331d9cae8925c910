import Audit
public import Foundation
public import Identity
public import Mandaat

extension VerbandDesk {
    /// Gives an account something to manage, and makes the account when there is none.
    ///
    /// - Returns: Whether anything changed: she may have had it already.
    /// - Throws: ``VerbandDeskFault/botsing(_:)`` when one person may not have it beside what she has.
    /// - Source: VNG and BKWI, conditions for één login, 2.
    public func appoint(
        _ id: AccountID, as rol: Beheerrol, in werkverband: Werkverband, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) -> Bool {
        try await change(id, in: werkverband, "aangewezen-\(rol.rawValue)", orMake: true, by: actor, at: now)
        {
            account throws(VerbandDeskFault) in
            account.beheerrollen.insert(rol)
            if let botsing = account.beheerrollen.botsing(met: account.profiel) { throw .botsing(botsing) }
            // Who manages is looked at sooner; to be appointed does not confirm what she had before.
            let confirmed = werkverband.accounts.bevestigd(account, isZwaar: true, at: now)
            account.bevestigdTot = min(account.bevestigdTot, confirmed)
        }
    }

    /// Takes from an account what it manages; the account stays.
    ///
    /// - Returns: Whether anything changed: she may not have had it.
    /// - Throws: ``VerbandDeskFault/store(_:)``.
    public func dismiss(
        _ id: AccountID, as rol: Beheerrol, in werkverband: Werkverband, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) -> Bool {
        try await change(id, in: werkverband, "ontheven-\(rol.rawValue)", by: actor, at: now) { account in
            account.beheerrollen.remove(rol)
        }
    }

    /// Lets somebody back in whom nobody in beheer can: whatever blocks her account is lifted, and it is confirmed.
    ///
    /// - Returns: Whether anything changed: there may be no such account.
    /// - Throws: ``VerbandDeskFault/store(_:)``.
    public func restore(
        _ id: AccountID, in werkverband: Werkverband, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) -> Bool {
        try await change(id, in: werkverband, "hersteld", by: actor, at: now) { account in
            account.apply(.gedeblokkeerd, at: now)
            account.bevestigdTot = werkverband.accounts.bevestigd(account, isZwaar: true, at: now)
        }
    }

    /// Changes an account, with a record in the log of who carries out; where another change came first, on top of that.
    private func change(
        _ id: AccountID, in werkverband: Werkverband, _ what: String, orMake: Bool = false,
        by actor: Pseudonym?, at now: Date,
        _ update: (inout Account) throws(VerbandDeskFault) -> Void
    ) async throws(VerbandDeskFault) -> Bool {
        var attempts = 0
        while true {
            do throws(VerbandDeskFault) {
                return try await changeOnce(
                    id, in: werkverband, what, orMake: orMake, by: actor, at: now, update)
            } catch {
                attempts += 1
                guard error == .store(.conflict(.accountMoved)), attempts < Self.attempts else { throw error }
            }
        }
    }

    private static let attempts = 5

    private func changeOnce(
        _ id: AccountID, in werkverband: Werkverband, _ what: String, orMake: Bool, by actor: Pseudonym?,
        at now: Date, _ update: (inout Account) throws(VerbandDeskFault) -> Void
    ) async throws(VerbandDeskFault) -> Bool {
        let verband = werkverband.verband.id
        let known = try await stored { () throws(StoreError) in
            try await store.state(of: verband, for: id, on: LocalDate(now)).account
        }
        guard known != nil || orMake else { return false }
        var account = known?.account ?? made(id, in: werkverband, at: now)
        try update(&account)
        guard account != known?.account else { return false }
        let event = Event(
            gemeente: werkverband.uitvoerder, at: now, actor: actor,
            what: .accountChanged(
                verband: verband.rawValue, account: keys.pseudonym(of: id, at: werkverband.organisatie),
                change: what))
        let changed = StoredAccount(verband: verband, account: account, version: (known?.version ?? 0) + 1)
        let note = AccountNote(account: id, op: now, wat: what, door: nil)
        try await stored { () throws(StoreError) in
            try await store.commit(
                [.verband(.keep(changed)), .verband(.note(verband, note))], recording: [event])
        }
        return true
    }

    private func made(_ id: AccountID, in werkverband: Werkverband, at now: Date) -> Account {
        var account = Account(id: id, at: now, bevestigdTot: LocalDate(now))
        account.bevestigdTot = werkverband.accounts.bevestigd(account, isZwaar: false, at: now)
        return account
    }

    private func stored<Value>(
        _ work: () async throws(StoreError) -> Value
    ) async throws(VerbandDeskFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }
}
