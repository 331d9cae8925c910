/// Where the browser goes with a code: the portal's redirect URI with `code`, `state` and `iss`.
///
/// A registered query is kept.
/// - Source: RFC 6749 §4.1.2; RFC 9207 §2.
public func redirectURL(code: String, for request: AuthorizationRequest, issuer: String) -> String {
    adding([("code", code), ("state", request.state), ("iss", issuer)], to: request.redirectURI)
}

/// Where the browser goes when a login that was begun cannot end in a code.
///
/// - Parameters:
///   - error: What went wrong, for the portal.
///   - description: One sentence in printable ASCII without quotes; never about the person.
///   - request: The validated request.
///   - issuer: Our issuer.
/// - Returns: The whole address.
/// - Source: RFC 6749 §4.1.2.1; RFC 9207 §2.
public func redirectURL(
    error: OAuthError, description: String?, for request: AuthorizationRequest, issuer: String
) -> String {
    adding(
        errorParameters(error, description, state: request.state, issuer: issuer), to: request.redirectURI)
}

/// Where the browser goes with a refused request; nil when the redirect URI is not proven and a page must tell.
public func redirectURL(for fault: AuthorizationFault, issuer: String) -> String? {
    fault.redirectURI.map {
        adding(
            errorParameters(fault.error, fault.refusal.description, state: fault.state, issuer: issuer),
            to: $0)
    }
}

private func errorParameters(
    _ error: OAuthError, _ description: String?, state: String?, issuer: String
) -> [(String, String?)] {
    [("error", error.code), ("error_description", description), ("state", state), ("iss", issuer)]
}

/// Appends parameters to a URI, behind the query that it may have.
func adding(_ parameters: [(String, String?)], to uri: String) -> String {
    let pairs = parameters.compactMap { name, value in value.map { "\(name)=\(percentEncoded($0))" } }
    guard !pairs.isEmpty else { return uri }
    let separator = !uri.contains("?") ? "?" : uri.hasSuffix("?") || uri.hasSuffix("&") ? "" : "&"
    return uri + separator + pairs.joined(separator: "&")
}
