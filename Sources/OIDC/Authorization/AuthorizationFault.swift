public import Identity

/// An authorization request that is refused.
public struct AuthorizationFault: Failure, Equatable {
    /// What was wrong.
    public let refusal: AuthorizationRefusal
    /// Where the portal may be told; nil while client and redirect URI are not proven, and then a page tells.
    public let redirectURI: String?
    /// What the portal gets back; nil when it sent none that is sound.
    public let state: String?

    /// The word for it on the wire.
    public var error: OAuthError { refusal.error }

    /// A stable name for logs and records.
    public var code: String { "oidc.authorization.\(refusal.rawValue)" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String { "a portal's authorization request was refused: \(refusal.description)" }
}
