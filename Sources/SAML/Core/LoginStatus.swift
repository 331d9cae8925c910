/// Why a provider answered without an assertion, as the login goes on from there.
///
/// - Source: SAML Core 3.2.2.2; Koppelvlakspecificatie DigiD SAML, status codes.
public enum LoginStatus: Hashable, Sendable {
    /// The person cancelled, or could not log in. No fault.
    case cancelled
    /// The person reached a lower level than was asked.
    case levelNotReached
    /// The artifact was unknown, expired, used before, or not ours.
    case artifactUnknown
    /// Anything else; the codes without their common prefix.
    case providerFailed(String)

    init(_ status: Status) {
        if status.hasDetail("AuthnFailed") {
            self = .cancelled
        } else if status.hasDetail("NoAuthnContext") {
            self = .levelNotReached
        } else {
            self = .providerFailed(status.summary)
        }
    }
}
