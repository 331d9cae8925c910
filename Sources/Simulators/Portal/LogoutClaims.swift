import Foundation
import Identity
import JWTKit

/// What a logout token says.
///
/// - Source: OpenID Connect Back-Channel Logout 1.0 §2.4, §2.6.
struct LogoutClaims: JWTPayload {
    let iss: String
    let aud: Audience
    let iat: Double
    let exp: Double
    let jti: String
    let sub: String?
    let sid: String?
    let nonce: String?
    let events: [String: [String: String]]

    /// Only the signature is judged while reading; the portal judges the rest.
    func verify(using _: some JWTAlgorithm) {}

    /// Holds the token to the specification; whether it comes a second time is the sessions' to say.
    func check(_ configuration: PortalConfiguration, at now: Date) throws(PortalFault) {
        guard iss == configuration.issuer else { throw .token("iss") }
        guard aud.values == [configuration.clientID.rawValue] else { throw .token("aud") }
        guard now.timeIntervalSince1970 < exp + 120 else { throw .token("exp") }
        guard iat <= now.timeIntervalSince1970 + 120 else { throw .token("iat") }
        guard nonce == nil else { throw .token("nonce") }
        guard events["http://schemas.openid.net/event/backchannel-logout"] != nil else {
            throw .token("events")
        }
        guard sid != nil || sub != nil else { throw .token("sid") }
    }
}
