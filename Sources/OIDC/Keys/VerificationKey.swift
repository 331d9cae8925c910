import JWTKit

/// A public key with the algorithms that it may be used with; the token never widens them.
struct VerificationKey: Sendable {
    let keyID: String?
    let algorithms: [SignatureAlgorithm]
    let material: Material

    enum Material: Sendable {
        case rsa(Insecure.RSA.PublicKey)
        case p256(ES256PublicKey)
        case p384(ES384PublicKey)
        case p521(ES512PublicKey)

        /// The algorithms that fit the key.
        var algorithms: [SignatureAlgorithm] {
            switch self {
            case .rsa: SignatureAlgorithm.rsa
            case .p256: [.es256]
            case .p384: [.es384]
            case .p521: [.es512]
            }
        }
    }

    /// Whether the token says that it was signed with this key.
    func fits(_ token: CompactToken) -> Bool {
        guard let algorithm = token.algorithm, algorithms.contains(algorithm) else { return false }
        guard let wanted = token.keyID, let keyID else { return true }
        return wanted == keyID
    }

    /// Whether the token's signature holds under this key.
    func verifies(_ token: CompactToken) async -> Bool {
        guard fits(token), let algorithm = token.algorithm,
            let signer = try? await material.signer(for: algorithm),
            let holds = try? signer.verify(token.signature, signs: token.signedOctets)
        else { return false }
        return holds
    }
}

extension VerificationKey.Material {
    fileprivate func signer(for algorithm: SignatureAlgorithm) async throws -> any JWTAlgorithm {
        let keys = JWTKeyCollection()
        switch self {
        case .rsa(let key): await keys.add(key, for: algorithm)
        case .p256(let key): await keys.add(ecdsa: key)
        case .p384(let key): await keys.add(ecdsa: key)
        case .p521(let key): await keys.add(ecdsa: key)
        }
        return try await keys.getKey()
    }
}

extension JWTKeyCollection {
    /// Adds an RSA key for one of the algorithms that RSA serves.
    fileprivate func add(_ key: Insecure.RSA.PublicKey, for algorithm: SignatureAlgorithm) {
        switch algorithm {
        case .rs256: add(rsa: key, digestAlgorithm: .sha256)
        case .rs384: add(rsa: key, digestAlgorithm: .sha384)
        case .rs512: add(rsa: key, digestAlgorithm: .sha512)
        case .ps256: add(pss: key, digestAlgorithm: .sha256)
        case .ps384: add(pss: key, digestAlgorithm: .sha384)
        case .ps512: add(pss: key, digestAlgorithm: .sha512)
        case .es256, .es384, .es512: break
        }
    }
}
