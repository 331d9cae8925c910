import Crypto
import Foundation
public import Identity

/// The name by which one portal knows a session: two portals in one session cannot join theirs.
///
/// - Parameters:
///   - session: Our own name of it, unguessable; it is not released.
///   - client: The portal.
/// - Returns: 43 characters of base64url.
/// - Source: OpenID Connect Back-Channel Logout 1.0 §2.1, `sid`.
public func portalSessionID(of session: String, client: ClientID) -> String {
    // The session's name is the key: whoever does not know it cannot compute another portal's.
    base64URL(
        HMAC<SHA256>.authenticationCode(
            for: Data("sid:\(client.rawValue)".utf8), using: SymmetricKey(data: Data(session.utf8))))
}
