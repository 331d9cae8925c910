public import Identity

/// How a portal proves that it is that portal; it has exactly one way.
///
/// Secrets are kept as digests only.
public enum ClientAuthentication: Sendable {
    case privateKeyJWT(ClientKeys)
    case clientSecretBasic(secretDigest: Digest)
    case clientSecretPost(secretDigest: Digest)

    /// The name of the method on the wire and in the configuration.
    ///
    /// - Source: OpenID Connect Core 9.
    public var method: String {
        switch self {
        case .privateKeyJWT: "private_key_jwt"
        case .clientSecretBasic: "client_secret_basic"
        case .clientSecretPost: "client_secret_post"
        }
    }

    static let methods = ["private_key_jwt", "client_secret_basic", "client_secret_post"]
}
