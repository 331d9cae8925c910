public import Identity
public import OIDC

/// Why a logout does not go on.
public enum LogoutDeskFault: Failure, Equatable {
    /// The request proves nothing or names what is not registered.
    case refused(LogoutFault)
    /// A browser came back from an identity provider's logout that is not under way in it.
    case unproven
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .refused(let fault): fault.code
        case .unproven: "logout.unproven"
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .refused(let fault): fault.publicText
        case .unproven: .logoutUnproven
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .refused(let fault): fault.operatorText
        case .unproven: "no logout of this browser waits for the answer it brought, or it came too late"
        case .store(let error): error.operatorText
        }
    }
}
