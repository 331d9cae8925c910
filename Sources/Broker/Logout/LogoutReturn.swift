/// How a browser came back from the identity provider's logout.
public struct LogoutReturn: Hashable, Sendable {
    /// What the browser does next.
    public let step: LogoutStep
    /// What became of the session at the provider, for the operator.
    public let outcome: LogoutOutcome
}
