import Identity

/// What introspection says of a token that is active: the claims, and when it was issued and ends.
///
/// - Parameters:
///   - grant: The grant that the token is of; it stands at this moment.
///   - token: When the token was issued and ends.
/// - Returns: The JSON body.
/// - Source: RFC 7662 §2.2.
public func introspection(of grant: GrantClaims, token: TokenFacts) -> JSONObject {
    claims(of: grant).merging([
        "active": true,
        "iss": .string(grant.issuer),
        "aud": .string(grant.client.rawValue),
        "client_id": .string(grant.client.rawValue),
        "token_type": "Bearer",
        "scope": .string(scope(for: grant.dienst)),
        "exp": .integer(seconds(token.expiresAt)),
        "iat": .integer(seconds(token.issuedAt)),
    ])
}

/// What introspection says of every other token, whatever the reason.
///
/// - Source: RFC 7662 §2.2: nothing more is told.
public let inactiveIntrospection: JSONObject = ["active": false]
