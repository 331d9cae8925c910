public import Identity

/// A request to the token, introspection or revocation endpoint that is refused.
///
/// The journey makes those that only storage can know: ``TokenRefusal/unknownCode``, ``TokenRefusal/assertionReplayed``.
public struct TokenFault: Failure, Equatable {
    /// What was wrong.
    public let refusal: TokenRefusal

    /// Refuses a request.
    public init(_ refusal: TokenRefusal) { self.refusal = refusal }

    /// Reads a form that could not be decoded as a refusal.
    public init(_ fault: ParameterFault) { self.init(.unreadable) }

    /// The word for it on the wire.
    public var error: OAuthError { refusal.error }

    /// 401 when the client did not prove itself, else 400.
    ///
    /// - Source: RFC 6749 §5.2.
    public var status: Int { error == .invalidClient ? 401 : 400 }

    /// The header `WWW-Authenticate`, which goes with 401.
    public var wwwAuthenticate: String? { error == .invalidClient ? "Basic realm=\"client\"" : nil }

    /// `error_description`, in the characters that RFC 6749 allows; nil where it would help to guess a client or a
    /// code.
    ///
    /// What is wrong with an assertion is told: without the client's key it helps nobody else.
    public var publicDescription: String? {
        switch refusal {
        case .unknownClient, .otherMethod, .wrongSecret, .unknownCode, .otherClient, .wrongVerifier: nil
        default: refusal.description
        }
    }

    /// The body.
    public var body: JSONObject {
        ["error": .string(error.code), "error_description": publicDescription.map(JSON.string)]
    }

    /// A stable name for logs and records.
    public var code: String { "oidc.token.\(refusal.rawValue)" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String { "a portal's request was refused: \(refusal.description)" }
}
