/// What an assertion from signed bytes is held to; a rule without a check does not compile.
enum AssertionRule: CaseIterable {
    case version
    case issueInstant
    case issuer
    case confirmation
    case window
    case audience
    case conditionsKnown
    case statement
    case authnInstant
    case session
    case level
    case name
    case qualifier
    case sector
    case elevenTest

    var check: CheckName {
        switch self {
        case .version: .assertionVersion
        case .issueInstant: .assertionIssueInstant
        case .issuer: .assertionIssuer
        case .confirmation: .subjectConfirmation
        case .window: .conditionsWindow
        case .audience: .assertionAudience
        case .conditionsKnown: .conditionsKnown
        case .statement: .authnStatement
        case .authnInstant: .authnInstant
        case .session: .authnSession
        case .level: .authnLevel
        case .name: .nameIDPresent
        case .qualifier: .nameIDQualifier
        case .sector: .nameIDSector
        case .elevenTest: .nameIDElevenTest
        }
    }

    /// Nil when the assertion has nothing that the rule could judge because another rule already fails.
    func finding(on candidate: Candidate) -> Finding? {
        let assertion = candidate.assertion
        return switch self {
        case .version: versionFinding(assertion.version)
        case .issueInstant: ageFinding(assertion.issueInstant, candidate.expected)
        case .issuer: issuerFinding(assertion.issuer, candidate.providerID, mayBeAbsent: false)
        case .confirmation: candidate.confirmationFinding
        case .window: candidate.windowFinding
        case .audience: candidate.audienceFinding
        case .conditionsKnown: candidate.knownConditionsFinding
        case .statement: candidate.statementFinding
        case .authnInstant: candidate.authnInstantFinding
        case .session: candidate.sessionFinding
        case .level: candidate.levelFinding
        case .name: candidate.nameFinding
        case .qualifier: candidate.qualifierFinding
        case .sector: candidate.sectorFinding
        case .elevenTest: candidate.elevenTestFinding
        }
    }
}
