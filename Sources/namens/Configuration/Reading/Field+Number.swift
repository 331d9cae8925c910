extension Field {
    /// A whole number within a range.
    func integer(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text), range.contains(number) else {
            return refuse(
                "\(shown) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                "write such a number")
        }
        return number
    }

    /// A length of time such as `15m`, in seconds, within a range of seconds.
    func duration(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let match = text.wholeMatch(of: /([0-9]{1,6})([smh])/), let count = Int(match.1) else {
            return refuse(
                "\(shown) is not a length of time", "write a number and s, m or h, such as 3s, 15m or 2h")
        }
        let seconds = count * (match.2 == "h" ? 3600 : match.2 == "m" ? 60 : 1)
        guard range.contains(seconds) else {
            return refuse(
                "\(shown) is not between \(written(range.lowerBound)) and \(written(range.upperBound))",
                "write a length of time in between")
        }
        return seconds
    }

    /// A short length of time such as `500ms` or `2s`, in milliseconds, within a range of them.
    func shortDuration(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let match = text.wholeMatch(of: /([0-9]{1,6})(ms|s)/), let count = Int(match.1) else {
            return refuse(
                "\(shown) is not a short length of time", "write a number and ms or s, such as 500ms or 2s")
        }
        let milliseconds = match.2 == "s" ? count * 1000 : count
        guard range.contains(milliseconds) else {
            return refuse(
                "\(shown) is not between \(range.lowerBound)ms and \(range.upperBound)ms",
                "write a length of time in between")
        }
        return milliseconds
    }

    private func written(_ seconds: Int) -> String {
        if seconds.isMultiple(of: 3600) { return "\(seconds / 3600)h" }
        return seconds.isMultiple(of: 60) ? "\(seconds / 60)m" : "\(seconds)s"
    }
}
