import XMLSec

/// One response being judged, from outside to inside.
struct Examination {
    let provider: IdentityProviderMetadata
    let profile: Profile
    let input: Input
    let expected: Expectations
    var report: Report

    init(provider: IdentityProviderMetadata, profile: Profile, input: Input, expected: Expectations) {
        self.provider = provider
        self.profile = profile
        self.input = input
        self.expected = expected
        report = Report(profile.checks(for: input))
    }

    /// Makes every check whose subject is there, and says what the response comes to.
    mutating func examine(_ bytes: [UInt8]) -> Verdict.Outcome {
        judgeMetadata()
        guard let root = parse(bytes), let path = structure(of: root) else { return .rejected }
        let believed = believe(path)
        if let status = judgeMessages(believed) { return outcome(of: status) }
        guard let element = judgeAssertions(believed), let assertion = read(element),
            let candidate = judge(assertion)
        else { return .rejected }
        return ValidatedAssertion(candidate, provenBy: report).map { .accepted($0) } ?? .rejected
    }

    /// A status counts only when everything else that could be judged is in order.
    private func outcome(of status: LoginStatus) -> Verdict.Outcome {
        report.hasFailures(besides: [.status, .artifactStatus]) ? .rejected : .status(status)
    }

    private mutating func judgeMetadata() {
        report.note(.metadataUsable, .passed)
        report.note(
            .metadataValidUntil,
            .from(
                provider.isValid(at: expected.now),
                expected: "after \(Instant.write(expected.now))",
                actual: provider.validUntil.map(Instant.write), hint: "fetch the provider's metadata anew"))
    }

    private mutating func parse(_ bytes: [UInt8]) -> XMLElement? {
        do {
            let document = try XMLDocument(parsing: bytes)
            report.note(.wellFormed, .passed)
            return document.root
        } catch {
            report.note(.wellFormed, .failed(hint: "not XML of the kind that is read here: \(error)"))
            return nil
        }
    }

    private mutating func structure(of root: XMLElement) -> MessagePath? {
        do {
            let path = try MessagePath(from: root, input)
            report.note(.messageStructure, .passed)
            return path
        } catch {
            report.note(.messageStructure, .failed(hint: error.description))
            return nil
        }
    }
}
