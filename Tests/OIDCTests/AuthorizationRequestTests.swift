import Foundation
import Identity
import OIDC
import Testing

@Suite("Authorization request")
struct AuthorizationRequestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let changes: [String: String?]
        let refusal: AuthorizationRefusal?

        init(_ name: String, _ changes: [String: String?], refused refusal: AuthorizationRefusal? = nil) {
            testDescription = name
            self.changes = changes
            self.refusal = refusal
        }
    }

    static let cases: [Case] = [
        Case("as it should be", [:]),
        Case("without a client", ["client_id": nil], refused: .unknownClient),
        Case("of an unknown client", ["client_id": "onbekend"], refused: .unknownClient),
        Case("of a client in other case", ["client_id": "Portaal"], refused: .unknownClient),
        Case("without a redirect URI", ["redirect_uri": nil], refused: .unregisteredRedirectURI),
        Case(
            "with another path", ["redirect_uri": "https://portaal.example/callback/x"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a slash more", ["redirect_uri": "https://portaal.example/callback/"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a query more", ["redirect_uri": "https://portaal.example/callback?x=1"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a query less", ["redirect_uri": "https://portaal.example/terug"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a fragment", ["redirect_uri": "https://portaal.example/callback#x"],
            refused: .unregisteredRedirectURI),
        Case(
            "with other case", ["redirect_uri": "https://PORTAAL.example/callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a port", ["redirect_uri": "https://portaal.example:443/callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a user", ["redirect_uri": "https://portaal.example@kwaad.example/callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with dots", ["redirect_uri": "https://portaal.example/x/../callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "over http", ["redirect_uri": "http://portaal.example/callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with an escape", ["redirect_uri": "https://portaal.example/c%61llback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with a space before", ["redirect_uri": " https://portaal.example/callback"],
            refused: .unregisteredRedirectURI),
        Case(
            "with other Unicode", ["redirect_uri": "https://portaal.example/cafe\u{301}"],
            refused: .unregisteredRedirectURI),
        Case("with its other URI", ["redirect_uri": "https://portaal.example/terug?via=login"]),
        Case("without state", ["state": nil], refused: .missingState),
        Case("with empty state", ["state": ""], refused: .missingState),
        Case("with a line break in state", ["state": "a\r\nb"], refused: .malformedState),
        Case("with an accent in state", ["state": "é"], refused: .malformedState),
        Case("with the longest state", ["state": String(repeating: "s", count: 2_048)]),
        Case("with too long a state", ["state": String(repeating: "s", count: 2_049)], refused: .tooLong),
        Case("with too long a nonce", ["nonce": String(repeating: "n", count: 513)], refused: .tooLong),
        Case(
            "with too long a scope",
            ["scope": "openid dienst:parkeren " + String(repeating: "s", count: 1_024)], refused: .tooLong),
        Case(
            "with too long acr_values", ["acr_values": String(repeating: "a", count: 1_025)],
            refused: .tooLong),
        Case("with a request object", ["request": "eyJhbGciOiJub25lIn0.e30."], refused: .requestObject),
        Case("with an empty request object", ["request": ""], refused: .requestObject),
        Case("with a request URI", ["request_uri": "https://portaal.example/verzoek"], refused: .requestURI),
        Case(
            "with a pushed request", ["request_uri": "urn:ietf:params:oauth:request_uri:x"],
            refused: .requestURI),
        Case("with a registration", ["registration": "{}"], refused: .registration),
        Case("without response type", ["response_type": nil], refused: .missingResponseType),
        Case("for a token", ["response_type": "token"], refused: .responseType),
        Case("for an ID token", ["response_type": "id_token"], refused: .responseType),
        Case("for the hybrid flow", ["response_type": "code id_token"], refused: .responseType),
        Case("for a code twice", ["response_type": "code code"], refused: .responseType),
        Case("answered in the query", ["response_mode": "query"]),
        Case("answered in a form", ["response_mode": "form_post"], refused: .responseMode),
        Case("answered in the fragment", ["response_mode": "fragment"], refused: .responseMode),
        Case("answered in a JWT", ["response_mode": "query.jwt"], refused: .responseMode),
        Case("without scope", ["scope": nil], refused: .openIDMissing),
        Case("without openid", ["scope": "dienst:parkeren"], refused: .openIDMissing),
        Case("with OpenID in other case", ["scope": "OpenID dienst:parkeren"], refused: .openIDMissing),
        Case("without dienst", ["scope": "openid"], refused: .dienstMissing),
        Case(
            "with two diensten", ["scope": "openid dienst:parkeren dienst:bijzondere-bijstand"],
            refused: .severalDiensten),
        Case("with one dienst twice", ["scope": "openid dienst:parkeren dienst:parkeren"]),
        Case("for an unknown dienst", ["scope": "openid dienst:onbekend"], refused: .foreignDienst),
        Case("for a dienst without a name", ["scope": "openid dienst:"], refused: .foreignDienst),
        Case("with a scope that we do not know", ["scope": "openid profile offline_access dienst:parkeren"]),
        Case("without nonce", ["nonce": nil], refused: .missingNonce),
        Case("with empty nonce", ["nonce": ""], refused: .missingNonce),
        Case("with a control character in nonce", ["nonce": "a\u{0}b"], refused: .malformedNonce),
        Case("without challenge", ["code_challenge": nil], refused: .missingChallenge),
        Case(
            "without challenge and method",
            ["code_challenge": nil, "code_challenge_method": nil], refused: .missingChallenge),
        Case("without method", ["code_challenge_method": nil], refused: .challengeMethod),
        Case("with the plain method", ["code_challenge_method": "plain"], refused: .challengeMethod),
        Case("with the method in other case", ["code_challenge_method": "s256"], refused: .challengeMethod),
        Case(
            "with a short challenge", ["code_challenge": String(Fixture.challenge.dropLast())],
            refused: .malformedChallenge),
        Case(
            "with a long challenge", ["code_challenge": Fixture.challenge + "A"], refused: .malformedChallenge
        ),
        Case(
            "with a padded challenge", ["code_challenge": Fixture.challenge.dropLast() + "="],
            refused: .malformedChallenge),
        Case(
            "with a challenge in base64",
            ["code_challenge": Fixture.challenge.replacing("-", with: "+").replacing("_", with: "/")],
            refused: .malformedChallenge),
        Case("at a known level", ["acr_values": "http://eidas.europa.eu/LoA/high"]),
        Case("at an unknown level", ["acr_values": "urn:hoog"], refused: .unknownLevel),
        Case(
            "at a level by prefix", ["acr_values": "http://eidas.europa.eu/LoA/hig"], refused: .unknownLevel),
        Case("at a known or an unknown level", ["acr_values": "urn:hoog http://eidas.europa.eu/LoA/high"]),
        Case("with two providers", ["acr_values": "idp:digid idp:eherkenning"], refused: .severalProviders),
        Case(
            "with a hint to another provider", ["acr_values": "idp:digid", "kc_idp_hint": "eherkenning"],
            refused: .severalProviders),
        Case("with the same provider twice", ["acr_values": "idp:digid", "kc_idp_hint": "digid"]),
        Case("with a provider without a name", ["acr_values": "idp:"], refused: .malformedProvider),
        Case("with a provider that is a path", ["kc_idp_hint": "../digid"], refused: .malformedProvider),
        Case(
            "with a provider of 65 letters", ["kc_idp_hint": String(repeating: "p", count: 65)],
            refused: .malformedProvider),
        Case("by bewind", ["vertegenwoordiging": "bewind"]),
        Case("by an unknown kind", ["vertegenwoordiging": "ouderschap"], refused: .unknownVertegenwoordiging),
        Case("by a kind in other case", ["vertegenwoordiging": "Zelf"], refused: .unknownVertegenwoordiging),
        Case("with prompts", ["prompt": "login consent"]),
        Case("with an unknown prompt", ["prompt": "create"], refused: .unknownPrompt),
        Case("with no prompt and a login", ["prompt": "none login"], refused: .promptNoneWithOthers),
        Case("of any age", ["max_age": "0"]),
        Case("of a negative age", ["max_age": "-1"], refused: .malformedMaxAge),
        Case("of an age with a sign", ["max_age": "+1"], refused: .malformedMaxAge),
        Case("of half an age", ["max_age": "1.5"], refused: .malformedMaxAge),
        Case("of an age in other digits", ["max_age": "١"], refused: .malformedMaxAge),
        Case("of endless age", ["max_age": "99999999999999999999"], refused: .malformedMaxAge),
        Case(
            "with what is ignored",
            [
                "login_hint": "iemand", "claims": "{}", "display": "page", "id_token_hint": "x",
                "dpop_jkt": "y",
            ]),
    ]

    @Test("A request", arguments: cases)
    func judged(_ test: Case) throws {
        let parameters = try Fixture.parameters(test.changes)
        let clients = try Fixture.clients()
        guard let refusal = test.refusal else {
            _ = try authorizationRequest(from: parameters, clients: clients)
            return
        }
        let fault = #expect(throws: AuthorizationFault.self) {
            try authorizationRequest(from: parameters, clients: clients)
        }
        #expect(fault?.refusal == refusal)
        let isProven = ![.unknownClient, .unregisteredRedirectURI].contains(refusal)
        #expect((fault?.redirectURI != nil) == isProven)
    }

    @Test("Every refusal has a case")
    func complete() {
        let elsewhere: Set<AuthorizationRefusal> = [.repeatedParameter]
        #expect(Set(Self.cases.compactMap(\.refusal)).union(elsewhere) == Set(AuthorizationRefusal.allCases))
    }

    @Test(
        "A repeated parameter is refused; a repeated client or redirect URI proves nothing",
        arguments: [
            ("state=x", AuthorizationRefusal.repeatedParameter, true), ("nonce=x", .repeatedParameter, true),
            ("scope=openid", .repeatedParameter, true),
            ("code_challenge_method=plain", .repeatedParameter, true),
            ("response_type=code", .repeatedParameter, true),
            ("client_id=portaal", .unknownClient, false),
            ("redirect_uri=https://portaal.example/callback", .unregisteredRedirectURI, false),
        ])
    func repeated(_ extra: String, _ refusal: AuthorizationRefusal, _ isProven: Bool) throws {
        let octets =
            Fixture.request.map { "\($0)=\(Fixture.escaped($1))" }.joined(separator: "&") + "&" + extra
        let fault = #expect(throws: AuthorizationFault.self) {
            try authorizationRequest(from: Parameters(query: octets), clients: Fixture.clients())
        }
        #expect(fault?.refusal == refusal)
        #expect((fault?.redirectURI != nil) == isProven)
        #expect(fault?.state == (isProven && extra != "state=x" ? "af0ifjsldkj" : nil))
    }

    @Test("A repeated parameter that nobody knows is refused as well")
    func repeatedUnknown() throws {
        let octets =
            Fixture.request.map { "\($0)=\(Fixture.escaped($1))" }.joined(separator: "&") + "&x=1&x=2"
        let fault = #expect(throws: AuthorizationFault.self) {
            try authorizationRequest(from: Parameters(query: octets), clients: Fixture.clients())
        }
        #expect(fault?.refusal == .repeatedParameter)
    }

    @Test("What was asked is what is kept")
    func content() throws {
        let request = try Fixture.authorized([
            "acr_values": "http://eidas.europa.eu/LoA/high idp:digid http://eidas.europa.eu/LoA/substantial",
            "vertegenwoordiging": "machtiging", "ui_locales": "de en-GB nl", "prompt": "login select_account",
            "max_age": "300",
        ])
        #expect(request.client == Fixture.keyed)
        #expect(request.redirectURI == Fixture.redirectURI)
        #expect(request.state == "af0ifjsldkj")
        #expect(request.nonce == "n-0S6_WzA2Mj")
        #expect(request.codeChallenge == Fixture.challenge)
        #expect(request.dienst == Fixture.dienst)
        #expect(request.minimumLevel == .substantieel)
        #expect(request.identityProvider == IdentityProviderID("digid"))
        #expect(request.vertegenwoordiging == .machtiging)
        #expect(request.language == .en)
        #expect(request.prompt == [.login, .selectAccount])
        #expect(request.maxAge == 300)
    }

    @Test("What was not asked is not made up")
    func defaults() throws {
        let request = try Fixture.authorized()
        #expect(request.minimumLevel == nil)
        #expect(request.identityProvider == nil)
        #expect(request.vertegenwoordiging == nil)
        #expect(request.language == .nl)
        #expect(request.prompt.isEmpty)
        #expect(request.maxAge == nil)
    }

    @Test("A request survives being stored")
    func stored() throws {
        let request = try Fixture.authorized(["prompt": "none", "max_age": "0", "kc_idp_hint": "digid"])
        let octets = try JSONEncoder().encode(request)
        #expect(try JSONDecoder().decode(AuthorizationRequest.self, from: octets) == request)
    }
}
