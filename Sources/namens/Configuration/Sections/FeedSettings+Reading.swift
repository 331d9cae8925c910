extension FeedSettings {
    /// Reads how often the feed is read and how long it counts; a bound shorter than three readings would refuse
    /// everybody after a single slow answer.
    init?(_ field: Field) {
        guard let table = Table(field, keys: ["interval", "staleAfter"]) else { return nil }
        let interval = table["interval"].map { $0.shortDuration(in: 100...10_000) } ?? 500
        let staleAfter = table["staleAfter"].map { $0.duration(in: 5...300) } ?? 30
        guard let interval, let staleAfter else { return nil }
        let bound = table["staleAfter"] ?? field
        guard let staleAfter = bound.bound(staleAfter, for: interval) else { return nil }
        self.init(interval: .milliseconds(interval), staleAfter: Double(staleAfter))
    }
}

extension Field {
    /// Seconds that allow for two readings that fail.
    fileprivate func bound(_ seconds: Int, for interval: Int) -> Int? {
        guard interval * 3 > seconds * 1000 else { return seconds }
        return refuse(
            "is shorter than three times the interval", "write a longer one, or a shorter interval")
    }
}
