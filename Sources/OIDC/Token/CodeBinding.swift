public import Identity

/// What a code is bound to from the moment it is issued; stored with the code's digest.
public struct CodeBinding: Hashable, Sendable, Codable {
    /// Who asked.
    public let client: ClientID
    /// Where the browser brought the code.
    public let redirectURI: String
    /// The S256 challenge, 43 characters of base64url.
    public let codeChallenge: String
    /// What the ID token brings back.
    public let nonce: String

    /// Binds a code to the request that it answers.
    public init(to request: AuthorizationRequest) {
        client = request.client
        redirectURI = request.redirectURI
        codeChallenge = request.codeChallenge
        nonce = request.nonce
    }
}
