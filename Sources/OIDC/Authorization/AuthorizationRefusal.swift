/// Why an authorization request is refused; the raw value is for logs and records.
public enum AuthorizationRefusal: String, Error, CaseIterable, Sendable, Codable {
    case unknownClient = "unknown-client"
    case unregisteredRedirectURI = "unregistered-redirect-uri"
    case repeatedParameter = "repeated-parameter"
    case tooLong = "too-long"
    case missingState = "missing-state"
    case malformedState = "malformed-state"
    case requestObject = "request-object"
    case requestURI = "request-uri"
    case registration
    case missingResponseType = "missing-response-type"
    case responseType = "response-type"
    case responseMode = "response-mode"
    case openIDMissing = "openid-missing"
    case dienstMissing = "dienst-missing"
    case severalDiensten = "several-diensten"
    case foreignDienst = "foreign-dienst"
    case missingNonce = "missing-nonce"
    case malformedNonce = "malformed-nonce"
    case missingChallenge = "missing-challenge"
    case challengeMethod = "challenge-method"
    case malformedChallenge = "malformed-challenge"
    case unknownLevel = "unknown-level"
    case severalProviders = "several-providers"
    case malformedProvider = "malformed-provider"
    case unknownVertegenwoordiging = "unknown-vertegenwoordiging"
    case unknownPrompt = "unknown-prompt"
    case promptNoneWithOthers = "prompt-none-with-others"
    case malformedMaxAge = "malformed-max-age"
}

extension AuthorizationRefusal {
    /// The word for it on the wire.
    public var error: OAuthError {
        switch self {
        case .unknownClient: .unauthorizedClient
        case .requestObject: .requestNotSupported
        case .requestURI: .requestURINotSupported
        case .registration: .registrationNotSupported
        case .responseType: .unsupportedResponseType
        case .openIDMissing, .dienstMissing, .severalDiensten, .foreignDienst: .invalidScope
        case .unknownLevel: .unmetAuthenticationRequirements
        case .unregisteredRedirectURI, .repeatedParameter, .tooLong, .missingState, .malformedState,
            .missingResponseType, .responseMode, .missingNonce, .malformedNonce, .missingChallenge,
            .challengeMethod,
            .malformedChallenge, .severalProviders, .malformedProvider, .unknownVertegenwoordiging,
            .unknownPrompt,
            .promptNoneWithOthers, .malformedMaxAge:
            .invalidRequest
        }
    }

    /// One sentence for the developer of the portal, in the characters that RFC 6749 allows in `error_description`.
    public var description: String {
        switch self {
        case .unknownClient: "client_id names no portal that is registered here"
        case .unregisteredRedirectURI:
            "redirect_uri is not, octet for octet, one that is registered for this client"
        case .repeatedParameter: "a parameter comes more than once"
        case .tooLong: "a parameter is too long"
        case .missingState: "state is missing"
        case .malformedState: "state has characters outside printable ASCII"
        case .requestObject: "request objects are not supported: send plain parameters"
        case .requestURI: "request_uri is not supported: send plain parameters"
        case .registration: "the registration parameter is not supported"
        case .missingResponseType: "response_type is missing: send code"
        case .responseType: "response_type must be code"
        case .responseMode: "response_mode must be query or left out"
        case .openIDMissing: "scope must contain openid"
        case .dienstMissing: "scope must contain the dienst that is asked for, as dienst:ID"
        case .severalDiensten: "scope must contain exactly one dienst"
        case .foreignDienst: "scope names a dienst that does not exist or that this client may not ask for"
        case .missingNonce: "nonce is missing"
        case .malformedNonce: "nonce has characters outside printable ASCII"
        case .missingChallenge: "code_challenge is missing (RFC 7636)"
        case .challengeMethod: "code_challenge_method must be S256"
        case .malformedChallenge: "code_challenge must be 43 characters of base64url"
        case .unknownLevel: "acr_values names no level that is known here"
        case .severalProviders: "the request names more than one identity provider"
        case .malformedProvider: "the name of the identity provider is malformed"
        case .unknownVertegenwoordiging: "vertegenwoordiging is not one of the known kinds"
        case .unknownPrompt: "prompt has a value that is not known"
        case .promptNoneWithOthers: "prompt=none stands alone"
        case .malformedMaxAge: "max_age must be a whole number of seconds, 0 or more"
        }
    }
}
