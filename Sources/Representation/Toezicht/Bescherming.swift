public import Identity

/// That a person is protected by a measure, without who holds it: all that is told to those who are no party.
public struct Bescherming: Hashable, Sendable {
    /// What the court ordered.
    public let soort: Maatregel.Soort
    /// What it is about.
    public let omvang: Omvang
    /// When it is in force, `[van, tot)`.
    public let period: Period

    /// Puts the parts together as the register gave them.
    public init(soort: Maatregel.Soort, omvang: Omvang, period: Period) {
        self.soort = soort
        self.omvang = omvang
        self.period = period
    }

    /// What a measure tells to those who are no party.
    public init(_ maatregel: Maatregel) {
        self.init(soort: maatregel.soort, omvang: maatregel.omvang, period: maatregel.period)
    }
}
