public import Foundation
public import Identity

/// What may be said of a grant to its portal: the source of ID token, userinfo and introspection.
public struct GrantClaims: Sendable {
    public let issuer: String
    public let client: ClientID
    public let preset: ClaimsPreset
    /// The person who logged in.
    public let subject: Party
    /// The person for whom she acts; nil exactly when she acts for herself.
    public let represents: Party?
    public let level: LevelOfAssurance
    public let authenticatedAt: Date
    public let authenticationSource: AuthenticationSource
    public let dienst: DienstID
    public let dienstUUID: String
    public let vertegenwoordiging: Vertegenwoordiging
    /// The id of the decision.
    public let besluit: String
    public let gemeente: GemeenteCode
    /// The session as this portal knows it; not the same text at another portal (``portalSessionID(of:client:)``).
    public let sessionID: String

    /// Gathers the facts; refuses a capacity that contradicts the parties.
    public init(
        issuer: String, client: ClientID, preset: ClaimsPreset, subject: Party, represents: Party?,
        level: LevelOfAssurance, authenticatedAt: Date, authenticationSource: AuthenticationSource = .digid,
        dienst: DienstID, dienstUUID: String, vertegenwoordiging: Vertegenwoordiging, besluit: String,
        gemeente: GemeenteCode, sessionID: String
    ) throws(CapacityContradiction) {
        guard (vertegenwoordiging == .zelf) == (represents == nil) else { throw CapacityContradiction() }
        self.issuer = issuer
        self.client = client
        self.preset = preset
        self.subject = subject
        self.represents = represents
        self.level = level
        self.authenticatedAt = authenticatedAt
        self.authenticationSource = authenticationSource
        self.dienst = dienst
        self.dienstUUID = dienstUUID
        self.vertegenwoordiging = vertegenwoordiging
        self.besluit = besluit
        self.gemeente = gemeente
        self.sessionID = sessionID
    }
}
