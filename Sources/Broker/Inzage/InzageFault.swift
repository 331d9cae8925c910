public import Identity

/// Why a person cannot read who acted for her now.
public enum InzageFault: Failure, Equatable {
    /// The gemeente does not offer it.
    case notOffered
    /// The return belongs to no login of this browser.
    case unproven
    /// The login ended without access.
    case declined
    /// She is not logged in, or no more.
    case signedOut
    /// No act of that name is about her.
    case unknownAct
    /// The page of the list was not given to her.
    case unknownPage
    case login(LoginFault)
    case token(TokenDeskFault)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .notOffered: "inzage.not-offered"
        case .unproven: "inzage.unproven"
        case .declined: "inzage.declined"
        case .signedOut: "inzage.signed-out"
        case .unknownAct: "inzage.unknown-act"
        case .unknownPage: "inzage.unknown-page"
        case .login(let fault): fault.code
        case .token(let fault): fault.code
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .notOffered, .unknownAct, .unknownPage: .pageNotFound
        case .unproven, .signedOut, .token: .startAgain
        case .declined: .cancelled
        case .login(let fault): fault.publicText
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .notOffered: "the gemeente in the address offers no inzage"
        case .unproven: "the return from the login belongs to no inzage that this browser began"
        case .declined: "the login for inzage ended without a code"
        case .signedOut: "the browser holds no token of the inzage that is active"
        case .unknownAct: "the decision that was disputed is not about the person who is logged in"
        case .unknownPage: "the page of the list was not given to the person who is logged in"
        case .login(let fault): fault.operatorText
        case .token(let fault): fault.operatorText
        case .store(let error): error.operatorText
        }
    }
}
