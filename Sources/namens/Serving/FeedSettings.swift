import Foundation

/// How a register's feed is read: `registers.toezicht.feed` in the configuration.
struct FeedSettings: Hashable, Sendable {
    /// Between two readings, while all goes well.
    var interval = Duration.milliseconds(500)
    /// Seconds after which what the register said is not known to be true any more: no grant by a measure is active.
    var staleAfter: TimeInterval = 30
}
