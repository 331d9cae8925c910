public import Identity

/// The body of a successful token response; it is sent with `Cache-Control: no-store`.
///
/// - Parameters:
///   - accessToken: The opaque access token.
///   - lifetime: Seconds until it expires.
///   - idToken: What ``idToken(for:nonce:lifetime:tokenID:at:keys:)`` made.
///   - dienst: The dienst that the grant is for.
/// - Returns: The JSON body.
/// - Source: RFC 6749 §5.1; OpenID Connect Core 3.1.3.3.
public func tokenAnswer(accessToken: String, lifetime: Int, idToken: String, dienst: DienstID) -> JSONObject {
    [
        "access_token": .string(accessToken),
        "token_type": "Bearer",
        "expires_in": .integer(lifetime),
        "id_token": .string(idToken),
        "scope": .string(scope(for: dienst)),
    ]
}
