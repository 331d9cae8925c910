/// What one check found.
enum Finding: Equatable {
    case passed(warning: String? = nil)
    case failed(expected: String? = nil, actual: String? = nil, hint: String? = nil)
    /// The check has nothing to judge here, and that is in order.
    case notApplicable(String)

    static var passed: Self { .passed(warning: nil) }

    /// Passed when `holds`, otherwise failed; the texts are only made for a failure.
    static func from(
        _ holds: Bool, expected: @autoclosure () -> String? = nil, actual: @autoclosure () -> String? = nil,
        hint: @autoclosure () -> String? = nil
    ) -> Self {
        holds ? .passed : .failed(expected: expected(), actual: actual(), hint: hint())
    }

    var isFailure: Bool {
        if case .failed = self { true } else { false }
    }
}

extension CheckResult {
    /// `finding` is nil for a check that was never reached.
    init(_ check: CheckName, _ finding: Finding?) {
        switch finding {
        case .passed(let warning):
            self.init(check: check, outcome: .passed, expected: nil, actual: nil, hint: warning)
        case .failed(let expected, let actual, let hint):
            self.init(
                check: check, outcome: .failed, expected: expected,
                actual: actual.map { Mask.numbers(in: String($0.prefix(200))) }, hint: hint)
        case .notApplicable(let reason):
            self.init(check: check, outcome: .skipped, expected: nil, actual: nil, hint: reason)
        case nil:
            self.init(
                check: check, outcome: .skipped, expected: nil, actual: nil, hint: "an earlier check failed")
        }
    }
}
