import Audit
import Foundation
import Identity

/// A logout that waits for the identity provider's answer, kept by the browser under seal.
struct PendingLogout: Codable {
    /// Of the handle that went out with the request.
    let relayState: Digest
    /// Who was told.
    let provider: IdentityProviderID
    /// The ID of the message that told it.
    let requestID: String
    /// The providers of other sessions that ended too: one browser goes to one provider.
    let untold: Set<IdentityProviderID>
    let gemeente: GemeenteCode
    let client: ClientID
    let actor: Pseudonym
    let address: LogoutAddress
    let expiresAt: Date

    /// Seconds within which the answer is expected.
    static let lifetime = 300.0

    private static let place = "logout"

    /// The value of a cookie.
    func sealed(with key: SealingKey, _ randomness: Randomness) -> String {
        base64URL(key.seal(canonicalJSON(self), for: Self.place, randomness).bytes)
    }
}

extension PendingLogout {
    /// Opens the value of a cookie; nil for anything that was not sealed here for this.
    init?(_ cookie: String, openedWith key: SealingKey) {
        guard let sealed = bytes(base64URL: cookie),
            let data = try? key.open(Sealed(bytes: sealed), for: Self.place),
            let pending = try? decodeCanonicalJSON(Self.self, from: data)
        else { return nil }
        self = pending
    }
}
