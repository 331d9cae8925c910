public import Foundation
public import Identity
public import Mandaat

/// A request about an account of a samenwerkingsverband, and how often it was changed.
public struct StoredAanvraag: Hashable, Sendable {
    /// Whose staff.
    public let verband: VerbandID
    /// What was asked, and who did what since.
    public let aanvraag: Aanvraag
    /// When it was asked.
    public let op: Date
    /// 1 for a new one, one more with each step.
    public let version: Int

    /// Puts the parts together.
    public init(verband: VerbandID, aanvraag: Aanvraag, op: Date, version: Int) {
        self.verband = verband
        self.aanvraag = aanvraag
        self.op = op
        self.version = version
    }

    /// What takes its place.
    func next(_ aanvraag: Aanvraag) -> StoredAanvraag {
        StoredAanvraag(verband: verband, aanvraag: aanvraag, op: op, version: version + 1)
    }
}

/// A line in the history of an account: what was done, when and by whom.
public struct AccountNote: Hashable, Sendable {
    /// Whose account.
    public let account: AccountID
    /// When.
    public let op: Date
    /// The code of what was done.
    public let wat: String
    /// Who did it; nil for the operator and for programs.
    public let door: AccountID?

    /// Puts the parts together.
    public init(account: AccountID, op: Date, wat: String, door: AccountID?) {
        self.account = account
        self.op = op
        self.wat = wat
        self.door = door
    }
}

/// What somebody found who looked at why a person outside the lists was reached.
public struct EscapeReview: Hashable, Sendable {
    /// The decision that let her be reached.
    public let besluit: String
    /// Who looked.
    public let door: AccountID
    /// When.
    public let op: Date
    /// What she found.
    public let uitkomst: Uitkomst

    /// Puts the parts together.
    public init(besluit: String, door: AccountID, op: Date, uitkomst: Uitkomst) {
        self.besluit = besluit
        self.door = door
        self.op = op
        self.uitkomst = uitkomst
    }

    /// What somebody found.
    public enum Uitkomst: String, Hashable, Sendable, CaseIterable {
        case inOrde = "in-orde"
        /// It must be looked into further.
        case signaal
    }
}
