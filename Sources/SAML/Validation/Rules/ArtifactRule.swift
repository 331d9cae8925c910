/// What the artifact response around the response is held to.
enum ArtifactRule: CaseIterable {
    case version
    case issueInstant
    case issuer
    case inResponseTo

    var check: CheckName {
        switch self {
        case .version: .artifactVersion
        case .issueInstant: .artifactIssueInstant
        case .issuer: .artifactIssuer
        case .inResponseTo: .artifactInResponseTo
        }
    }

    func finding(on header: MessageHeader, providerID: String, _ expected: Expectations) -> Finding {
        switch self {
        case .version: versionFinding(header.version)
        case .issueInstant: ageFinding(header.issueInstant, expected)
        case .issuer: issuerFinding(header.issuer, providerID, mayBeAbsent: false)
        case .inResponseTo: answerFinding(header.inResponseTo, to: expected.artifactResolveID)
        }
    }
}
