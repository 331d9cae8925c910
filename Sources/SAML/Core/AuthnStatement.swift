import Foundation

/// That the person logged in, when, and how sure the provider is.
///
/// - Source: SAML Core 2.7.2.
struct AuthnStatement: Hashable, Sendable {
    let authnInstant: Date
    let sessionIndex: String?
    let sessionNotOnOrAfter: Date?
    /// The authentication context class, a URI.
    let classRef: String?
}
