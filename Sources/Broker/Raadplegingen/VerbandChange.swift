public import Foundation
public import Identity
public import Mandaat

/// One change of what is stored about a samenwerkingsverband.
public enum VerbandChange: Hashable, Sendable {
    /// A gemeente gave its order; ``StoreError/Conflict/opdrachtMoved`` while an earlier one stands.
    case sign(VerbandID, Opdracht)
    /// A gemeente withdrew it; ``StoreError/Conflict/opdrachtMoved`` when none stands.
    case withdraw(VerbandID, GemeenteCode, at: Date)
    /// Replaces an account of the version before; ``StoreError/Conflict/accountMoved`` when it has moved on.
    case keep(StoredAccount)
    /// Somebody put a matrix forward.
    case propose(VerbandID, Matrixvoorstel)
    /// A proposal becomes the version in force; ``StoreError/Conflict/matrixMoved`` when another did, or it is gone.
    case activate(VerbandID, Matrixversie, voorstel: String)
    /// One account may consult more for a while, in place of what it could before.
    case deviate(VerbandID, Afwijking)
    /// A raadpleging was allowed; ``StoreError/Conflict/sessionEnded`` when the login it hangs on has ended.
    case allow(StoredRaadpleging)
    /// A worker reached outside the list; ``StoreError/Conflict/escapesSpent`` when she did so often enough that day.
    case escape(StoredEscape, limit: Int)
    /// A program got a token for itself.
    case admit(StoredProgramToken)
    /// That token of a client is worth nothing any more; no conflict when it is no token of hers.
    case dismiss(Digest, of: ClientID)
    /// Remembers a message about a samenwerkingsverband; ``StoreError/Conflict/messageCounted`` the second time.
    case countMessage(VerbandID, id: String, until: Date)
    /// Somebody looked at why; ``StoreError/Conflict/escapeReviewed`` when somebody did before.
    case review(EscapeReview)
    /// A line in the history of an account.
    case note(VerbandID, AccountNote)
    /// Replaces a request of the version before; ``StoreError/Conflict/aanvraagMoved`` when it has moved on.
    case aanvraag(StoredAanvraag)
    /// Takes back what was put forward; ``StoreError/Conflict/matrixMoved`` when it is gone.
    case withdrawProposal(VerbandID, String)
    /// Counts raadplegingen of a day that only a row of the matrix decided on.
    case tally(VerbandID, LocalDate, EerdereRaadpleging)
}

/// An account of a samenwerkingsverband, and how often it was changed.
public struct StoredAccount: Hashable, Sendable {
    /// Whose staff.
    public let verband: VerbandID
    /// What is kept.
    public let account: Account
    /// 1 for a new account, one more with each change.
    public let version: Int

    /// Puts the parts together.
    public init(verband: VerbandID, account: Account, version: Int) {
        self.verband = verband
        self.account = account
        self.version = version
    }

    /// What takes its place.
    public func changed(_ change: (inout Account) -> Void) -> StoredAccount {
        var account = account
        change(&account)
        return StoredAccount(verband: verband, account: account, version: version + 1)
    }
}

/// Somebody reached outside the list: for who looks into it afterwards.
public struct StoredEscape: Hashable, Sendable {
    /// The decision that allowed it.
    public let besluit: String
    /// Whose staff.
    public let verband: VerbandID
    /// In whose name.
    public let gemeente: GemeenteCode
    /// Who did.
    public let account: AccountID
    /// The day in Europe/Amsterdam.
    public let day: LocalDate
    /// The reason that was given.
    public let reden: Escape.Reden
    /// What was written beside it, under seal.
    public let toelichting: Sealed

    /// Puts the parts together.
    public init(
        besluit: String, verband: VerbandID, gemeente: GemeenteCode, account: AccountID, day: LocalDate,
        reden: Escape.Reden, toelichting: Sealed
    ) {
        self.besluit = besluit
        self.verband = verband
        self.gemeente = gemeente
        self.account = account
        self.day = day
        self.reden = reden
        self.toelichting = toelichting
    }
}
