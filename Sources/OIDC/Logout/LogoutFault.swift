public import Identity

/// A request to log out that is refused; a page tells, the browser is never sent on.
public struct LogoutFault: Failure, Equatable {
    /// What was wrong.
    public let refusal: LogoutRefusal

    /// The word for it on the wire.
    public var error: OAuthError { .invalidRequest }

    /// A stable name for logs and records.
    public var code: String { "oidc.logout.\(refusal.rawValue)" }

    /// What the person reads.
    public var publicText: PublicText { .pageExpired }

    /// The cause in one sentence, without personal data.
    public var operatorText: String { "a portal's request to log out was refused: \(refusal.description)" }
}
