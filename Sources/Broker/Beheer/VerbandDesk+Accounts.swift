import Audit
public import Foundation
public import Identity
public import Mandaat

extension VerbandDesk {
    /// Gives an account something to manage, and makes the account when there is none.
    ///
    /// - Returns: Whether anything changed: she may have had it already.
    /// - Throws: ``VerbandDeskFault/store(_:)``.
    /// - Source: VNG and BKWI, conditions for één login, 2.
    public func appoint(
        _ key: AccountKey, as rol: Beheerrol, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) -> Bool {
        let regels = key.werkverband.accounts
        return try await change(
            key, "appointed \(rol.rawValue)", orMake: true, by: actor, at: now
        ) { account in
            account.beheerrollen.insert(rol)
            // Who manages is looked at sooner; to be appointed does not confirm what she had before.
            let confirmed = regels.bevestigd(account, isZwaar: true, at: now)
            account.bevestigdTot = min(account.bevestigdTot, confirmed)
        }
    }

    /// Takes from an account what it manages; the account stays.
    ///
    /// - Returns: Whether anything changed: she may not have had it.
    /// - Throws: ``VerbandDeskFault/store(_:)``.
    public func dismiss(
        _ key: AccountKey, as rol: Beheerrol, by actor: Pseudonym?, at now: Date
    ) async throws(VerbandDeskFault) -> Bool {
        try await change(key, "dismissed \(rol.rawValue)", by: actor, at: now) { account in
            account.beheerrollen.remove(rol)
        }
    }

    /// Changes an account, with a record in the log of who carries out; where another change came first, on top of that.
    ///
    /// - Parameters:
    ///   - key: Which account.
    ///   - what: What about it changes, for the record; nothing of a person.
    ///   - orMake: Whether an account is made where there is none.
    ///   - actor: Who does it, for the log.
    ///   - now: The instant.
    ///   - update: Changes the account; it may run more than once.
    /// - Returns: Whether anything changed.
    /// - Throws: ``VerbandDeskFault/store(_:)``: ``StoreError/Conflict/accountMoved`` when it never stood still.
    public func change(
        _ key: AccountKey, _ what: String, orMake: Bool = false, by actor: Pseudonym?, at now: Date,
        _ update: @Sendable (inout Account) -> Void
    ) async throws(VerbandDeskFault) -> Bool {
        var fault = StoreError.conflict(.accountMoved)
        for _ in 0..<Self.attempts {
            do throws(StoreError) {
                return try await changeOnce(key, what, orMake: orMake, by: actor, at: now, update)
            } catch { fault = error }
            guard fault == .conflict(.accountMoved) else { break }
        }
        throw .store(fault)
    }

    private static let attempts = 5

    private func changeOnce(
        _ key: AccountKey, _ what: String, orMake: Bool, by actor: Pseudonym?, at now: Date,
        _ update: @Sendable (inout Account) -> Void
    ) async throws(StoreError) -> Bool {
        let verband = key.werkverband.verband.id
        let known = try await store.state(of: verband, for: key.id, on: LocalDate(now)).account
        guard known != nil || orMake else { return false }
        let stored = known?.changed(update) ?? made(key, at: now, update)
        guard stored.account != known?.account else { return false }
        let event = Event(
            gemeente: key.werkverband.uitvoerder, at: now, actor: actor,
            what: .accountChanged(
                verband: verband.rawValue, account: keys.pseudonym(of: key.id, at: key.organisatie),
                change: what))
        try await store.commit([.verband(.keep(stored))], recording: [event])
        return true
    }

    private func made(
        _ key: AccountKey, at now: Date, _ update: @Sendable (inout Account) -> Void
    ) -> StoredAccount {
        var account = Account(id: key.id, at: now, bevestigdTot: LocalDate(now))
        account.bevestigdTot = key.werkverband.accounts.bevestigd(account, isZwaar: false, at: now)
        update(&account)
        return StoredAccount(verband: key.werkverband.verband.id, account: account, version: 1)
    }
}
