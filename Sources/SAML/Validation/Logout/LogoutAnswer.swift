import XMLSec

/// A provider's answer to a logout request, once it is believed.
///
/// - Source: SAML Core 3.7.2; SAML Profiles 4.4.4.2.
public enum LogoutAnswer: Hashable, Sendable {
    /// All sessions at the provider have ended.
    case complete
    /// The provider could not, or was asked not to, end every session.
    case partial

    /// Judges an answer by the Redirect binding, whose signature is over the query.
    public init(_ query: RedirectQuery, against expected: LogoutExpectations) throws(LogoutFault) {
        guard expected.provider.isValid(at: expected.now) else { throw .metadataExpired }
        let bytes: [UInt8]
        do {
            bytes = try query.message(verifiedWith: expected.provider.signingKeys)
        } catch {
            throw error == .signature ? .signature : .malformed
        }
        self = try Self.judge(Self.parse(bytes), expected)
    }

    /// Judges an answer by the POST binding, which carries its signature.
    public init(posted bytes: [UInt8], against expected: LogoutExpectations) throws(LogoutFault) {
        guard expected.provider.isValid(at: expected.now) else { throw .metadataExpired }
        let root = try Self.parse(bytes)
        let verified: VerifiedElement
        do {
            verified = try root.verify(with: expected.provider.signingKeys)
        } catch {
            throw .signature
        }
        self = try Self.judge(verified.element, expected)
    }

    private static func parse(_ bytes: [UInt8]) throws(LogoutFault) -> XMLElement {
        do { return try XMLDocument(parsing: bytes).root } catch { throw .malformed }
    }

    private static func judge(
        _ element: XMLElement, _ expected: LogoutExpectations
    ) throws(LogoutFault) -> Self {
        let response: LogoutResponse
        do { response = try LogoutResponse(reading: element) } catch { throw .malformed }
        for rule in LogoutRule.allCases where !rule.holds(for: response.header, expected) {
            throw .mismatch(rule)
        }
        if response.status.isSuccess { return .complete }
        guard response.status.hasDetail("PartialLogout") else {
            throw .providerFailed(response.status.summary)
        }
        return .partial
    }
}

/// A logout response as read.
private struct LogoutResponse {
    let header: MessageHeader
    let status: Status

    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.samlp("LogoutResponse"))
        var children = try ChildReader(element)
        header = try MessageHeader(reading: element, &children)
        status = try Status(reading: children.required(.samlp("Status")))
        try children.end()
    }
}
