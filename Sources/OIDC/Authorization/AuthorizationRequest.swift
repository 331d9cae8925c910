public import Identity

/// What a portal asks for, validated: the one door is ``authorizationRequest(from:clients:)``.
///
/// It is `Codable` because the login it begins is stored.
public struct AuthorizationRequest: Hashable, Sendable, Codable {
    /// Who asks.
    public let client: ClientID
    /// One of the client's registered URIs, octet for octet.
    public let redirectURI: String
    /// What the portal gets back with the code; at most 2048 octets of printable ASCII.
    public let state: String
    /// What the ID token brings back; at most 512 octets of printable ASCII.
    public let nonce: String
    /// The S256 challenge, 43 characters of base64url.
    public let codeChallenge: String
    /// What is asked for; one of the client's diensten.
    public let dienst: DienstID
    /// The lowest level that the portal asked for; the dienst may ask for more.
    public let minimumLevel: LevelOfAssurance?
    /// The provider that the portal picked; whether it exists and serves the dienst is for the journey to say.
    public let identityProvider: IdentityProviderID?
    /// In what capacity the person will act, when the portal already knows.
    public let vertegenwoordiging: Vertegenwoordiging?
    /// In which language the pages speak.
    public let language: Language
    /// What the person must be asked, or that nothing may be asked.
    public let prompt: Set<Prompt>
    /// The most seconds since the person logged in.
    public let maxAge: Int?

    init(
        client: ClientID, redirectURI: String, state: String, nonce: String, codeChallenge: String,
        dienst: DienstID,
        wishes: Wishes
    ) {
        self.client = client
        self.redirectURI = redirectURI
        self.state = state
        self.nonce = nonce
        self.codeChallenge = codeChallenge
        self.dienst = dienst
        minimumLevel = wishes.minimumLevel
        identityProvider = wishes.identityProvider
        vertegenwoordiging = wishes.vertegenwoordiging
        language = wishes.language
        prompt = wishes.prompt
        maxAge = wishes.maxAge
    }

    /// What a portal may leave out.
    struct Wishes {
        let minimumLevel: LevelOfAssurance?
        let identityProvider: IdentityProviderID?
        let vertegenwoordiging: Vertegenwoordiging?
        let language: Language
        let prompt: Set<Prompt>
        let maxAge: Int?
    }
}
