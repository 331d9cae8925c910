public import Identity
public import OIDC

/// Why a login cannot go on, and what the person can do.
public struct Refusal: Hashable, Sendable, Codable {
    /// What the person reads.
    public let text: PublicText
    /// The OAuth error code the portal gets.
    public let error: OAuthError
    /// What trying again means.
    public let retry: Retry

    package init(text: PublicText, error: OAuthError, retry: Retry) {
        self.text = text
        self.error = error
        self.retry = retry
    }

    /// What "try again" means here.
    public enum Retry: Hashable, Sendable, Codable {
        case none
        /// Log in again at the provider.
        case authenticate(IdentityProviderID)
        /// Choose again for whom.
        case choose(session: String)
        /// Enter the number of a client again.
        case enterNumber(session: String)

        /// The session in which she goes on.
        var session: String? {
            switch self {
            case .choose(let session), .enterNumber(let session): session
            case .none, .authenticate: nil
            }
        }
    }
}
