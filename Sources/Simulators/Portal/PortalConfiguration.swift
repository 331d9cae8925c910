public import Identity

/// What a demo portal is: a client of the gateway, and the diensten it offers.
public struct PortalConfiguration: Hashable, Sendable, Codable {
    /// Its `client_id`.
    public var clientID: ClientID
    /// The heading of its pages.
    public var title: String
    /// The gateway; everything else is discovered from there.
    public var issuer: String
    /// Path of a PEM file with the authorities believed when the issuer speaks TLS; nil for the system's.
    public var trust: String?
    /// How it proves who it is.
    public var authentication: Authentication
    /// Whether it can tell apart who acts and for whom.
    public var isAware: Bool
    /// Where it listens, in plain HTTP; what is registered of it is told from here.
    public var listen: ListenAddress
    /// What it offers.
    public var diensten: [Dienst]
    /// What staff may consult in it; nil for a portal of citizens.
    public var inkijk: Inkijk?

    /// Puts the parts together.
    public init(
        clientID: ClientID, title: String = "Gemeente Voorbeeldstad – Mijn loket", issuer: String,
        trust: String? = nil, authentication: Authentication, isAware: Bool = true, listen: ListenAddress,
        diensten: [Dienst], inkijk: Inkijk? = nil
    ) {
        self.clientID = clientID
        self.title = title
        self.issuer = issuer
        self.trust = trust
        self.authentication = authentication
        self.isAware = isAware
        self.listen = listen
        self.diensten = diensten
        self.inkijk = inkijk
    }

    /// How a portal proves who it is.
    public enum Authentication: Hashable, Sendable, Codable {
        /// Path of a PEM file with an RSA key; its `kid` is the key's thumbprint (RFC 7638).
        case privateKeyJWT(key: String)
        /// A secret, sent as a password.
        case clientSecretBasic(secret: String)
    }

    /// A dienst on the portal's first page.
    public struct Dienst: Hashable, Sendable, Codable {
        /// Its name in scopes.
        public var id: DienstID
        /// Its name on pages.
        public var naam: String
        /// The level it needs, as DigiD names it.
        public var niveau: String

        /// Takes the three.
        public init(id: DienstID, naam: String, niveau: String) {
            self.id = id
            self.naam = naam
            self.niveau = niveau
        }

        /// Takes a dienst of the demo world.
        public init(_ dienst: DemoDienst) {
            self.init(id: dienst.id, naam: dienst.naam, niveau: dienst.minimumLoA.name)
        }
    }
}

extension PortalConfiguration {
    /// The address of its first page, without a slash at the end.
    public var url: String { "http://\(listen.host):\(listen.port)" }
    /// What to register as the client's redirect URI.
    public var redirectURI: String { url + PortalPath.callback }
    /// What to register as its post-logout redirect URI.
    public var postLogoutRedirectURI: String { url + PortalPath.loggedOut }
    /// What to register as its back-channel logout URI.
    public var backchannelLogoutURI: String { url + PortalPath.backchannelLogout }

    func dienst(_ id: String) -> Dienst? { diensten.first { $0.id.rawValue == id } }
}
