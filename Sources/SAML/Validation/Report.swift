/// What was found so far, and whether it is enough.
struct Report {
    /// The checks that have to be made, in order.
    let checks: [CheckName]
    /// What each of ``checks`` found, at its place; nil while it was not made.
    private var findings: [Finding?]

    init(_ checks: [CheckName]) {
        self.checks = checks
        findings = Array(repeating: nil, count: checks.count)
    }

    /// Notes what a check found; the first failure stays.
    mutating func note(_ check: CheckName, _ finding: Finding) {
        guard let place = checks.firstIndex(of: check), findings[place]?.isFailure != true else { return }
        findings[place] = finding
    }

    /// Whether every check was made and none failed. A check that was never reached counts against it.
    var isClean: Bool { findings.allSatisfy { $0.map { !$0.isFailure } ?? false } }

    /// Whether none but these checks failed.
    func hasFailures(besides allowed: Set<CheckName>) -> Bool {
        zip(checks, findings).contains { ($1?.isFailure ?? false) && !allowed.contains($0) }
    }

    var results: [CheckResult] { zip(checks, findings).map { CheckResult($0, $1) } }
}
