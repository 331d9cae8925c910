package import Crypto
package import Foundation
import Identity
package import OIDC

/// A P-256 key that signs whatever a test asks for, sound or not.
package struct TestKey: Sendable {
    package let keyID: String
    package let key: P256.Signing.PrivateKey

    package static let portal = TestKey(keyID: "portaal-1", key: P256.Signing.PrivateKey())
    package static let stranger = TestKey(keyID: "portaal-1", key: P256.Signing.PrivateKey())

    /// The public half, as a portal registers it.
    package var jwk: JSONObject {
        let point = key.publicKey.rawRepresentation
        return [
            "kty": "EC", "crv": "P-256", "kid": .string(keyID), "use": "sig", "alg": "ES256",
            "x": .string(base64URL(point.prefix(32))), "y": .string(base64URL(point.suffix(32))),
        ]
    }

    package var jwks: JSONObject { ["keys": .array([.object(jwk)])] }

    /// A compact serialization with exactly this header and payload.
    package func sign(_ payload: JSONObject, header: JSONObject = [:]) throws -> String {
        let usual: JSONObject = ["alg": "ES256", "typ": "JWT", "kid": .string(keyID)]
        return try compact(usual.merging(header), payload) { octets in
            try key.signature(for: octets).rawRepresentation
        }
    }
}

/// Joins header, payload and a signature over them.
package func compact(_ header: JSONObject, _ payload: JSONObject, _ sign: (Data) throws -> Data) rethrows
    -> String
{
    let octets = base64URL(header.serialized()) + "." + base64URL(payload.serialized())
    return octets + "." + base64URL(try sign(Data(octets.utf8)))
}

/// The header and the payload of a token that we made.
package func parts(of token: String) throws -> (header: JSONObject, payload: JSONObject) {
    let parts = token.split(separator: ".").compactMap { bytes(base64URL: String($0)) }
    guard parts.count == 3, let header = JSONObject(parts[0]), let payload = JSONObject(parts[1]) else {
        throw NotAToken()
    }
    return (header, payload)
}

package struct NotAToken: Error {
    package init() {}
}
