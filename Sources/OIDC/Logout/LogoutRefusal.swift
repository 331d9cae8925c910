/// Why a portal's request to log out is refused.
public enum LogoutRefusal: String, Error, CaseIterable, Sendable, Codable {
    case repeatedParameter = "repeated-parameter"
    case tooLong = "too-long"
    case malformedState = "malformed-state"
    case invalidHint = "invalid-hint"
    case contradictingClient = "contradicting-client"
    case unregisteredURI = "unregistered-uri"

    /// One sentence for the log.
    public var description: String {
        switch self {
        case .repeatedParameter: "a parameter comes more than once"
        case .tooLong: "a parameter is too long"
        case .malformedState: "state has characters outside printable ASCII"
        case .invalidHint: "id_token_hint is not an ID token that was issued here to a registered client"
        case .contradictingClient: "client_id is not the client that id_token_hint was issued to"
        case .unregisteredURI:
            "post_logout_redirect_uri is not, octet for octet, one that is registered for the client"
        }
    }
}
