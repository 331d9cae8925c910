/// What a logout answer is held to.
///
/// - Source: SAML Core 3.2.2; SAML Profiles 4.4.4.2; SAML Bindings 3.4.5.2.
public enum LogoutRule: String, CaseIterable, Sendable {
    case version
    case issueInstant
    case issuer
    case destination
    case inResponseTo

    func holds(for header: MessageHeader, _ expected: LogoutExpectations) -> Bool {
        switch self {
        case .version: header.version.isExactly(Identifier.version)
        case .issueInstant: !ageFinding(header.issueInstant, expected.clock).isFailure
        case .issuer: header.issuer?.names(expected.provider.entityID) ?? false
        case .destination: header.destination?.isExactly(expected.location) ?? false
        case .inResponseTo: header.inResponseTo?.isExactly(expected.requestID) ?? false
        }
    }
}
