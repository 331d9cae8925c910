public import Identity
public import OIDC

/// Why a logout does not go on.
public enum LogoutDeskFault: Failure, Equatable {
    /// The request proves nothing or names what is not registered.
    case refused(LogoutFault)
    case store(StoreError)

    private var cause: any Failure {
        switch self {
        case .refused(let fault): fault
        case .store(let error): error
        }
    }

    /// Stable code for logs and records.
    public var code: String { cause.code }

    /// What the person reads.
    public var publicText: PublicText { cause.publicText }

    /// The cause, for the operator.
    public var operatorText: String { cause.operatorText }
}
