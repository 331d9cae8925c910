/// Brings logout tokens to portals.
///
/// - Source: OpenID Connect Back-Channel Logout 1.0 §2.5.
public protocol LogoutNotices: Sendable {
    /// Takes a token to be delivered; whoever asked does not wait for the portal.
    func deliver(_ token: String, to uri: String)
}
