public import Identity
public import Mandaat

/// A samenwerkingsverband as the configuration has it: for whom it works, and what it is reached by.
public struct Werkverband: Hashable, Sendable {
    /// Its members, and how they work together.
    public let verband: Samenwerkingsverband
    /// The gemeente or openbaar lichaam that carries out the tasks; its log holds what staff do as such.
    public let uitvoerder: GemeenteCode
    /// Where staff log in.
    public let identityProvider: IdentityProviderID
    /// The organisation whose staff log in there.
    public let organisatie: OIN
    /// What the connection is for.
    public let aansluiting: Aansluiting
    /// How accounts are guarded.
    public let accounts: Accountregels
    /// The portals in which staff may consult.
    public let portals: Set<ClientID>
    /// The sources that may ask what a token is good for.
    public let bronnen: Set<ClientID>
    /// The programs that speak for it or for one of its members.
    public let programmas: [Programma]

    /// Puts the parts together.
    public init(
        verband: Samenwerkingsverband, uitvoerder: GemeenteCode, identityProvider: IdentityProviderID,
        organisatie: OIN,
        aansluiting: Aansluiting, accounts: Accountregels = Accountregels(), portals: Set<ClientID>,
        bronnen: Set<ClientID>, programmas: [Programma] = []
    ) {
        self.verband = verband
        self.uitvoerder = uitvoerder
        self.identityProvider = identityProvider
        self.organisatie = organisatie
        self.aansluiting = aansluiting
        self.accounts = accounts
        self.portals = portals
        self.bronnen = bronnen
        self.programmas = programmas
    }
}
