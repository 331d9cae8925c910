import Audit
public import Foundation
public import Identity
public import Mandaat

/// An account as whoever manages sees it.
public struct AccountLine: Sendable {
    /// What names it in addresses; nobody else can read it.
    public let handle: String
    /// The account.
    public let account: Account
    /// How it stands.
    public let stand: Accountstand
}

/// An account with its history.
public struct AccountDetail: Sendable {
    /// The account.
    public let line: AccountLine
    /// The newest lines of its history, the newest first.
    public let history: [AccountNote]
    /// What it may consult beside the matrix, also what ended.
    public let afwijkingen: [Afwijking]
}

/// What somebody wants to do to an account.
public enum Accountactie: Hashable, Sendable {
    case blokkeer
    case deblokkeer
    case einddatum(LocalDate?)
    case bevestig
    case ontneem
}

extension BeheerDesk {
    /// How many accounts stand on a page.
    public static let pageSize = 50

    /// A page of the accounts, in the order of their names.
    public func accounts(
        after id: AccountID?, for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> [AccountLine] {
        try await requireAccounts(who, at: now)
        return try await stored { () throws(StoreError) in
            try await reader.accounts(of: who.werkverband.verband.id, after: id, limit: Self.pageSize)
        }.map { line($0, who, at: now) }
    }

    /// The accounts that she must confirm, or that are suspended because nobody did; her own is another's to confirm.
    public func dueAccounts(
        for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> [AccountLine] {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            guard !who.beheerder.rollen.doen(.gebruikersBevestigen) else { return }
            try who.beheerder.require(.beheerdersBevestigen)
        }
        let today = LocalDate(now)
        return try await allAccounts(who).filter { stored in
            who.beheerder.doet(stored.account.bevestigingstaak, op: stored.account.id)
                && stored.account.isTeBevestigen(on: today)
        }.map { line($0, who, at: now) }
    }

    /// An account with its history.
    public func account(
        _ handle: String, for who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> AccountDetail {
        try await requireAccounts(who, at: now)
        let found = try await account(handle, who)
        let (id, verband) = (found.account.id, found.verband)
        return try await stored { () throws(StoreError) in
            AccountDetail(
                line: line(found, who, at: now),
                history: try await reader.history(of: id, in: verband, limit: 100),
                afwijkingen: try await reader.deviations(of: id, in: verband))
        }
    }

    /// Refuses whoever does not look at accounts.
    func requireAccounts(_ who: Aangemelde, at now: Date) async throws(BeheerFault) {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try who.beheerder.require(.accountsInzien)
        }
    }

    /// Does something to an account.
    ///
    /// - Parameters:
    ///   - actie: What.
    ///   - handle: Whose account.
    ///   - who: Who does it.
    ///   - now: The instant.
    /// - Throws: ``BeheerFault``.
    public func change(
        _ actie: Accountactie, _ handle: String, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        guard actie == .blokkeer else { return try await changeOnce(actie, handle, by: who, at: now) }
        try await insisting { () throws(BeheerFault) in
            try await changeOnce(actie, handle, by: who, at: now)
        }
    }

    /// What must happen at once is tried again when somebody changed the account in the same moment.
    func insisting(_ work: () async throws(BeheerFault) -> Void) async throws(BeheerFault) {
        var attempts = 0
        while true {
            do throws(BeheerFault) { return try await work() } catch {
                attempts += 1
                guard error == .store(.conflict(.accountMoved)), attempts < 5 else { throw error }
            }
        }
    }

    private func changeOnce(
        _ actie: Accountactie, _ handle: String, by who: Aangemelde, at now: Date
    ) async throws(BeheerFault) {
        let found = try await account(handle, who)
        let isZwaar = try await isZwaar(found.account.profiel, who)
        let (regels, account) = (who.werkverband.accounts, found.account)
        let wijziging = try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            switch actie {
            case .blokkeer: try who.beheerder.blokkeert(account)
            case .deblokkeer:
                try who.beheerder.deblokkeert(account, regels.stand(of: account, at: now))
            case .einddatum(let day):
                try who.beheerder.einddatum(day, voor: account, on: LocalDate(now))
            case .bevestig, .ontneem:
                try who.beheerder.herbevestigt(
                    account, blijft: actie == .bevestig, isZwaar: isZwaar, onder: regels, at: now)
            }
        }
        let (changes, events) = records([wijziging], of: found, by: who, at: now)
        let stopped = wijziging == .ontnomen ? try await stoppedDeviations(of: found, at: now) : []
        try await commit(changes + stopped, events)
    }

