public import Identity

/// A portal, as the configuration registers it.
///
/// Nothing is checked here: configuration checks, so that all faults are told at once.
public struct Client: Sendable {
    public let id: ClientID
    public let gemeente: GemeenteCode
    public let name: String
    /// Compared octet for octet; https, or http on loopback; no fragment.
    public let redirectURIs: [String]
    public let postLogoutRedirectURIs: [String]
    public let backchannelLogoutURI: String?
    public let authentication: ClientAuthentication
    public let claims: ClaimsPreset
    /// The diensten the portal may ask for.
    public let diensten: [DienstID]

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
