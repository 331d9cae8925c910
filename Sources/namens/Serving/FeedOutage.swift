import Broker

/// What is worth telling of rounds that fail, and how long to leave the register alone.
struct FeedOutage {
    private var failures = 0

    /// The longest that is waited because of failures.
    static let longest = Duration.seconds(5)

    /// What the operator should read.
    enum News: Equatable {
        /// The first failure of an outage, with its cause.
        case began(KeeperFault)
        /// A round succeeded after so many that failed.
        case ended(failures: Int)
    }

    /// Takes note of a round; nil when there is nothing new to tell.
    mutating func after(_ fault: KeeperFault?) -> News? {
        guard let fault else {
            defer { failures = 0 }
            return failures > 0 ? .ended(failures: failures) : nil
        }
        failures += 1
        return failures == 1 ? .began(fault) : nil
    }

    /// Twice as long with every failure, up to ``longest``; never shorter than when all goes well.
    func pause(_ interval: Duration) -> Duration {
        max(interval, min(Self.longest, interval * (1 << min(failures, 10))))
    }
}
