public import Identity

/// Why a person cannot read who acted for her now.
public enum InzageFault: Failure, Equatable {
    /// The gemeente does not offer it.
    case notOffered
    /// She is not logged in, or no more.
    case signedOut
    /// No act of that name is about her.
    case unknownAct
    /// The page of the list was not given to her.
    case unknownPage
    case portal(OwnPortalFault)
    case token(TokenDeskFault)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .notOffered: "inzage.not-offered"
        case .signedOut: "inzage.signed-out"
        case .unknownAct: "inzage.unknown-act"
        case .unknownPage: "inzage.unknown-page"
        case .portal(let fault): fault.code
        case .token(let fault): fault.code
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .notOffered, .unknownAct, .unknownPage: .pageNotFound
        case .signedOut, .token: .startAgain
        case .portal(let fault): fault.publicText
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .notOffered: "the gemeente in the address offers no inzage"
        case .signedOut: "the browser holds no token of the inzage that is active"
        case .unknownAct: "the decision that was disputed is not about the person who is logged in"
        case .unknownPage: "the page of the list was not given to the person who is logged in"
        case .portal(let fault): fault.operatorText
        case .token(let fault): fault.operatorText
        case .store(let error): error.operatorText
        }
    }
}
