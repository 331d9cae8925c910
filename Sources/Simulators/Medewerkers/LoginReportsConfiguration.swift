public import Identity

/// Where the mock tells of logins, and as whom.
///
/// SAML says nothing of an account whose password was wrong, so the provider tells it beside SAML.
public struct LoginReportsConfiguration: Sendable, Codable {
    /// The gateway; its token endpoint is discovered from there.
    public var issuer: String
    /// Path of a PEM file with the authorities believed when the issuer speaks TLS; nil for the system's.
    public var trust: String?
    /// The samenwerkingsverband whose accounts these are.
    public var verband: String
    /// Our `client_id` at the gateway.
    public var clientID: ClientID
    /// Path of a PEM file with our RSA key.
    public var key: String

    /// Puts the parts together.
    public init(issuer: String, trust: String? = nil, verband: String, clientID: ClientID, key: String) {
        self.issuer = issuer
        self.trust = trust
        self.verband = verband
        self.clientID = clientID
        self.key = key
    }
}
