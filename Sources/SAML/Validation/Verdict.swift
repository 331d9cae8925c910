/// What became of a response, and every check that was made.
public struct Verdict: Sendable {
    /// How it ended.
    public enum Outcome: Sendable {
        /// Everything holds.
        case accepted(ValidatedAssertion)
        /// The provider answered in order, but without an assertion.
        case status(LoginStatus)
        /// Something does not hold; nothing of the message may be used.
        case rejected
    }

    /// How it ended.
    public let outcome: Outcome
    /// In the order of ``CheckName``.
    public let checks: [CheckResult]

    /// The checks that failed, for the log and the record.
    public var failedChecks: [CheckName] { checks.filter { $0.outcome == .failed }.map(\.check) }
}

extension Verdict {
    /// The verdict on any response while the provider's metadata cannot be used.
    public static func unusable(_ fault: MetadataFault) -> Self {
        var report = Report(CheckName.allCases)
        report.note(.metadataUsable, .failed(hint: fault.operatorText))
        return Self(outcome: .rejected, checks: report.results)
    }
}
