public import Identity

/// What a simulated source is: a server over mutual TLS, and a client of the gateway that introspects.
public struct BronConfiguration: Hashable, Sendable, Codable {
    /// Where it listens.
    public var listen: ListenAddress
    /// How it speaks TLS, and whose client certificates it takes.
    public var tls: RegisterTLS
    /// The gateway; its introspection endpoint is discovered from there.
    public var issuer: String
    /// Path of a PEM file with the authorities believed when the issuer speaks TLS; nil for the system's.
    public var trust: String?
    /// Its `client_id` at the gateway.
    public var clientID: ClientID
    /// How it proves there who it is.
    public var authentication: PortalConfiguration.Authentication

    /// Puts the parts together.
    public init(
        listen: ListenAddress, tls: RegisterTLS, issuer: String, trust: String? = nil, clientID: ClientID,
        authentication: PortalConfiguration.Authentication
    ) {
        self.listen = listen
        self.tls = tls
        self.issuer = issuer
        self.trust = trust
        self.clientID = clientID
        self.authentication = authentication
    }
}
