import Identity

/// A portal: an OpenID Connect client, and whether it can tell apart who acts and for whom.
struct PortalConfiguration: Sendable {
    let id: ClientID
    let gemeente: GemeenteCode
    let name: String
    let redirectURIs: [String]
    let postLogoutRedirectURIs: [String]
    let backchannelLogoutURI: String?
    let authentication: PortalAuthentication
    let claims: ClaimsStyle
    /// An unaware portal never gets a token for somebody else.
    let isAware: Bool
    let diensten: [DienstID]
}

/// How a portal proves itself at the token endpoint.
enum PortalAuthentication: Sendable {
    /// The JSON Web Key Set with the portal's public keys, as it stands in its file.
    case privateKeyJWT(jwks: PortalKeys)
    case clientSecretBasic(secret: Digest)
    case clientSecretPost(secret: Digest)
}

/// The words of the key `authentication`.
enum PortalAuthenticationMethod: String, CaseIterable, Sendable {
    case privateKeyJWT = "private_key_jwt"
    case tlsClient = "tls_client_auth"
    case clientSecretBasic = "client_secret_basic"
    case clientSecretPost = "client_secret_post"
}

/// Which claims a portal reads beside the canonical ones.
enum ClaimsStyle: String, CaseIterable, Sendable {
    case nlGov = "nl-gov"
    case openForms = "open-forms"
}

/// Whether a portal can tell apart who acts and for whom.
enum PortalAwareness: String, CaseIterable, Sendable {
    case aware
    case unaware
}
