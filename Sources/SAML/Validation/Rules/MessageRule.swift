import Foundation

/// What the response around the assertion is held to.
enum MessageRule: CaseIterable {
    case version
    case issueInstant
    case issuer
    case destination
    case inResponseTo

    var check: CheckName {
        switch self {
        case .version: .messageVersion
        case .issueInstant: .messageIssueInstant
        case .issuer: .messageIssuer
        case .destination: .messageDestination
        case .inResponseTo: .messageInResponseTo
        }
    }

    func finding(on header: MessageHeader, _ facts: MessageFacts) -> Finding {
        switch self {
        case .version: versionFinding(header.version)
        case .issueInstant: ageFinding(header.issueInstant, facts.expected)
        case .issuer: issuerFinding(header.issuer, facts.providerID, mayBeAbsent: !facts.needsIssuer)
        case .destination: facts.destinationFinding(header.destination)
        case .inResponseTo: answerFinding(header.inResponseTo, to: facts.expected.requestID)
        }
    }
}

/// What is known about a response beside its own words.
struct MessageFacts {
    let expected: Expectations
    let providerID: String
    let isSigned: Bool
    let hasEncryptedAssertion: Bool
    let input: Input

    var needsIssuer: Bool { isSigned || hasEncryptedAssertion }

    func destinationFinding(_ destination: String?) -> Finding {
        guard let destination else {
            return .from(
                !(isSigned && input == .response), expected: expected.acsURL,
                hint: "a signed response by POST has to say where it goes")
        }
        return .from(
            destination.isExactly(expected.acsURL), expected: expected.acsURL, actual: destination)
    }
}

func versionFinding(_ version: String) -> Finding {
    .from(version.isExactly(Identifier.version), expected: Identifier.version, actual: version)
}

/// Whether something was made in the last day, and not after now.
func ageFinding(_ instant: Date, _ expected: Expectations) -> Finding {
    .from(
        expected.hasCome(instant) && expected.now.timeIntervalSince(instant) < expected.messageAge,
        expected: "at most \(Int(expected.messageAge)) s before \(Instant.write(expected.now))",
        actual: Instant.write(instant), hint: "compare the clocks of both sides")
}

func issuerFinding(_ issuer: Issuer?, _ providerID: String, mayBeAbsent: Bool) -> Finding {
    guard let issuer else {
        return mayBeAbsent
            ? .notApplicable("an unsigned response may leave out its issuer")
            : .failed(expected: providerID, hint: "the issuer is missing")
    }
    return .from(
        issuer.names(providerID), expected: providerID, actual: issuer.entityID,
        hint: issuer.isEntity ? nil : "the issuer has a format or qualifiers that an entity ID has not")
}
