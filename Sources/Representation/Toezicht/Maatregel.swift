public import Identity

/// A measure of the court that protects an adult: who acts for her, in what, and when.
///
/// - Source: BW 1:431 (bewind), 1:450 (mentorschap); curatele 1:378 and provisional measures 1:380 are
///   unverified articles.
public struct Maatregel: Hashable, Sendable {
    /// The register's name for it.
    public let id: String
    /// Raised by the register with every change.
    public let version: Int
    /// What the court ordered.
    public let soort: Soort
    /// Whether it is provisional: short, until the court decides for good.
    public let voorlopig: Bool
    /// Who is protected.
    public let rechthebbende: Person
    /// What it is about.
    public let omvang: Omvang
    /// Who may act.
    public let holders: [Holder]
    /// How several holders share the task.
    public let verdeling: Verdeling
    /// When it is in force, `[van, tot)`.
    public let period: Period
    /// What a holder may only do with consent of the court.
    ///
    /// - Source: BW 1:441 lid 2.
    public let toestemmingVereist: Set<Actie>

    /// Puts the parts together as the register gave them.
    public init(
        id: String, version: Int, soort: Soort, voorlopig: Bool, rechthebbende: Person, omvang: Omvang,
        holders: [Holder], verdeling: Verdeling, period: Period, toestemmingVereist: Set<Actie>
    ) {
        self.id = id
        self.version = version
        self.soort = soort
        self.voorlopig = voorlopig
        self.rechthebbende = rechthebbende
        self.omvang = omvang
        self.holders = holders
        self.verdeling = verdeling
        self.period = period
        self.toestemmingVereist = toestemmingVereist
    }

    /// What the court ordered.
    public enum Soort: String, Sendable, Codable, CaseIterable {
        case bewind
        case curatele
        case mentorschap
    }

    /// How several holders share the task.
    ///
    /// - Source: BW 1:437: each may act alone unless the court decided otherwise.
    public enum Verdeling: String, Sendable, Codable, CaseIterable {
        case iederAfzonderlijk = "ieder_afzonderlijk"
        case gezamenlijk
        case taakverdeling
    }
}

extension Maatregel.Soort {
    /// The ground as claims and configuration name it.
    public var kind: Vertegenwoordiging {
        switch self {
        case .bewind: .bewind
        case .curatele: .curatele
        case .mentorschap: .mentorschap
        }
    }
}
