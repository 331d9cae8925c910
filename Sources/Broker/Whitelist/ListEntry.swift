public import Audit
public import Identity

/// A person on a list as it is stored.
public struct ListEntry: Hashable, Sendable {
    /// What she is found by: of a caseload, with the account.
    public let subject: Pseudonym
    /// Her number, for who keeps the list.
    public let person: Sealed
    /// On a whitelist the categorie, on a caseload the account.
    public let kenmerk: String
    /// The first day.
    public let van: LocalDate
    /// The first day on which she does not stand on it any more.
    public let tot: LocalDate?
    /// How she came onto it.
    public let origin: ListOrigin

    /// Puts the parts together.
    public init(
        subject: Pseudonym, person: Sealed, kenmerk: String, van: LocalDate, tot: LocalDate?,
        origin: ListOrigin
    ) {
        self.subject = subject
        self.person = person
        self.kenmerk = kenmerk
        self.van = van
        self.tot = tot
        self.origin = origin
    }
}

/// An entry and the line of the file it stands on.
public struct SpooledEntry: Hashable, Sendable {
    /// From 2: the header is 1.
    public let line: Int
    /// What stands there.
    public let entry: ListEntry

    /// Puts the parts together.
    public init(line: Int, entry: ListEntry) {
        self.line = line
        self.entry = entry
    }
}
