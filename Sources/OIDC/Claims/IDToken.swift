public import Foundation
import Identity

/// Makes the ID token of a grant.
///
/// - Parameters:
///   - grant: What may be said.
///   - nonce: The portal's, verbatim.
///   - lifetime: Seconds until it expires; never more than ``longestIDTokenLife``.
///   - tokenID: The `jti`, 128 random bits or more.
///   - now: The moment of issue.
///   - keys: The keys; the active one signs.
/// - Returns: The compact serialization; `typ` is `JWT`.
/// - Throws: ``SigningFailed``.
/// - Source: OpenID Connect Core 2; NL GOV OpenID Connect 1.0.1, ID Tokens.
public func idToken(
    for grant: GrantClaims, nonce: String, lifetime: Int = longestIDTokenLife, tokenID: String, at now: Date,
    keys: SigningKeySet
) async throws(SigningFailed) -> String {
    let issued = seconds(now)
    var claims = claims(of: grant)
    claims["iss"] = .string(grant.issuer)
    claims["aud"] = .string(grant.client.rawValue)
    claims["exp"] = .integer(issued + min(lifetime, longestIDTokenLife))
    claims["iat"] = .integer(issued)
    claims["nbf"] = .integer(issued)
    claims["jti"] = .string(tokenID)
    claims["nonce"] = .string(nonce)
    return try await keys.sign(claims, type: "JWT")
}

/// The most seconds that an ID token lasts.
///
/// - Source: NL GOV OpenID Connect 1.0.1: five minutes.
public let longestIDTokenLife = 300
