/// What the browser brought from a provider's logout, unread.
public enum IncomingLogoutAnswer: Hashable, Sendable {
    /// The query of the address, octet for octet as it came: the signature is over it.
    case query(String)
    /// The field of a form.
    case response(base64: String)
}

/// What became of a person's session at her identity provider.
public enum LogoutOutcome: Hashable, Sendable {
    /// She is logged out there.
    case complete
    /// The provider says that it could not, or was asked not to, end everything.
    case partial
    /// The provider failed, or its answer is not believed; the cause names nobody.
    case refused(code: String, reason: String)

    /// The word for it in records.
    public var code: String {
        switch self {
        case .complete: "complete"
        case .partial: "partial"
        case .refused(let code, _): code
        }
    }
}
