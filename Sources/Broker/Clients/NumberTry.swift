public import Foundation
public import Identity

/// That somebody asks about the number of a client: it counts from the register's no until a relation is told.
///
/// A number that is tried again while it counts keeps the instant of its first no.
public struct NumberTry: Hashable, Sendable {
    /// Who and where, each with how many other numbers may count for it.
    public let limits: [Scope: Int]
    /// The number, by a name that says nothing.
    public let number: Pseudonym
    /// When it was entered.
    public let at: Date
    /// The instant before which nothing counts any more.
    public let since: Date

    /// Notes a number that is about to be asked for.
    public init(limits: [Scope: Int], number: Pseudonym, at: Date, since: Date) {
        self.limits = limits
        self.number = number
        self.at = at
        self.since = since
    }

    /// For whom numbers are counted, by a name that says nothing.
    public enum Scope: Hashable, Sendable, CustomStringConvertible {
        case actor(Pseudonym)
        case organisation(Pseudonym)
        case address(Pseudonym)

        /// Whether it is one party: an address is shared by those who know nothing of each other.
        public var isOneParty: Bool { if case .address = self { false } else { true } }

        /// The name under which it is stored.
        public var description: String {
            switch self {
            case .actor(let name): "actor:\(name)"
            case .organisation(let name): "organisation:\(name)"
            case .address(let name): "address:\(name)"
            }
        }
    }
}

/// How many different numbers without a relation somebody may learn of within a window.
///
/// A no is counted in the transaction that stores it for her page, and only if there is room for it; where there is
/// none, neither a no nor a yes is told, so that what is refused says nothing. However many ask at once, no more are
/// told that somebody is a stranger than the smallest of their limits: nothing comes on top of it. Nobody is refused
/// for what is still being asked, so that an office may look up any number of its own clients at the same instant.
///
/// Before the register is asked there must be room too: once a limit is reached, nothing is asked. What was under way
/// then, one number for each login, has been asked in vain.
public struct NumberQuota: Hashable, Sendable {
    /// By one person at the controls.
    public let perActor: Int
    /// By all employees of one organisation.
    public let perOrganisation: Int
    /// From one address.
    public let perAddress: Int
    /// Seconds.
    public let window: TimeInterval

    /// Takes the limits.
    public init(
        perActor: Int = 20, perOrganisation: Int = 20, perAddress: Int = 60, window: TimeInterval = 3600
    ) {
        self.perActor = perActor
        self.perOrganisation = perOrganisation
        self.perAddress = perAddress
        self.window = window
    }
}
