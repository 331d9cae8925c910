public import Identity

/// A session that ended, as one portal knows it.
public struct EndedSession: Hashable, Sendable {
    /// Our issuer.
    public let issuer: String
    /// The portal that is told.
    public let client: ClientID
    /// The pairwise subject of the person who logged in.
    public let subject: String
    /// The `sid` of its ID tokens.
    public let sessionID: String

    /// Names a session to a portal.
    public init(issuer: String, client: ClientID, subject: String, sessionID: String) {
        self.issuer = issuer
        self.client = client
        self.subject = subject
        self.sessionID = sessionID
    }
}
