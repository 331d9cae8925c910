/// Which shape of claims a portal reads; the raw values are those of the configuration.
public enum ClaimsPreset: String, CaseIterable, Sendable, Codable {
    /// The canonical claims: NL GOV Assurance profile for OpenID Connect.
    case nlGov = "nl-gov"
    /// The canonical claims, and those that Open Forms reads.
    case openForms = "open-forms"
}
