import XMLSec

extension Examination {
    /// Judges the messages around the assertion.
    ///
    /// - Returns: The status when the provider did not log anybody in.
    mutating func judgeMessages(_ believed: BelievedMessages) -> LoginStatus? {
        if let status = judgeArtifactResponse(believed) { return status }
        guard let response = believed.response ?? believed.path.response?.content else {
            report.note(.status, .failed(hint: "the provider has no response for this artifact"))
            return .artifactUnknown
        }
        judge(response, believed)
        guard response.status.isSuccess else {
            report.note(.status, .unsuccessful(response.status))
            return LoginStatus(response.status)
        }
        report.note(.status, .passed)
        return nil
    }

    private mutating func judgeArtifactResponse(_ believed: BelievedMessages) -> LoginStatus? {
        guard let outer = believed.artifactResponse ?? believed.path.artifactResponse?.content else {
            return nil
        }
        for rule in ArtifactRule.allCases {
            report.note(
                rule.check, rule.finding(on: outer.header, providerID: provider.entityID, expected))
        }
        guard outer.status.isSuccess else {
            report.note(.artifactStatus, .unsuccessful(outer.status))
            return .providerFailed(outer.status.summary)
        }
        report.note(.artifactStatus, .passed)
        return nil
    }

    private mutating func judge(_ response: Response, _ believed: BelievedMessages) {
        let facts = MessageFacts(
            expected: expected, providerID: provider.entityID,
            isSigned: believed.path.response?.element.isSigned ?? false,
            hasEncryptedAssertion: response.assertions.contains { $0.isNamed(.saml("EncryptedAssertion")) },
            input: input)
        for rule in MessageRule.allCases {
            report.note(rule.check, rule.finding(on: response.header, facts))
        }
    }
}

extension Finding {
    fileprivate static func unsuccessful(_ status: Status) -> Self {
        .failed(
            expected: Status.success, actual: status.summary,
            hint: status.message.map { Mask.numbers(in: String($0.prefix(200))) })
    }
}
