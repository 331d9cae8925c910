import Foundation
public import Identity
import OIDC
import Policy
import Representation

/// How a gemeente lets persons read who acted for them.
public struct InzageSettings: Hashable, Sendable {
    /// The gemeente.
    public let gemeente: GemeenteCode
    /// Where persons log in for it.
    public let identityProviders: [IdentityProviderID]
    /// The lowest level that will do.
    public let minimumLoA: LevelOfAssurance

    /// Takes what the configuration says.
    public init(
        gemeente: GemeenteCode, identityProviders: [IdentityProviderID],
        minimumLoA: LevelOfAssurance = .substantieel
    ) {
        self.gemeente = gemeente
        self.identityProviders = identityProviders
        self.minimumLoA = minimumLoA
    }

    /// What every name of a portal or dienst of our own begins with; no other has such a name.
    public static let reserved = "namens-inzage-"

    static func client(of gemeente: GemeenteCode) -> ClientID { ClientID("\(reserved)\(gemeente)") }

    static func dienst(of gemeente: GemeenteCode) -> DienstID { DienstID("\(reserved)\(gemeente)") }

    /// A strictly personal dienst of our own: nobody reads it for another.
    var dienst: Dienst {
        Dienst(
            id: Self.dienst(of: gemeente), uuid: "inzage-\(gemeente)", gemeente: gemeente,
            naam: Dienst.Text(nl: "Wie heeft voor mij gehandeld?", en: "Who acted for me?"),
            domein: .striktPersoonlijk, doel: "inzage in vertegenwoordiging",
            grondslag: "Algemene verordening gegevensbescherming art. 15", minimumLoA: minimumLoA,
            identityProviders: identityProviders, vertegenwoordiging: [.zelf], identificatie: [],
            sessie: Dienst.SessionLimits(idle: 900, absolute: 1800), acties: [.inzien])
    }
}

extension Catalogue {
    /// The same, with a portal of our own for each gemeente that offers inzage.
    ///
    /// The gateway is its own OpenID client there: the same login, code and token as any portal's, and no second way.
    ///
    /// - Parameters:
    ///   - inzage: Which gemeenten.
    ///   - secret: What proves our own portal to our own token endpoint; made anew at every start.
    /// - Returns: The catalogue with those portals, and a dienst for each.
    public func offering(_ inzage: [InzageSettings], secret: String) -> Catalogue {
        var (diensten, portals) = (self.diensten, self.portals)
        for settings in inzage {
            let dienst = settings.dienst
            diensten[dienst.id] = dienst
            let client = Client(
                id: InzageSettings.client(of: settings.gemeente), gemeente: settings.gemeente,
                name: gemeenten[settings.gemeente]?.naam ?? settings.gemeente.rawValue,
                redirectURIs: [inzageReturn(settings.gemeente)],
                authentication: .clientSecretPost(secretDigest: Digest(of: secret)), diensten: [dienst.id])
            portals[client.id] = Portal(client: client, awareness: .unaware)
        }
        return Catalogue(
            issuer: issuer, gemeenten: gemeenten, diensten: diensten, portals: portals, verbanden: verbanden,
            policyVersion: policyVersion)
    }

    /// The diensten that portals of gemeenten may ask for, in order: those of portals of our own are left out.
    public var dienstenOfPortals: [DienstID] {
        let others = portals.values.map(\.client).filter {
            !$0.id.rawValue.hasPrefix(InzageSettings.reserved)
        }
        return Set(others.flatMap(\.diensten)).sorted { $0.rawValue < $1.rawValue }
    }

    /// Where the browser comes back after the login for inzage.
    func inzageReturn(_ gemeente: GemeenteCode) -> String { "\(issuer)/inzage/\(gemeente)/terug" }
}
