import Broker
import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import Representation

/// A samenwerkingsverband of seven gemeenten, with the matrix of a large one and a portal for its staff.
enum ConsultWorld {
    static let verband = VerbandID("isd")
    static let leden = (1...7).map { GemeenteCode("000\($0)") }
    static let doel = DoelID("participatiewet")
    static let onderdeel = OnderdeelID("gba")
    static let portal = ClientID("inkijk")
    static let dienst = DienstID("inkijk")
    static let provider = IdentityProviderID("isd")
    static let organisatie = "00000001002220647000"
    static let profiel = ProfielID("profiel-4")
    private static let grondslag = "Participatiewet art. 53a"

    private static let onderdelen = (0..<25).map {
        Onderdeel(id: $0 == 0 ? onderdeel : OnderdeelID("pagina-\($0)"), naam: "Pagina \($0)", soort: .bron)
    }
    static let aansluiting = Aansluiting(doelen: [doel], onderdelen: onderdelen, netwerkzone: "gemnet")

    /// A hundred rows, as that of Heerlen has.
    static func matrix(at now: Date) throws -> (voorstel: Matrixvoorstel, versie: Matrixversie) {
        let rechten = (1...4).flatMap { profiel in
            onderdelen.map {
                Recht(
                    profiel: ProfielID("profiel-\(profiel)"), onderdeel: $0.id, grondslag: grondslag,
                    doel: doel)
            }
        }
        let voorstel = Matrixvoorstel(
            id: "eerste", matrix: Autorisatiematrix(rechten: rechten), door: AccountID("bo"), op: now,
            basis: 0)
        let versie = try voorstel.geactiveerd(
            door: AccountID("ada"), na: 0, onder: aansluiting, at: now)
        return (voorstel, versie)
    }

    static func catalogue() throws -> Catalogue {
        let gemeenten = try leden.map { code in
            Gemeente(code: code, naam: "Plaats\(code)", oin: try OIN("0000000100000000\(code)"))
        }
        let client = Client(
            id: portal, gemeente: leden[0], name: "Inkijk", redirectURIs: ["https://inkijk.example.nl/cb"],
            authentication: .clientSecretBasic(secretDigest: Digest(of: "secret")), diensten: [dienst])
        let work = Werkverband(
            verband: Samenwerkingsverband(id: verband, naam: "ISD", leden: leden), uitvoerder: leden[0],
            identityProvider: provider,
            organisatie: try OIN("00000001002220647000"), aansluiting: aansluiting, portals: [portal],
            bronnen: [])
        let offered = Dienst(
            id: dienst, uuid: "c0a4b1de-6f0b-4a53-9a6e-5d3c8f2e7b90", gemeente: leden[0],
            naam: .init(nl: "Inkijken", en: "Look"), domein: .persoonlijk, doel: "inkijken",
            grondslag: grondslag, minimumLoA: .midden, identityProviders: [provider],
            vertegenwoordiging: [.zelf], identificatie: [], sessie: .init())
        return Catalogue(
            issuer: "https://login.example.nl",
            gemeenten: Dictionary(uniqueKeysWithValues: gemeenten.map { ($0.code, $0) }),
            diensten: [dienst: offered], portals: [portal: Portal(client: client, awareness: .aware)],
            verbanden: [verband: work], policyVersion: "bench")
    }
}
