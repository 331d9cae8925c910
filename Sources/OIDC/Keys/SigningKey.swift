import Foundation
import Identity
import JWTKit

/// A key that our tokens are signed with, and where it stands in its life.
public struct SigningKey: Sendable {
    /// The `kid` in the header of every token that it signs.
    public let keyID: String
    /// What it signs with.
    public let algorithm: TokenAlgorithm
    /// Where it stands.
    public private(set) var state: State
    let material: Material

    /// Where a key stands: it is published before it signs and for as long as what it signed may be shown.
    public enum State: String, CaseIterable, Sendable, Codable {
        /// Published, and signs nothing yet.
        case next
        /// Signs.
        case active
        /// Signs no more; published, so that what it signed can be verified.
        case previous
    }

    enum Material: Sendable {
        case rsa(Insecure.RSA.PrivateKey)
        case p256(ES256PrivateKey)
    }

    /// Reads a private key: RSA of at least 2048 bits for RS256 and PS256, P-256 for ES256.
    ///
    /// - Parameters:
    ///   - keyID: The `kid`; 1 to 64 unreserved characters.
    ///   - algorithm: What it signs with.
    ///   - state: Where it stands.
    ///   - pem: The private key in PEM (PKCS#8 or the key's own form).
    /// - Throws: ``SigningKeyFault``.
    public init(
        keyID: String, algorithm: TokenAlgorithm, state: State, pem: String
    ) throws(SigningKeyFault) {
        guard (1...64).contains(keyID.utf8.count), keyID.utf8.allSatisfy({ isUnreserved($0) }) else {
            throw .malformedKeyID
        }
        self.keyID = keyID
        self.algorithm = algorithm
        self.state = state
        do {
            switch algorithm {
            case .rs256, .ps256: material = .rsa(try .init(pem: pem))
            case .es256: material = .p256(try .init(pem: pem))
            }
        } catch {
            throw .unusable(keyID: keyID, algorithm: algorithm)
        }
    }

    /// The same key at another point of its life.
    public func moved(to state: State) -> SigningKey {
        var key = self
        key.state = state
        return key
    }

    /// The public half, for what was signed with this key.
    var verificationKey: VerificationKey {
        VerificationKey(
            keyID: keyID, algorithms: [algorithm.signature],
            material: {
                switch material {
                case .rsa(let key): .rsa(key.publicKey)
                case .p256(let key): .p256(key.publicKey)
                }
            }())
    }

    /// The public half as a JWK.
    ///
    /// - Source: RFC 7517 §4; RFC 7518 §6.2.1, §6.3.1.
    var jwk: JSONObject? {
        let common: JSONObject = [
            "kid": .string(keyID), "use": "sig", "alg": .string(algorithm.rawValue),
        ]
        switch material {
        case .rsa(let key):
            guard let numbers = try? key.publicKey.getKeyPrimitives() else { return nil }
            return common.merging([
                "kty": "RSA", "n": .string(base64URL(numbers.modulus)),
                "e": .string(base64URL(numbers.publicExponent)),
            ])
        case .p256(let key):
            guard let point = key.publicKey.parameters, let x = Data(base64Encoded: point.x),
                let y = Data(base64Encoded: point.y)
            else { return nil }
            return common.merging([
                "kty": "EC", "crv": "P-256", "x": .string(base64URL(x)), "y": .string(base64URL(y)),
            ])
        }
    }
}
