public import Identity

/// Why a query or a form could not be read at all; it never carries what was in it.
public enum ParameterFault: String, Failure, CaseIterable {
    case tooLong
    case tooMany
    case name
    case value

    /// A stable name for logs and records.
    public var code: String { "oidc.parameters-unreadable" }

    /// What the person reads.
    public var publicText: PublicText { .pageExpired }

    /// The cause in one sentence, without personal data.
    public var operatorText: String {
        switch self {
        case .tooLong: "the request has more than \(Parameters.limits.octets) octets of parameters"
        case .tooMany: "the request has more than \(Parameters.limits.parameters) parameters"
        case .name: "the name of a parameter is empty or escaped"
        case .value: "the value of a parameter has a broken escape or is not UTF-8"
        }
    }
}
