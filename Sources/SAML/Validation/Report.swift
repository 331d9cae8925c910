/// What was found so far, and whether it is enough.
struct Report {
    /// The checks that have to be made, in order.
    let checks: [CheckName]
    private var findings: [CheckName: Finding] = [:]

    init(_ checks: [CheckName]) { self.checks = checks }

    /// Notes what a check found; the first failure stays.
    mutating func note(_ check: CheckName, _ finding: Finding) {
        guard findings[check]?.isFailure != true else { return }
        findings[check] = finding
    }

    /// Whether every check was made and none failed. A check that was never reached counts against it.
    var isClean: Bool { checks.allSatisfy { findings[$0].map { !$0.isFailure } ?? false } }

    /// Whether none but these checks failed.
    func hasFailures(besides allowed: Set<CheckName>) -> Bool {
        findings.contains { $0.value.isFailure && !allowed.contains($0.key) }
    }

    var results: [CheckResult] { checks.map { CheckResult($0, findings[$0]) } }
}
