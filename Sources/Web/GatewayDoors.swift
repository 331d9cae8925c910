public import Broker
public import Identity
public import OIDC

/// What stands behind the server: everything a request can ask for.
public struct GatewayDoors: Sendable {
    let catalogue: Catalogue
    let login: LoginDispatcher
    let tokens: TokenDesk
    let logout: LogoutDesk
    let inzage: InzageDesk
    let raadplegingen: RaadplegingDesk
    let programmas: ProgramDesk
    let beheer: BeheerDesk
    let tokenKeys: SigningKeySet
    let metadata: [IdentityProviderID: [UInt8]]
    let serviceCatalogues: [IdentityProviderID: [UInt8]]

    /// Puts the doors together.
    ///
    /// - Parameters:
    ///   - catalogue: Gemeenten, diensten and portals.
    ///   - login: Leads logins.
    ///   - tokens: Answers portals.
    ///   - logout: Ends sessions.
    ///   - inzage: Shows persons who acted for them.
    ///   - raadplegingen: Decides what staff may consult.
    ///   - programmas: Serves programs of gemeenten and samenwerkingsverbanden.
    ///   - beheer: Manages samenwerkingsverbanden.
    ///   - tokenKeys: The keys that are published.
    ///   - metadata: Our signed SAML metadata for each identity provider, as it goes out.
    ///   - serviceCatalogues: The signed catalogue of diensten (*dienstencatalogus*) for each that takes one.
    public init(
        catalogue: Catalogue, login: LoginDispatcher, tokens: TokenDesk, logout: LogoutDesk,
        inzage: InzageDesk, raadplegingen: RaadplegingDesk, programmas: ProgramDesk, beheer: BeheerDesk,
        tokenKeys: SigningKeySet,
        metadata: [IdentityProviderID: [UInt8]], serviceCatalogues: [IdentityProviderID: [UInt8]] = [:]
    ) {
        self.catalogue = catalogue
        self.login = login
        self.tokens = tokens
        self.logout = logout
        self.inzage = inzage
        self.raadplegingen = raadplegingen
        self.programmas = programmas
        self.beheer = beheer
        self.tokenKeys = tokenKeys
        self.metadata = metadata
        self.serviceCatalogues = serviceCatalogues
    }
}
