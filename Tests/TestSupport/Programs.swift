package import Broker
package import Foundation
package import Identity
package import Mandaat
package import OIDC
import Policy

/// A samenwerkingsverband of two gemeenten, and the programs that speak for them.
package enum Programs {
    package static let verband = VerbandID("isd")
    package static let (noord, zuid) = (GemeenteCode("0001"), GemeenteCode("0002"))
    /// Keeps both lists of Noord.
    package static let ofNoord = ClientID("zaaksysteem-noord")
    /// Keeps the whitelist of Zuid.
    package static let ofZuid = ClientID("zaaksysteem-zuid")
    /// Tells of logins of staff.
    package static let ofStaff = ClientID("werkaccounts")
    package static let kim = AccountID("kim@isd.example")

    /// The same, with the samenwerkingsverband, its programs and what is changed of them.
    package static func catalogue(
        _ catalogue: Catalogue, _ change: ([Programma]) -> [Programma] = { $0 }
    ) throws -> Catalogue {
        let programs = [
            Programma(client: ofNoord, taken: [.whitelist, .caseload]),
            Programma(client: ofZuid, taken: [.whitelist]),
            Programma(client: ofStaff, taken: [.aanmeldingen]),
        ]
        let gemeenten = try [noord, zuid].map { code in
            Gemeente(code: code, naam: "Lid\(code)", oin: try OIN("0000000100000000\(code)"))
        }
        let portals = [(ofNoord, noord), (ofZuid, zuid), (ofStaff, Fixture.gemeente)].map { id, gemeente in
            Portal(
                client: Client(
                    id: id, gemeente: gemeente, name: id.rawValue, redirectURIs: [],
                    authentication: .clientSecretBasic(secretDigest: Digest(of: Fixture.secret)),
                    diensten: []), awareness: .unaware)
        }
        let werkverband = Werkverband(
            verband: Samenwerkingsverband(id: verband, naam: "ISD", leden: [noord, zuid]),
            uitvoerder: Fixture.gemeente, identityProvider: Fixture.second,
            organisatie: try OIN("00000001002220647000"),
            aansluiting: Aansluiting(
                doelen: [DoelID("pw")],
                onderdelen: [Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron)]),
            portals: [Fixture.portal], bronnen: [], programmas: change(programs))
        return Catalogue(
            issuer: catalogue.issuer,
            gemeenten: catalogue.gemeenten.merging(gemeenten.map { ($0.code, $0) }) { $1 },
            diensten: catalogue.diensten,
            portals: catalogue.portals.merging(portals.map { ($0.client.id, $0) }) { $1 },
            verbanden: [verband: werkverband], policyVersion: catalogue.policyVersion)
    }
}

extension World {
    /// A world with programs, and the account of Kim.
    package static func withPrograms() async throws -> World {
        let world = try await World(second: .staff) { try Programs.catalogue($0) }
        try await world.keep(Account(id: Programs.kim, at: Fixture.noon, bevestigdTot: Fixture.today))
        return world
    }

    /// Makes an account of the samenwerkingsverband.
    package func keep(_ account: Account) async throws {
        let stored = StoredAccount(verband: Programs.verband, account: account, version: 1)
        try await store.commit([.verband(.keep(stored))], recording: [])
    }

    /// The account of Kim as it is kept.
    package func kim() async throws -> Account? {
        try await store.state(of: Programs.verband, for: Programs.kim, on: Fixture.today).account?.account
    }

    /// Asks a token for a program.
    package func admit(
        _ client: ClientID, scope: String? = nil, at now: Date = Fixture.noon
    ) async throws -> JSONObject {
        var form = ["grant_type": "client_credentials"]
        form["scope"] = scope
        return try await tokens.exchange(try Fixture.input(form, by: client), at: now)
    }

    /// The token of a program.
    package func token(
        of client: ClientID, scope: String? = nil, at now: Date = Fixture.noon
    ) async throws -> String { try await admit(client, scope: scope, at: now)["access_token"]?.text ?? "" }
}
