public import Identity

/// A portal did not confirm that it ended a session.
public enum LogoutDeliveryError: Failure, Hashable {
    case timedOut
    case unreachable
    case refused(status: Int)
    /// The address is plain HTTP, or none at all.
    case insecure

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .timedOut: "logout.timeout"
        case .unreachable: "logout.unreachable"
        case .refused: "logout.refused"
        case .insecure: "logout.insecure"
        }
    }

    /// Nobody reads it: what goes to a portal behind the person's back shows no page.
    public var publicText: PublicText { .startAgain }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .timedOut: "the portal did not answer the logout token in time"
        case .unreachable: "no connection to the portal's logout address could be made"
        case .refused(let status): "the portal answered the logout token with HTTP \(status)"
        case .insecure: "the portal's logout address is not https"
        }
    }
}
