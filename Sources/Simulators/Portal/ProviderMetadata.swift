/// The parts of the gateway's metadata that the portal uses.
///
/// - Source: OpenID Connect Discovery 1.0 §3.
struct ProviderMetadata: Decodable, Sendable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let introspectionEndpoint: String
    let endSessionEndpoint: String
    let jwksURI: String

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case introspectionEndpoint = "introspection_endpoint"
        case endSessionEndpoint = "end_session_endpoint"
        case jwksURI = "jwks_uri"
    }
}

/// What the token endpoint gives.
struct TokenAnswer: Decodable, Sendable {
    let idToken: String
    let accessToken: String

    private enum CodingKeys: String, CodingKey {
        case idToken = "id_token"
        case accessToken = "access_token"
    }
}

/// What introspection says.
struct IntrospectionAnswer: Decodable, Sendable {
    let active: Bool
    let dienst: String?
}
