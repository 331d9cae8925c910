public import Identity
import Mandaat
import OIDC
import Policy

extension Catalogue {
    /// The same, with a portal of our own for each gemeente that offers inzage and for each samenwerkingsverband.
    ///
    /// - Parameters:
    ///   - inzage: Which gemeenten.
    ///   - secret: What proves our own portals to our own token endpoint; made anew at every start.
    /// - Returns: The catalogue with those portals, and a dienst for each.
    public func offering(_ inzage: [InzageSettings], secret: String) -> Catalogue {
        let own =
            inzage.map { settings in
                OwnPlace(
                    client: InzageSettings.client(of: settings.gemeente), dienst: settings.dienst,
                    name: gemeenten[settings.gemeente]?.naam ?? settings.gemeente.rawValue,
                    address: "\(issuer)/inzage/\(settings.gemeente)/terug")
            }
            + verbanden.values.map { werkverband in
                OwnPlace(
                    client: BeheerSettings.client(of: werkverband.verband.id),
                    dienst: BeheerSettings.dienst(of: werkverband), name: werkverband.verband.naam,
                    address: "\(issuer)/beheer/\(werkverband.verband.id)/terug")
            }
        var (diensten, portals) = (self.diensten, self.portals)
        for place in own {
            diensten[place.dienst.id] = place.dienst
            portals[place.client] = Portal(client: place.openID(secret), awareness: .unaware)
        }
        return Catalogue(
            issuer: issuer, gemeenten: gemeenten, diensten: diensten, portals: portals, verbanden: verbanden,
            policyVersion: policyVersion)
    }

    /// The samenwerkingsverband whose staff log in at a portal, to consult or to manage.
    func werkverband(whoseStaffLogInAt portal: ClientID) -> Werkverband? {
        werkverband(at: portal)
            ?? verbanden.values.first { BeheerSettings.client(of: $0.verband.id) == portal }
    }

    /// The diensten that portals of gemeenten may ask for, in order: those of portals of our own are left out.
    public var dienstenOfPortals: [DienstID] {
        let others = portals.values.map(\.client).filter { client in
            !OwnPortal.reserved.contains { client.id.rawValue.hasPrefix($0) }
        }
        return Set(others.flatMap(\.diensten)).sorted { $0.rawValue < $1.rawValue }
    }
}

/// A portal of our own: where persons log in, for what, and where they come back.
private struct OwnPlace {
    let client: ClientID
    let dienst: Dienst
    let name: String
    let address: String

    func openID(_ secret: String) -> Client {
        Client(
            id: client, gemeente: dienst.gemeente, name: name, redirectURIs: [address],
            authentication: .clientSecretPost(secretDigest: Digest(of: secret)), diensten: [dienst.id])
    }
}
