public import Identity

/// What the installation says about the server that browsers and portals see.
public struct GatewaySettings: Sendable {
    /// The public base address; may have a path, and then every address lies below it.
    public let issuer: String
    /// The addresses of the identity providers, of which the origins may be the target of a form.
    public let providerAddresses: [String]
    /// Whether an identity provider answers by a form of its own, with which our cookies must come along.
    public let crossSitePost: Bool
    /// Stylesheets of custom properties that gemeenten lay over ours.
    public let themes: [GemeenteCode: String]
    /// How many requests are answered at the same time; more are told to come back.
    public let mostInFlight: Int
    /// How many lists are read at the same time; more are told to come back.
    public let mostUploads: Int
    /// How many logins may be begun from one address within a minute; nil for any number.
    public let loginStartsPerMinute: Int?
    /// The addresses of proxies that are believed when they say in `X-Forwarded-For` for whom they ask.
    public let trustedProxies: [AddressRange]

    /// Takes the settings; the configuration has checked them.
    public init(
        issuer: String, providerAddresses: [String] = [], crossSitePost: Bool = false,
        themes: [GemeenteCode: String] = [:], mostInFlight: Int = 512, mostUploads: Int = 4,
        loginStartsPerMinute: Int? = nil, trustedProxies: [AddressRange] = []
    ) {
        self.issuer = issuer
        self.providerAddresses = providerAddresses
        self.crossSitePost = crossSitePost
        self.themes = themes
        self.mostInFlight = mostInFlight
        self.mostUploads = mostUploads
        self.loginStartsPerMinute = loginStartsPerMinute
        self.trustedProxies = trustedProxies
    }

    /// Whether browsers reach us by https; only then cookies are `Secure` and the host is pinned to https.
    var isHTTPS: Bool { issuer.lowercased().hasPrefix("https:") }
}
