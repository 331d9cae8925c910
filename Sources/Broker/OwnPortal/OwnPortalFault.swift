public import Identity

/// Why a login at one of our own portals gives nothing.
public enum OwnPortalFault: Failure, Equatable {
    /// There is no such portal.
    case notOffered
    /// The return belongs to no login of this browser.
    case unproven
    /// The login ended without access.
    case declined
    case login(LoginFault)
    case token(TokenDeskFault)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .notOffered: "own-portal.not-offered"
        case .unproven: "own-portal.unproven"
        case .declined: "own-portal.declined"
        case .login(let fault): fault.code
        case .token(let fault): fault.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .notOffered: .pageNotFound
        case .unproven, .token: .startAgain
        case .declined: .cancelled
        case .login(let fault): fault.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .notOffered: "what is in the address has no portal of our own"
        case .unproven: "the return from the login belongs to no login that this browser began"
        case .declined: "the login ended without a code"
        case .login(let fault): fault.operatorText
        case .token(let fault): fault.operatorText
        }
    }
}
