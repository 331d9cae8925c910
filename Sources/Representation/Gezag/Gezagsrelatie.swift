public import Identity

/// A child, and who has authority over it.
public struct Gezagsrelatie: Hashable, Sendable {
    /// A name that stays the same from answer to answer, tells nobody a number and cannot be guessed.
    public let id: String
    /// Raised with every change of who has authority; 1 where the register counts none.
    public let version: Int
    /// The child.
    public let minderjarige: Person
    /// The day it was born.
    public let born: LocalDate
    /// Who has authority over it.
    public let gezag: Gezag

    /// Puts the parts together as the register gave them.
    public init(id: String, version: Int, minderjarige: Person, born: LocalDate, gezag: Gezag) {
        self.id = id
        self.version = version
        self.minderjarige = minderjarige
        self.born = born
        self.gezag = gezag
    }
}
