/// Why a request to the token, introspection or revocation endpoint is refused; the raw value is for logs.
public enum TokenRefusal: String, Error, CaseIterable, Sendable, Codable {
    case repeatedParameter = "repeated-parameter"
    case unreadable
    case missingGrantType = "missing-grant-type"
    case grantType = "grant-type"
    case unauthorizedClient = "unauthorized-client"
    case scope
    case missingCode = "missing-code"
    case missingRedirectURI = "missing-redirect-uri"
    case missingVerifier = "missing-verifier"
    case malformedVerifier = "malformed-verifier"
    case missingToken = "missing-token"
    case severalMethods = "several-methods"
    case noCredentials = "no-credentials"
    case malformedCredentials = "malformed-credentials"
    case contradictingClient = "contradicting-client"
    case unknownClient = "unknown-client"
    case otherMethod = "other-method"
    case wrongSecret = "wrong-secret"
    case malformedAssertion = "malformed-assertion"
    case assertionType = "assertion-type"
    case assertionSignature = "assertion-signature"
    case assertionIssuer = "assertion-issuer"
    case assertionAudience = "assertion-audience"
    case assertionExpiry = "assertion-expiry"
    case assertionTime = "assertion-time"
    case assertionID = "assertion-id"
    case assertionReplayed = "assertion-replayed"
    case unknownCode = "unknown-code"
    case otherClient = "other-client"
    case otherRedirectURI = "other-redirect-uri"
    case wrongVerifier = "wrong-verifier"
}

extension TokenRefusal {
    /// The word for it on the wire: what is wrong with a client is never told apart.
    public var error: OAuthError {
        switch self {
        case .repeatedParameter, .unreadable, .missingGrantType, .missingCode, .missingRedirectURI,
            .missingVerifier,
            .malformedVerifier, .missingToken, .severalMethods:
            .invalidRequest
        case .grantType: .unsupportedGrantType
        case .unauthorizedClient: .unauthorizedClient
        case .scope: .invalidScope
        case .noCredentials, .malformedCredentials, .contradictingClient, .unknownClient, .otherMethod,
            .wrongSecret,
            .malformedAssertion, .assertionType, .assertionSignature, .assertionIssuer, .assertionAudience,
            .assertionExpiry, .assertionTime, .assertionID, .assertionReplayed:
            .invalidClient
        case .unknownCode, .otherClient, .otherRedirectURI, .wrongVerifier: .invalidGrant
        }
    }

    /// One sentence for the log; a portal reads it only where ``TokenFault/publicDescription`` says so.
    public var description: String {
        switch self {
        case .repeatedParameter: "a parameter comes more than once"
        case .unreadable: "the form cannot be read"
        case .missingGrantType: "grant_type is missing"
        case .grantType: "grant_type must be authorization_code or client_credentials"
        case .unauthorizedClient: "only a program of a samenwerkingsverband gets a token for itself"
        case .scope: "scope names something that is not for this program, or names nothing"
        case .missingCode: "code is missing or too long"
        case .missingRedirectURI: "redirect_uri is missing"
        case .missingVerifier: "code_verifier is missing"
        case .malformedVerifier: "code_verifier must be 43 to 128 unreserved characters"
        case .missingToken: "token is missing or too long"
        case .severalMethods: "the client authenticates in more than one way"
        case .noCredentials: "the client does not authenticate"
        case .malformedCredentials: "the client's credentials are malformed"
        case .contradictingClient: "client_id and the credentials name different clients"
        case .unknownClient: "the client is not registered"
        case .otherMethod: "the client authenticates in another way than it is registered for"
        case .wrongSecret: "the client secret is wrong"
        case .malformedAssertion: "the client assertion is not a signed JWT of a known type"
        case .assertionType: "client_assertion_type must be \(clientAssertionType)"
        case .assertionSignature: "the client assertion is not signed with a registered key and its algorithm"
        case .assertionIssuer: "iss and sub of the client assertion must both be the client_id"
        case .assertionAudience: "aud of the client assertion must be exactly the issuer, as one string"
        case .assertionExpiry: "exp of the client assertion is missing, past, or more than 5 minutes ahead"
        case .assertionTime: "iat or nbf of the client assertion is malformed, in the future or after exp"
        case .assertionID: "jti of the client assertion is missing or too long"
        case .assertionReplayed: "the client assertion was used before"
        case .unknownCode: "the code is unknown, expired or was used before"
        case .otherClient: "the code was issued to another client"
        case .otherRedirectURI: "redirect_uri is not the one of the authorization request"
        case .wrongVerifier: "code_verifier does not match the challenge"
        }
    }
}

/// - Source: RFC 7523 §2.2.
let clientAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
