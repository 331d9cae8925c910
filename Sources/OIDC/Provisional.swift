public import Identity

public struct AuthorizationRequest: Hashable, Sendable, Codable {
    public let client: ClientID
    public let redirectURI: String
    public let state: String
    public let nonce: String
    public let codeChallenge: String
    public let dienst: DienstID
    public let minimumLevel: LevelOfAssurance?
    public let identityProvider: IdentityProviderID?
    public let vertegenwoordiging: Vertegenwoordiging?
    public let language: Language
    public let prompt: Set<Prompt>
    public let maxAge: Int?
}

public enum Prompt: String, Hashable, Sendable, Codable {
    case none
    case login
    case consent
    case selectAccount = "select_account"
}

public struct CodeBinding: Hashable, Sendable, Codable {
    public let client: ClientID
    public let redirectURI: String
    public let codeChallenge: String
    public let nonce: String
    public init(client: ClientID, redirectURI: String, codeChallenge: String, nonce: String) {
        self.client = client
        self.redirectURI = redirectURI
        self.codeChallenge = codeChallenge
        self.nonce = nonce
    }
}
