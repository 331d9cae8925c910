/// What came of one check. It never carries an identifier of the person.
public struct CheckResult: Hashable, Sendable {
    /// How a check ended.
    public enum Outcome: String, Sendable {
        case passed
        case failed
        /// It did not apply, or what it judges was not there to be judged; the hint says which.
        case skipped
    }

    /// The check that was made.
    public let check: CheckName
    /// How it ended.
    public let outcome: Outcome
    /// What was asked for.
    public let expected: String?
    /// What stood there.
    public let actual: String?
    /// What to look at, or a warning beside a check that passed.
    public let hint: String?

    /// Where the rule is written.
    public var source: String { check.source }
}
