public import Foundation
import Identity

/// Makes the token that tells a portal, behind the person's back, that a session ended.
///
/// - Parameters:
///   - session: Which session, at which portal.
///   - tokenID: The `jti`, 128 random bits or more.
///   - now: The moment of issue; the token lasts two minutes.
///   - keys: The keys; the active one signs.
/// - Returns: The compact serialization; `typ` is `logout+jwt`. There is never a nonce, so that it is no ID token.
/// - Throws: ``SigningFailed``.
/// - Source: OpenID Connect Back-Channel Logout 1.0 §2.4.
public func logoutToken(
    for session: EndedSession, tokenID: String, at now: Date, keys: SigningKeySet
) async throws(SigningFailed) -> String {
    let issued = seconds(now)
    let claims: JSONObject = [
        "iss": .string(session.issuer),
        "aud": .string(session.client.rawValue),
        "sub": .string(session.subject),
        "sid": .string(session.sessionID),
        "iat": .integer(issued),
        "exp": .integer(issued + 120),
        "jti": .string(tokenID),
        "events": .object(["http://schemas.openid.net/event/backchannel-logout": .object([:])]),
    ]
    return try await keys.sign(claims, type: "logout+jwt")
}
