/// What the gateway runs for: real logins, or trying things out.
enum Deployment: String, CaseIterable, Sendable {
    case production
    /// Allows http on loopback, mock providers and test personas.
    case development
}
