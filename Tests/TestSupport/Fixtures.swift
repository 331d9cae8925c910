package import Broker
import Crypto
package import Foundation
package import Identity
package import OIDC
import Policy
import Representation

/// The small world that unit tests of the broker live in.
package enum Fixture {
    package static let noon = Date(timeIntervalSince1970: 1_772_362_800)  // 1 March 2026, 12:00 in Amsterdam
    package static let today = LocalDate(noon)
    package static let issuer = "https://login.example.nl"
    package static let gemeente = GemeenteCode("0518")
    package static let portal = ClientID("portaal")
    package static let unaware = ClientID("oud-portaal")
    package static let other = ClientID("ander-portaal")
    package static let bijstand = DienstID("bijstand")
    package static let parkeren = DienstID("parkeren")
    package static let trouwen = DienstID("trouwen")
    /// Accepts nobody, not even oneself, so that every decision is a denial.
    /// Money matters, for everybody who may act for another.
    package static let schuldhulp = DienstID("schuldhulp")
    package static let inPersonOnly = DienstID("balie")
    package static let digid = IdentityProviderID("digid")
    package static let second = IdentityProviderID("tweede")
    package static let secret = "a secret of the portal"
    package static let verifier = String(repeating: "v", count: 43)

    package static func bsn(_ text: String) throws -> BSN { try BSN(text) }

    package static func keys(sealing octet: UInt8 = 1) -> PersonKeys {
        PersonKeys(
            sealing: SealingKey(SymmetricKey(data: Data(repeating: octet, count: 32))),
            naming: PseudonymKey(SymmetricKey(data: Data(repeating: 2, count: 32))))
    }

    package static func catalogue() throws -> Catalogue {
        let diensten = [
            dienst(bijstand, "34085d78-21aa-4481-a219-b28d7f3282fc", .financieel, [.zelf, .machtiging]),
            dienst(parkeren, "97671903-cf89-4e11-b6f5-33aaa645bdfc", .persoonlijk, [.zelf], [digid, second]),
            dienst(
                trouwen, "46fc1108-9242-429f-bfdf-00265d0951d4", .striktPersoonlijk, [.zelf, .machtiging]),
            dienst(
                schuldhulp, "0f7e3b8e-5d0c-4a8f-9f0e-3f3a3d6b8c21", .financieel,
                Set(Vertegenwoordiging.allCases)),
            dienst(inPersonOnly, "5c7a2d5e-6d3c-4a52-9a0a-7d5a4d1f0c11", .persoonlijk, []),
        ]
        let portals = [
            Portal(client: client(portal), awareness: .aware),
            Portal(client: client(other), awareness: .aware),
            Portal(client: client(unaware), awareness: .unaware),
        ]
        return Catalogue(
            issuer: issuer,
            gemeenten: [
                gemeente: Gemeente(
                    code: gemeente, naam: "Voorbeeldstad", oin: try OIN("00000001002220647000"))
            ],
            diensten: Dictionary(uniqueKeysWithValues: diensten.map { ($0.id, $0) }),
            portals: Dictionary(uniqueKeysWithValues: portals.map { ($0.client.id, $0) }),
            verbanden: [:], policyVersion: "test")
    }

    private static func dienst(
        _ id: DienstID, _ uuid: String, _ domein: Dienst.Domein, _ kinds: Set<Vertegenwoordiging>,
        _ providers: [IdentityProviderID] = [digid]
    ) -> Dienst {
        Dienst(
            id: id, uuid: uuid, gemeente: gemeente, naam: .init(nl: id.rawValue, en: id.rawValue),
            domein: domein,
            doel: "doel", grondslag: "Participatiewet art. 35", minimumLoA: .midden,
            identityProviders: providers,
            vertegenwoordiging: kinds, identificatie: [.bsn, .naam, .kvk], sessie: .init())
    }

    private static func client(_ id: ClientID) -> Client {
        Client(
            id: id, gemeente: gemeente, name: "Mijn \(id)", redirectURIs: ["https://\(id).example.nl/cb"],
            postLogoutRedirectURIs: ["https://\(id).example.nl/"],
            backchannelLogoutURI: "https://\(id).example.nl/logout",
            authentication: .clientSecretBasic(secretDigest: Digest(of: secret)),
            diensten: [bijstand, parkeren, trouwen, schuldhulp, inPersonOnly])
    }

    /// A validated request of a portal, with some parameters changed; nil leaves one out.
    package static func request(
        _ changes: [String: String?] = [:], dienst: DienstID = bijstand, client: ClientID = portal
    ) throws -> AuthorizationRequest {
        var parameters: [String: String?] = [
            "client_id": client.rawValue, "response_type": "code", "scope": "openid dienst:\(dienst)",
            "redirect_uri": "https://\(client).example.nl/cb", "state": String(repeating: "s", count: 22),
            "nonce": String(repeating: "n", count: 22), "code_challenge": codeChallenge(of: verifier),
            "code_challenge_method": "S256",
        ]
        parameters.merge(changes) { $1 }
        return try authorizationRequest(
            from: Parameters(query: encoded(parameters.compactMapValues { $0 })),
            clients: catalogue().clients)
    }

    /// What a portal sends to the token, introspection or revocation endpoint.
    package static func input(
        _ form: [String: String], by client: ClientID = portal, secret: String = secret
    ) throws -> ClientAuthenticationInput {
        let credentials = Data("\(client):\(formEncoded(secret))".utf8).base64EncodedString()
        return ClientAuthenticationInput(
            authorizationHeader: "Basic \(credentials)", form: try Parameters(form: encoded(form)))
    }

    /// `application/x-www-form-urlencoded`.
    package static func encoded(_ fields: [String: String]) -> String {
        fields.sorted { $0.key < $1.key }.map { "\(formEncoded($0.key))=\(formEncoded($0.value))" }
            .joined(separator: "&")
    }

    private static func formEncoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
