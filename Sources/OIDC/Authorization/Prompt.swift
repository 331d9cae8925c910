/// What the portal wants the person to be asked.
///
/// - Source: OpenID Connect Core 3.1.2.1.
public enum Prompt: String, CaseIterable, Sendable, Codable {
    case none
    case login
    case consent
    case selectAccount = "select_account"
}
