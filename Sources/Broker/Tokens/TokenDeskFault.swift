public import Identity
public import OIDC
public import Representation

/// A portal's request about codes or tokens that gets an error.
public enum TokenDeskFault: Failure, Equatable {
    /// It breaks a rule of the protocol.
    case refused(TokenFault)
    case bearerMissing
    /// The token is unknown, expired, or what it rests on has ended.
    case bearerInvalid
    /// The register that could deny the ground of a grant does not answer: neither active nor inactive.
    case registerUnavailable(RegisterError)
    case store(StoreError)
    /// What is stored cannot be opened or contradicts itself.
    case broken

    init(_ error: StoreError) {
        self =
            error == .conflict(.clientAssertionReplayed)
            ? .refused(TokenFault(.assertionReplayed)) : .store(error)
    }

    /// The word for it on the wire.
    public var error: OAuthError {
        switch self {
        case .refused(let fault): fault.error
        case .bearerMissing, .bearerInvalid: .invalidToken
        case .registerUnavailable, .store: .temporarilyUnavailable
        case .broken: .serverError
        }
    }

    /// The HTTP status (RFC 6749 §5.2, RFC 6750 §3.1).
    public var status: Int {
        switch self {
        case .refused(let fault): fault.status
        case .bearerMissing, .bearerInvalid: 401
        case .registerUnavailable, .store: 503
        case .broken: 500
        }
    }

    /// The header `WWW-Authenticate` where the status asks for one; a request without a token gets no error code.
    public var wwwAuthenticate: String? {
        switch self {
        case .refused(let fault): fault.wwwAuthenticate
        case .bearerMissing: "Bearer"
        case .bearerInvalid: "Bearer error=\"invalid_token\""
        case .registerUnavailable, .store, .broken: nil
        }
    }

    /// The JSON body.
    public var body: JSONObject {
        if case .refused(let fault) = self { return fault.body }
        return ["error": .string(error.code)]
    }

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .refused(let fault): fault.code
        case .bearerMissing: "token.bearer-missing"
        case .bearerInvalid: "token.bearer-invalid"
        case .registerUnavailable(let error): error.code
        case .store(let error): error.code
        case .broken: "token.broken"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .refused(let fault): fault.operatorText
        case .bearerMissing: "no bearer token was sent"
        case .bearerInvalid: "the bearer token is unknown, expired or ended"
        case .registerUnavailable(let error): error.operatorText
        case .store(let error): error.operatorText
        case .broken: "a stored grant cannot be opened with the present keys, or contradicts itself"
        }
    }
}
