public import Identity

/// A portal, as the configuration registers it.
///
/// Nothing is checked here: configuration checks, so that all faults are told at once.
public struct Client: Sendable {
    /// The `client_id`.
    public let id: ClientID
    /// The gemeente to which the portal belongs.
    public let gemeente: GemeenteCode
    /// What the person reads on our pages.
    public let name: String
    /// Compared octet for octet; https, or http on loopback; no fragment.
    public let redirectURIs: [String]
    /// Where a browser may go after logging out; compared octet for octet.
    public let postLogoutRedirectURIs: [String]
    /// Where the portal is told that a session ended.
    public let backchannelLogoutURI: String?
    /// How the portal proves itself.
    public let authentication: ClientAuthentication
    /// Which claims the portal reads.
    public let claims: ClaimsPreset
    /// The diensten the portal may ask for.
    public let diensten: [DienstID]

    /// Takes what the configuration says.
    public init(
        id: ClientID, gemeente: GemeenteCode, name: String, redirectURIs: [String],
        postLogoutRedirectURIs: [String] = [], backchannelLogoutURI: String? = nil,
        authentication: ClientAuthentication, claims: ClaimsPreset = .nlGov, diensten: [DienstID]
    ) {
        self.id = id
        self.gemeente = gemeente
        self.name = name
        self.redirectURIs = redirectURIs
        self.postLogoutRedirectURIs = postLogoutRedirectURIs
        self.backchannelLogoutURI = backchannelLogoutURI
        self.authentication = authentication
        self.claims = claims
        self.diensten = diensten
    }
}
