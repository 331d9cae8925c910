public import Identity

/// Why a portal's JWKS cannot be used; `index` counts its keys from zero.
public enum ClientKeyFault: Failure, Equatable {
    case notAKeySet
    case noSigningKey
    case privateKey(index: Int)
    case unsupportedType(index: Int)
    case unsupportedAlgorithm(index: Int)
    case malformedKey(index: Int)
    case duplicateKeyID(index: Int)

    /// A stable name for logs and records.
    public var code: String { "oidc.client-keys" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String {
        switch self {
        case .notAKeySet: "this is not a JWK Set: write {\"keys\": [ … ]} (RFC 7517 §5)"
        case .noSigningKey: "the JWK Set has no key to verify signatures with: add one with \"use\": \"sig\""
        case .privateKey(let index):
            "key \(index) of the JWK Set holds its private part: give the public part only"
        case .unsupportedType(let index):
            "key \(index) of the JWK Set is neither RSA nor EC on P-256, P-384 or P-521"
        case .unsupportedAlgorithm(let index):
            "key \(index) of the JWK Set has an \"alg\" that does not fit it: write RS256, PS256, ES256 or leave it out"
        case .malformedKey(let index):
            "key \(index) of the JWK Set is malformed, or an RSA key of less than 2048 bits"
        case .duplicateKeyID(let index): "key \(index) of the JWK Set has the same \"kid\" as one before it"
        }
    }
}
