import Foundation

/// What the data of one bearer confirmation is held to.
enum ConfirmationRule: CaseIterable {
    case noNotBefore
    case recipient
    case notOnOrAfter
    case inResponseTo

    var check: CheckName {
        switch self {
        case .noNotBefore: .subjectConfirmation
        case .recipient: .subjectRecipient
        case .notOnOrAfter: .subjectNotOnOrAfter
        case .inResponseTo: .subjectInResponseTo
        }
    }

    func finding(on data: SubjectConfirmation.Data, _ expected: Expectations) -> Finding {
        switch self {
        case .noNotBefore:
            .from(data.notBefore == nil, hint: "a bearer confirmation may not have NotBefore")
        case .recipient:
            .from(
                data.recipient?.isExactly(expected.acsURL) ?? false, expected: expected.acsURL,
                actual: data.recipient)
        case .notOnOrAfter: data.windowFinding(expected)
        case .inResponseTo:
            answerFinding(data.inResponseTo, to: expected.requestID)
        }
    }
}

extension SubjectConfirmation.Data {
    fileprivate func windowFinding(_ expected: Expectations) -> Finding {
        .from(
            notOnOrAfter.map(expected.isAhead) ?? false,
            expected: "after \(Instant.write(expected.now - expected.clockSkew))",
            actual: notOnOrAfter.map(Instant.write), hint: "the confirmation has expired, or has no end")
    }
}

/// Whether an `InResponseTo` names the request we made.
func answerFinding(_ inResponseTo: String?, to requestID: String?) -> Finding {
    guard let requestID else { return .notApplicable("no request ID was given to compare with") }
    return .from(
        inResponseTo?.isExactly(requestID) ?? false, expected: requestID, actual: inResponseTo,
        hint: "the response answers another request, or none")
}
