import Foundation
import Identity
import OIDC
import Policy
import Representation
import Simulators
import Synchronization

@testable import Broker

/// Remembers the logout tokens that were to be brought to the portal.
final class ChaosNotices: LogoutNotices {
    private let tokens = Mutex<[String]>([])

    func deliver(_ token: String, to uri: String) { tokens.withLock { $0.append(token) } }

    /// What the tokens say, in the order in which they came.
    func farewells() throws -> [Farewell] {
        try tokens.withLock(\.self).map { token in
            let parts = token.split(separator: ".")
            guard parts.count == 3, let body = bytes(base64URL: String(parts[1])) else {
                throw CocoaError(.formatting)
            }
            return try JSONDecoder().decode(Farewell.self, from: body)
        }
    }
}

/// What a portal learns of the end of a session.
struct Farewell: Hashable, Decodable {
    let sid, sub, aud: String
}

/// The one portal of the night, with the one dienst that it offers.
enum ChaosPortal {
    static let id = ClientID("portaal")
    private static let secret = "a-secret-of-the-portal"

    static let dienst = Dienst(
        id: DienstID("bijstand"), uuid: DemoDienst.bijzondereBijstand.uuid, gemeente: GemeenteCode("0000"),
        naam: .init(nl: "Bijstand", en: "Assistance"), domein: .financieel, doel: "Aanvraag behandelen",
        grondslag: "Participatiewet art. 35", minimumLoA: .substantieel,
        identityProviders: [IdentityProviderID("eherkenning")],
        vertegenwoordiging: Set(Vertegenwoordiging.allCases), identificatie: [],
        sessie: .init(idle: 604_800, absolute: 604_800))

    static func catalogue() throws -> Catalogue {
        let client = Client(
            id: id, gemeente: dienst.gemeente, name: "Mijn Voorbeeldstad",
            redirectURIs: ["https://portaal.example/terug"],
            backchannelLogoutURI: "https://portaal.example/uitloggen",
            authentication: .clientSecretBasic(secretDigest: Digest(of: secret)), diensten: [dienst.id])
        return Catalogue(
            issuer: "https://namens.example",
            gemeenten: [
                dienst.gemeente: Gemeente(
                    code: dienst.gemeente, naam: "Voorbeeldstad", oin: try OIN(DevelopmentPKI.gatewayOIN))
            ],
            diensten: [dienst.id: dienst], portals: [id: Portal(client: client, awareness: .aware)],
            verbanden: [:], policyVersion: "test")
    }

    /// What it sends to ask whether a token is active.
    static func question(about token: String) throws -> ClientAuthenticationInput {
        let credentials = Data("\(id):\(secret)".utf8).base64EncodedString()
        return ClientAuthenticationInput(
            authorizationHeader: "Basic \(credentials)", form: try Parameters(form: "token=\(token)"))
    }
}
