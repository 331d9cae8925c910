/// An error that is named on the wire to a portal.
///
/// - Source: RFC 6749 §4.1.2.1, §5.2; OpenID Connect Core 3.1.2.6; RFC 6750 §3.1; RFC 9470 §3.
public enum OAuthError: String, CaseIterable, Sendable, Codable {
    case invalidRequest = "invalid_request"
    case unauthorizedClient = "unauthorized_client"
    case accessDenied = "access_denied"
    case unsupportedResponseType = "unsupported_response_type"
    case invalidScope = "invalid_scope"
    case serverError = "server_error"
    case temporarilyUnavailable = "temporarily_unavailable"
    case loginRequired = "login_required"
    case interactionRequired = "interaction_required"
    case unmetAuthenticationRequirements = "unmet_authentication_requirements"
    case requestNotSupported = "request_not_supported"
    case requestURINotSupported = "request_uri_not_supported"
    case registrationNotSupported = "registration_not_supported"
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case unsupportedGrantType = "unsupported_grant_type"
    case invalidToken = "invalid_token"
    /// Ours: the portal cannot tell apart who acts and for whom, so it gets no token for somebody else.
    case representationUnsupported = "representation_unsupported"

    /// The word on the wire.
    public var code: String { rawValue }
}
