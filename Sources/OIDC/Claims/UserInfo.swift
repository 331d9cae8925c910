/// What userinfo says of a grant: the claims themselves.
///
/// - Source: OpenID Connect Core 5.3.2.
public func userinfo(of grant: GrantClaims) -> JSONObject { claims(of: grant) }
