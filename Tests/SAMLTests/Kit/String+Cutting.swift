extension String {
    /// Removes everything from the first `start` through the `end` behind it, and returns it.
    @discardableResult
    mutating func removeSubrange(of start: String, through end: String) -> String {
        guard let from = firstRange(of: start)?.lowerBound,
            let to = self[from...].firstRange(of: end)?.upperBound
        else { preconditionFailure("no \(start) … \(end) to remove") }
        let removed = String(self[from..<to])
        removeSubrange(from..<to)
        return removed
    }
}
