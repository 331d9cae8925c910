public import Identity

/// A portal's request to log a person out, validated: the one door is ``logoutRequest(from:clients:issuer:keys:)``.
public struct LogoutRequest: Hashable, Sendable {
    /// The portal, proven by an ID token of its own; nil when nothing proves it, and then the person is asked.
    public let client: ClientID?
    /// The `sid` of that ID token.
    public let sessionID: String?
    /// Where the browser goes afterwards; only with a proven client, and one of its registered URIs.
    public let postLogoutRedirectURI: String?
    /// What the portal gets back.
    public let state: String?

    /// Where the browser goes afterwards, with the portal's `state`; nil when our own page is the end.
    ///
    /// - Source: OpenID Connect RP-Initiated Logout 1.0 §3.
    public var redirectURL: String? { postLogoutRedirectURI.map { adding([("state", state)], to: $0) } }
}
