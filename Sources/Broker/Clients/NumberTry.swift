public import Foundation
public import Identity

/// That somebody asks about the number of a client: it counts until the register tells of a relation.
public struct NumberTry: Hashable, Sendable {
    /// Who and where, by names that say nothing, each with how many other numbers may stand open to it.
    public let limits: [String: Int]
    /// The number, by a name that says nothing.
    public let number: Pseudonym
    /// When it was entered.
    public let at: Date
    /// The instant before which nothing counts any more.
    public let since: Date

    /// Notes a number that is about to be asked for.
    public init(limits: [String: Int], number: Pseudonym, at: Date, since: Date) {
        self.limits = limits
        self.number = number
        self.at = at
        self.since = since
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
