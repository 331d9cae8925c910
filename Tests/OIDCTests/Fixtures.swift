import Foundation
import Identity
import OIDC
import TestSupport

/// The issuer, the portals and the persons that the tests talk about.
enum Fixture {
    static let issuer = "https://login.example"
    static let now = Date(timeIntervalSince1970: 1_790_000_000)
    static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    static let redirectURI = "https://portaal.example/callback"
    static let secret = "eG4tc2VjcmV0LXdpdGgrYW5k/3I="
    static let dienst = DienstID("bijzondere-bijstand")

    static let keyed = ClientID("portaal")
    static let basic = ClientID("formulieren")
    static let post = ClientID("archief")

    /// Three portals, one for each way to authenticate.
    static func clients() throws -> [ClientID: Client] {
        let all = [
            client(keyed, .privateKeyJWT(try ClientKeys(jwks: TestKey.portal.jwks.serialized()))),
            client(basic, .clientSecretBasic(secretDigest: Digest(of: secret))),
            client(post, .clientSecretPost(secretDigest: Digest(of: secret))),
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    static func client(_ id: ClientID, _ authentication: ClientAuthentication) -> Client {
        Client(
            id: id, gemeente: GemeenteCode("0518"), name: "Portaal",
            redirectURIs: [
                redirectURI, "https://portaal.example/terug?via=login", "https://portaal.example/café",
            ],
            postLogoutRedirectURIs: ["https://portaal.example/", "https://portaal.example/uit?a=b"],
            authentication: authentication, diensten: [dienst, DienstID("parkeren")])
    }

    /// A request as a portal should send it.
    static let request = [
        ("response_type", "code"), ("client_id", keyed.rawValue), ("redirect_uri", redirectURI),
        ("scope", "openid dienst:bijzondere-bijstand"), ("state", "af0ifjsldkj"), ("nonce", "n-0S6_WzA2Mj"),
        ("code_challenge", challenge), ("code_challenge_method", "S256"),
    ]

    /// That request, with some parameters changed, added, or (nil) left out.
    static func parameters(_ changes: [String: String?] = [:]) throws -> Parameters {
        try form(request, changes)
    }

    /// A form with some parameters changed, added, or (nil) left out.
    static func form(_ pairs: [(String, String)], _ changes: [String: String?] = [:]) throws -> Parameters {
        var values = Dictionary(pairs) { $1 }
        for (name, value) in changes { values[name] = value }
        let octets = values.map { "\($0)=\(escaped($1))" }.joined(separator: "&")
        return try Parameters(form: octets)
    }

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" + digits : digits)
        }.joined()
    }

    static func authorized(_ changes: [String: String?] = [:]) throws -> AuthorizationRequest {
        try authorizationRequest(from: parameters(changes), clients: clients())
    }
}
