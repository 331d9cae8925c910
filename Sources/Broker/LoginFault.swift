public import Identity

/// A step that cannot be taken because of the browser or the moment, not because of the person.
public enum LoginFault: Failure, Hashable {
    case unknownLogin
    case otherBrowser
    case expired
    case outOfOrder
    /// The answer came to the address of a provider that was not asked.
    case otherProvider
    case unknownChoice
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .unknownLogin: "login.unknown"
        case .otherBrowser: "login.other-browser"
        case .expired: "login.expired"
        case .outOfOrder: "login.out-of-order"
        case .otherProvider: "login.other-provider"
        case .unknownChoice: "login.unknown-choice"
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .store(let error): error.publicText
        default: .pageExpired
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .unknownLogin: "no login is stored under that handle"
        case .otherBrowser: "the login was begun by another browser"
        case .expired: "the login is older than it may be"
        case .outOfOrder: "the step does not follow from where the login stands"
        case .otherProvider: "the answer came to the address of another provider than the one that was asked"
        case .unknownChoice: "the choice is not among what was offered"
        case .store(let error): error.operatorText
        }
    }
}
