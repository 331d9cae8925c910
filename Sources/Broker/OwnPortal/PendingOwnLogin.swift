import Audit
import Foundation
import Identity

/// A login at one of our own portals that is under way, kept by the browser under seal.
struct PendingOwnLogin: Codable {
    let client: ClientID
    let state: String
    let verifier: String
    let expiresAt: Date

    private static let place = "own-login"

    init(client: ClientID, state: String, verifier: String, expiresAt: Date) {
        self.client = client
        self.state = state
        self.verifier = verifier
        self.expiresAt = expiresAt
    }

    /// The value of a cookie.
    func sealed(with key: SealingKey, _ randomness: Randomness) -> String {
        base64URL(key.seal(canonicalJSON(self), for: Self.place, randomness).bytes)
    }

    /// Opens the value of a cookie; nil for anything that was not sealed here for this.
    init?(_ cookie: String, openedWith key: SealingKey) {
        guard let sealed = bytes(base64URL: cookie),
            let data = try? key.open(Sealed(bytes: sealed), for: Self.place),
            let pending = try? decodeCanonicalJSON(Self.self, from: data)
        else { return nil }
        self = pending
    }
}
