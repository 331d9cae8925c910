import Audit
import Foundation
import Identity

/// A login for inzage that is under way, kept by the browser under seal.
struct PendingInzage: Codable {
    let gemeente: GemeenteCode
    let state: String
    let verifier: String
    let expiresAt: Date

    private static let place = "inzage"

    init(gemeente: GemeenteCode, state: String, verifier: String, expiresAt: Date) {
        self.gemeente = gemeente
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
