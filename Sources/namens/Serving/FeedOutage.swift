import Broker

/// What is worth telling of rounds that fail, and how long to leave the register alone.
struct FeedOutage {
    private var failures = 0
    private var told: Set<KeeperFault> = []

    /// The longest that is waited because of failures.
    static let longest = Duration.seconds(5)

    /// What the operator should read.
    enum News: Equatable {
        /// A cause of failure, for the first time in an outage.
        case began(KeeperFault)
        /// A round succeeded after so many that failed.
        case ended(failures: Int)
    }

    /// Takes note of a round, and says what there is new to tell of it.
    mutating func after(_ faults: [KeeperFault]) -> [News] {
        guard !faults.isEmpty else {
            defer { self = FeedOutage() }
            return failures > 0 ? [.ended(failures: failures)] : []
        }
        failures += 1
        return faults.filter { told.insert($0).inserted }.map(News.began)
    }

    /// Twice as long with every failure, up to ``longest``; never shorter than when all goes well.
    func pause(_ interval: Duration) -> Duration {
        max(interval, min(Self.longest, interval * (1 << min(failures, 10))))
    }
}
