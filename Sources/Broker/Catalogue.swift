public import Identity
public import Mandaat
public import OIDC
public import Policy

/// Everything the configuration says about whom and what the gateway serves.
public struct Catalogue: Sendable {
    /// The public base address.
    public let issuer: String
    /// By code.
    public let gemeenten: [GemeenteCode: Gemeente]
    /// By name.
    public let diensten: [DienstID: Dienst]
    /// By `client_id`.
    public let portals: [ClientID: Portal]
    /// The samenwerkingsverbanden whose staff log in here, by name.
    public let verbanden: [VerbandID: Werkverband]
    /// Names the rules, diensten and portals' awareness in force, for every decision's evidence.
    public let policyVersion: String

    /// Puts the parts together; the configuration has checked that every reference points somewhere.
    public init(
        issuer: String, gemeenten: [GemeenteCode: Gemeente], diensten: [DienstID: Dienst],
        portals: [ClientID: Portal], verbanden: [VerbandID: Werkverband], policyVersion: String
    ) {
        self.issuer = issuer
        self.gemeenten = gemeenten
        self.diensten = diensten
        self.portals = portals
        self.verbanden = verbanden
        self.policyVersion = policyVersion
    }

    /// The samenwerkingsverband whose staff consult at a portal; the configuration has checked that it is one.
    func werkverband(at portal: ClientID) -> Werkverband? {
        verbanden.values.first { $0.portals.contains(portal) }
    }

    /// The OpenID clients, by their `client_id`.
    public var clients: [ClientID: Client] { portals.mapValues(\.client) }
}

/// A portal of a gemeente: an OpenID client, and whether it understands representation.
public struct Portal: Sendable {
    /// The OpenID client.
    public let client: Client
    /// Whether it understands representation.
    public let awareness: Question.PortalAwareness

    /// Puts both together.
    public init(client: Client, awareness: Question.PortalAwareness) {
        self.client = client
        self.awareness = awareness
    }
}
