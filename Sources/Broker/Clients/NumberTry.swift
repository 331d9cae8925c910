public import Foundation
public import Identity

/// That somebody asks about the number of a client: it counts until the register tells of a relation.
///
/// A number that is tried again while it counts keeps the instant of its first try.
public struct NumberTry: Hashable, Sendable {
    /// Who and where, each with how many other numbers may stand open to it.
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

/// How many different numbers without a relation may be tried within a window.
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