    /// Says that she will use data carefully; before that her account can do nothing.
    public func sign(for who: Aangemelde, at now: Date) async throws(BeheerFault) {
        guard who.stand == .verklaringOntbreekt, let stored = who.stored else { throw .unknown }
        let wijziging = Accountwijziging.verklaringGetekend(who.werkverband.accounts.verklaring)
        let (changes, events) = records([wijziging], of: stored, by: who, at: now)
        try await commit(changes, events)
    }

    /// What changes to an account store and record, one after the other.
    func records(
        _ wijzigingen: [Accountwijziging], of stored: StoredAccount, by who: Aangemelde, at now: Date
    ) -> (changes: [VerbandChange], events: [Event]) {
        let changed = stored.changed { account in
            for wijziging in wijzigingen { account.apply(wijziging, at: now) }
        }
        let id = stored.account.id
        let notes = wijzigingen.map {
            AccountNote(account: id, op: now, wat: $0.code, door: who.staff.account)
        }
        let events = wijzigingen.map {
            who.event(
                .accountChanged(
                    verband: stored.verband.rawValue, account: pseudonym(of: id, who), change: $0.code),
                at: now)
        }
        return ([.keep(changed)] + notes.map { .note(stored.verband, $0) }, events)
    }

    func pseudonym(of account: AccountID, _ who: Aangemelde) -> Pseudonym {
        keys.pseudonym(of: account, at: who.werkverband.organisatie)
    }

    /// The account behind a handle of ours.
    func account(_ handle: String, _ who: Aangemelde) async throws(BeheerFault) -> StoredAccount {
        let verband = who.werkverband.verband.id
        guard let sealed = bytes(base64URL: handle),
            let data = try? keys.sealing.open(Sealed(bytes: sealed), for: Self.place(verband)),
            let name = String(data: data, encoding: .utf8)
        else { throw .unknown }
        return try await account(AccountID(name), who)
    }

    func account(_ id: AccountID, _ who: Aangemelde) async throws(BeheerFault) -> StoredAccount {
        let verband = who.werkverband.verband.id
        let found = try await stored { () throws(StoreError) in try await reader.account(id, of: verband) }
        guard let found else { throw .unknownAccount }
        return found
    }

    /// Whether a functieprofiel searches by something else than a BSN, under the matrix in force.
    func isZwaar(_ profiel: ProfielID?, _ who: Aangemelde) async throws(BeheerFault) -> Bool {
        guard let profiel else { return false }
        let version = try await stored { () throws(StoreError) in
            try await reader.matrix(of: who.werkverband.verband.id)
        }
        return version?.matrix.isZwaar(profiel, under: who.werkverband.aansluiting) ?? false
    }

    func allAccounts(_ who: Aangemelde) async throws(BeheerFault) -> [StoredAccount] {
        var accounts: [StoredAccount] = []
        while true {
            let page = try await stored { () throws(StoreError) in
                try await reader.accounts(
                    of: who.werkverband.verband.id, after: accounts.last?.account.id, limit: 500)
            }
            accounts += page
            if page.count < 500 { return accounts }
        }
    }

    func line(_ stored: StoredAccount, _ who: Aangemelde, at now: Date) -> AccountLine {
        let name = Data(stored.account.id.rawValue.utf8)
        let handle = keys.sealing.seal(name, for: Self.place(stored.verband), randomness)
        return AccountLine(
            handle: base64URL(handle.bytes), account: stored.account,
            stand: who.werkverband.accounts.stand(of: stored.account, at: now))
    }

    private static func place(_ verband: VerbandID) -> String { "beheer:\(verband)" }
}
