public import Identity

/// Why the keys that sign our tokens cannot be used.
public enum SigningKeyFault: Failure, Equatable {
    case malformedKeyID
    case unusable(keyID: String, algorithm: TokenAlgorithm)
    case duplicate(keyID: String)
    case noActiveKey
    case severalActiveKeys
    case generationFailed

    /// A stable name for logs and records.
    public var code: String { "oidc.signing-keys" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String {
        switch self {
        case .malformedKeyID: "a key id must be 1 to 64 letters, digits or -._~"
        case .unusable(let keyID, let algorithm):
            "key \(keyID) is no private key for \(algorithm.rawValue): "
                + "RS256 and PS256 need RSA of at least 2048 bits, ES256 needs P-256"
        case .duplicate(let keyID): "two keys have the id \(keyID)"
        case .noActiveKey: "no key is active: activate one"
        case .severalActiveKeys: "more than one key is active: retire all but one"
        case .generationFailed: "no key could be generated"
        }
    }
}
