import Testing

@testable import SAML

/// One change to a good response, and the checks it breaks.
struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let broken: [CheckName]
    let start: @Sendable () -> Draft
    let change: @Sendable (inout Draft) -> Void

    init(
        _ name: String, breaks broken: CheckName...,
        from start: @escaping @Sendable () -> Draft = { Draft() },
        _ change: @escaping @Sendable (inout Draft) -> Void
    ) {
        (self.name, self.broken, self.start, self.change) = (name, broken, start, change)
    }

    init(
        _ name: String, _ broken: [CheckName], from start: @escaping @Sendable () -> Draft,
        _ change: @escaping @Sendable (inout Draft) -> Void
    ) {
        (self.name, self.broken, self.start, self.change) = (name, broken, start, change)
    }

    var testDescription: String { name }

    /// Holds the changed response to the checks that are named, no more and no fewer.
    func run() throws {
        var draft = start()
        change(&draft)
        #expect(draft.missed.isEmpty, "nothing to change")
        let verdict = try draft.verdict()
        let (failed, named) = (Set(verdict.failedChecks), Set(broken))
        #expect(failed == named, "\(verdict.failures)")
        let isAccepted = verdict.accepted != nil
        #expect(isAccepted == broken.isEmpty)
    }
}

extension Verdict {
    var accepted: ValidatedAssertion? {
        if case .accepted(let assertion) = outcome { assertion } else { nil }
    }

    var status: LoginStatus? {
        if case .status(let status) = outcome { status } else { nil }
    }

    var failures: [CheckResult] { checks.filter { $0.outcome == .failed } }

    var skipped: [CheckResult] { checks.filter { $0.outcome == .skipped } }
}
