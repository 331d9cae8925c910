public import Identity

/// An authorization request that is refused.
public struct AuthorizationFault: Failure, Equatable {
    public let refusal: AuthorizationRefusal
    /// Where the portal may be told; nil while client and redirect URI are not proven, and then a page tells.
    public let redirectURI: String?
    public let state: String?

    /// The word for it on the wire.
    public var error: OAuthError { refusal.error }

    public var code: String { "oidc.authorization.\(refusal.rawValue)" }

    public var publicText: PublicText { .pageExpired }

    public var operatorText: String { "a portal's authorization request was refused: \(refusal.description)" }
}
