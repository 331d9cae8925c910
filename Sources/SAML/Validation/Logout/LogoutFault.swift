public import Identity

/// Why a logout answer is not believed.
public enum LogoutFault: Failure, Equatable {
    /// Not a logout response, or not of the shape the schema asks.
    case malformed
    case signature
    case metadataExpired
    /// Version, time, issuer, destination or `InResponseTo` is not what was expected.
    case mismatch(LogoutRule)
    /// The provider says that it failed; the codes without their common prefix.
    case providerFailed(String)

    /// A stable code for the log.
    public var code: String {
        switch self {
        case .malformed: "saml.logout-malformed"
        case .signature: "saml.logout-signature"
        case .metadataExpired: "saml.metadata-expired"
        case .mismatch(let rule): "saml.logout-\(rule.rawValue)"
        case .providerFailed: "saml.logout-failed"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .providerFault }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .malformed: "the provider's logout answer is malformed"
        case .signature: "the provider's logout answer is not signed by a key in its metadata"
        case .metadataExpired: "the provider's metadata has expired; fetch it anew"
        case .mismatch(let rule):
            "the \(rule.rawValue) of the provider's logout answer is not what was expected"
        case .providerFailed(let summary): "the provider could not end the session: \(summary)"
        }
    }
}
