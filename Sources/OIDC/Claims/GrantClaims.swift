public import Foundation
public import Identity

/// What may be said of a grant to its portal: the source of ID token, userinfo and introspection.
public struct GrantClaims: Sendable {
    /// Our issuer.
    public let issuer: String
    /// The portal that the grant is for.
    public let client: ClientID
    /// Which claims it reads.
    public let preset: ClaimsPreset
    /// Who logged in.
    public let subject: Party
    /// For whom she acts, and for whom they act in turn: the last is the represented. Empty exactly when she acts
    /// for herself.
    public let represents: [Party]
    /// How sure the provider was.
    public let level: LevelOfAssurance
    /// When the provider saw the person.
    public let authenticatedAt: Date
    /// With which means.
    public let authenticationSource: AuthenticationSource
    /// Who logged in, where it is staff at work; nil for everybody else.
    public let staff: StaffMember?
    /// What the grant is for.
    public let dienst: DienstID
    /// The number of the dienst in the catalogue of diensten.
    public let dienstUUID: String
    /// Its ServiceID in eToegang, when it has one.
    public let etdServiceID: String?
    /// In what capacity the person acts.
    public let vertegenwoordiging: Vertegenwoordiging
    /// What may be done, by name, in order.
    public let acties: [String]
    /// What needs consent of the court first, likewise.
    public let toestemmingVereist: [String]
    /// The id of the decision.
    public let besluit: String
    /// The gemeente of the dienst.
    public let gemeente: GemeenteCode
    /// The `sid`: a session at this one portal, so that two portals cannot join theirs.
    public let sessionID: String

    /// Gathers the facts; refuses a capacity that contradicts the parties, and staff with anybody's number.
    public init(
        issuer: String, client: ClientID, preset: ClaimsPreset, subject: Party,
        represents: [Party],
        level: LevelOfAssurance, authenticatedAt: Date, authenticationSource: AuthenticationSource,
        staff: StaffMember? = nil, dienst: DienstID, dienstUUID: String, etdServiceID: String? = nil,
        vertegenwoordiging: Vertegenwoordiging,
        acties: [String] = [], toestemmingVereist: [String] = [], besluit: String,
        gemeente: GemeenteCode, sessionID: String
    ) throws(CapacityContradiction) {
        guard (vertegenwoordiging == .zelf) == represents.isEmpty,
            (authenticationSource == .medewerker) == (staff != nil),
            staff == nil || (represents.isEmpty && subject.identifiers == Party.Identifiers())
        else { throw CapacityContradiction() }
        self.issuer = issuer
        self.client = client
        self.preset = preset
        self.subject = subject
        self.represents = represents
        self.level = level
        self.authenticatedAt = authenticatedAt
        self.authenticationSource = authenticationSource
        self.staff = staff
        self.dienst = dienst
        self.dienstUUID = dienstUUID
        self.etdServiceID = etdServiceID
        self.vertegenwoordiging = vertegenwoordiging
        self.acties = acties
        self.toestemmingVereist = toestemmingVereist
        self.besluit = besluit
        self.gemeente = gemeente
        self.sessionID = sessionID
    }
}
