import Crypto
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Client authentication by assertion")
struct ClientAssertionTests {
    static let seconds = 1_790_000_000
    static let sound: JSONObject = [
        "iss": "portaal", "sub": "portaal", "aud": "https://login.example", "jti": "j-1",
        "exp": .integer(seconds + 60), "iat": .integer(seconds), "nbf": .integer(seconds),
    ]
    static let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let claims: [String: JSON?]
        let header: [String: JSON?]
        let refusal: TokenRefusal?

        init(
            _ name: String, _ claims: [String: JSON?] = [:], header: [String: JSON?] = [:],
            refused refusal: TokenRefusal? = nil
        ) {
            testDescription = name
            self.claims = claims
            self.header = header
            self.refusal = refusal
        }
    }

    static let cases: [Case] = [
        Case("as it should be"),
        Case("without iat and nbf", ["iat": nil, "nbf": nil]),
        Case("of the type JWT in lower case", header: ["typ": "jwt"]),
        Case("of its own type", header: ["typ": "client-authentication+jwt"]),
        Case("of its own type in full", header: ["typ": "application/client-authentication+jwt"]),
        Case("without type", header: ["typ": nil]),
        Case("of another type", header: ["typ": "logout+jwt"], refused: .malformedAssertion),
        Case("of the type of an access token", header: ["typ": "at+jwt"], refused: .malformedAssertion),
        Case("of a type that is no text", header: ["typ": 1], refused: .malformedAssertion),
        Case("without kid", header: ["kid": nil]),
        Case("with another kid", header: ["kid": "portaal-2"], refused: .assertionSignature),
        Case("with a kid that is no text", header: ["kid": 1], refused: .assertionSignature),
        Case("with a kid that is a path", header: ["kid": "../../dev/null"], refused: .assertionSignature),
        Case("with an empty kid", header: ["kid": ""], refused: .assertionSignature),
        Case("without alg", header: ["alg": nil], refused: .assertionSignature),
        Case("with alg none", header: ["alg": "none"], refused: .assertionSignature),
        Case("with alg None", header: ["alg": "None"], refused: .assertionSignature),
        Case("with alg HS256", header: ["alg": "HS256"], refused: .assertionSignature),
        Case("with alg RS256", header: ["alg": "RS256"], refused: .assertionSignature),
        Case("with alg ES384", header: ["alg": "ES384"], refused: .assertionSignature),
        Case("with alg in lower case", header: ["alg": "es256"], refused: .assertionSignature),
        Case("with an alg that is no text", header: ["alg": .array(["ES256"])], refused: .assertionSignature),
        Case(
            "with a critical header", header: ["crit": .array(["b64"]), "b64": false],
            refused: .malformedAssertion),
        Case(
            "with an address of keys, signed with the registered one",
            header: ["jku": "https://kwaad.example/jwks"]),
        Case("without iss", ["iss": nil], refused: .assertionIssuer),
        Case("with another iss", ["iss": "formulieren"], refused: .assertionIssuer),
        Case("with an iss that is no text", ["iss": .array(["portaal"])], refused: .assertionIssuer),
        Case("without aud", ["aud": nil], refused: .assertionAudience),
        Case("to the token endpoint", ["aud": "https://login.example/v1/token"], refused: .assertionAudience),
        Case("to the issuer with a slash", ["aud": "https://login.example/"], refused: .assertionAudience),
        Case("to the issuer in other case", ["aud": "https://LOGIN.example"], refused: .assertionAudience),
        Case(
            "to the issuer in an array", ["aud": .array(["https://login.example"])],
            refused: .assertionAudience),
        Case(
            "to us and another", ["aud": .array(["https://login.example", "https://kwaad.example"])],
            refused: .assertionAudience),
        Case("to another", ["aud": "https://kwaad.example"], refused: .assertionAudience),
        Case("without exp", ["exp": nil], refused: .assertionExpiry),
        Case("with an exp that is text", ["exp": "1790000060"], refused: .assertionExpiry),
        Case("with an exp of null", ["exp": .null], refused: .assertionExpiry),
        Case("that lasts five minutes", ["exp": .integer(seconds + 300)]),
        Case("that lasts five minutes, on a clock that is a minute ahead", ["exp": .integer(seconds + 360)]),
        Case("that lasts longer", ["exp": .integer(seconds + 361)], refused: .assertionExpiry),
        Case("that lasts an hour", ["exp": .integer(seconds + 3_600)], refused: .assertionExpiry),
        Case("that lasts for ever", ["exp": .number(1e300)], refused: .assertionExpiry),
        Case("that expired within the skew", ["exp": .integer(seconds - 59), "iat": nil, "nbf": nil]),
        Case(
            "that expired", ["exp": .integer(seconds - 60), "iat": nil, "nbf": nil], refused: .assertionExpiry
        ),
        Case("that expired before time", ["exp": .integer(-1)], refused: .assertionExpiry),
        Case("with a fraction of a second", ["exp": .number(1_790_000_060.5)]),
        Case("issued within the skew", ["iat": .integer(seconds + 60)]),
        Case(
            "issued in the future", ["iat": .integer(seconds + 61), "exp": .integer(seconds + 100)],
            refused: .assertionTime),
        Case(
            "issued after it ended",
            ["iat": .integer(seconds + 30), "exp": .integer(seconds + 20), "nbf": nil],
            refused: .assertionTime),
        Case("issued at a text", ["iat": "nu"], refused: .assertionTime),
        Case(
            "valid in the future", ["nbf": .integer(seconds + 61), "exp": .integer(seconds + 100)],
            refused: .assertionTime),
        Case("valid from a text", ["nbf": "nu"], refused: .assertionTime),
        Case("without jti", ["jti": nil], refused: .assertionID),
        Case("with an empty jti", ["jti": ""], refused: .assertionID),
        Case("with a jti that is no text", ["jti": 1], refused: .assertionID),
        Case("with the longest jti", ["jti": .string(String(repeating: "j", count: 256))]),
        Case(
            "with too long a jti", ["jti": .string(String(repeating: "j", count: 257))], refused: .assertionID
        ),
        Case("of another client", ["sub": "formulieren"], refused: .otherMethod),
        Case("of an unknown client", ["sub": "onbekend"], refused: .unknownClient),
        Case("without sub", ["sub": nil], refused: .malformedAssertion),
        Case("with a sub that is no text", ["sub": 1], refused: .malformedAssertion),
    ]

    @Test("An assertion", arguments: cases)
    func judged(_ test: Case) async throws {
        try await expect(test.refusal, try sign(test, with: .portal))
    }

    @Test("No assertion that another key signed is accepted", arguments: cases.filter { $0.refusal == nil })
    func stranger(_ test: Case) async throws {
        try await expect(.assertionSignature, try sign(test, with: .stranger))
    }

    @Test("A key that the assertion brings along is not used", arguments: ["jwk", "jku", "x5c", "x5u"])
    func broughtAlong(_ name: String) async throws {
        let values: [String: JSON] = [
            "jwk": .object(TestKey.stranger.jwk), "jku": "https://kwaad.example/jwks",
            "x5c": .array(["AAAA"]), "x5u": "https://kwaad.example/x5u",
        ]
        let token = try TestKey.stranger.sign(Self.sound, header: [name: values[name]])
        try await expect(.assertionSignature, token)
    }

    @Test("The public key is no secret to sign with, in any of its forms")
    func confusion() async throws {
        let key = TestKey.portal.key.publicKey
        let secrets = [
            Data(key.pemRepresentation.utf8), key.derRepresentation, key.rawRepresentation,
            TestKey.portal.jwk.serialized(),
        ]
        for secret in secrets {
            let token = compact(["alg": "HS256", "typ": "JWT", "kid": "portaal-1"], Self.sound) {
                Data(HMAC<SHA256>.authenticationCode(for: $0, using: SymmetricKey(data: secret)))
            }
            try await expect(.assertionSignature, token)
        }
    }

    @Test(
        "What is not a signed token is refused",
        arguments: [
            "", ".", "..", "a.b.c", "e30.e30.", "e30.e30", "e30.e30.e30.e30", "e30=.e30.AAAA", "W10.e30.AAAA",
        ])
    func malformed(_ text: String) async throws {
        try await expect(.malformedAssertion, text)
    }

    @Test("A token without its signature, or with another's, is refused")
    func cut() async throws {
        let parts = try TestKey.portal.sign(Self.sound).split(separator: ".")
        let other = try TestKey.portal.sign(Self.sound.merging(["jti": "j-2"])).split(separator: ".")
        try await expect(.malformedAssertion, "\(parts[0]).\(parts[1]).")
        try await expect(.assertionSignature, "\(parts[0]).\(parts[1]).AAAA")
        try await expect(.assertionSignature, "\(parts[0]).\(parts[1]).\(other[2])")
        try await expect(.assertionSignature, "\(parts[0]).\(other[1]).\(parts[2])")
        try await expect(
            .assertionSignature, "\(parts[0]).\(parts[1]).\(base64URL(Data(repeating: 0, count: 64)))")
    }

    @Test("An endless token is not read")
    func endless() async throws {
        let token = try TestKey.portal.sign(
            Self.sound.merging(["x": .string(String(repeating: "x", count: 6_300))]))
        try await expect(.malformedAssertion, token)
    }

    @Test(
        "The type of an assertion must be named",
        arguments: [nil, "", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"])
    func type(_ type: String?) async throws {
        try await expect(.assertionType, try TestKey.portal.sign(Self.sound), ["client_assertion_type": type])
    }

    @Test("The form may name the client, and no other")
    func named() async throws {
        let token = try TestKey.portal.sign(Self.sound)
        try await expect(nil, token, ["client_id": "portaal"])
        try await expect(.contradictingClient, token, ["client_id": "formulieren"])
    }

    @Test("An assertion is remembered for as long as it is accepted")
    func remembered() async throws {
        let form = try Fixture.form([
            ("client_assertion_type", Self.type), ("client_assertion", try TestKey.portal.sign(Self.sound)),
        ])
        let client = try await authenticate(
            ClientAuthenticationInput(authorizationHeader: nil, form: form), clients: Fixture.clients(),
            issuer: Fixture.issuer, at: Fixture.now)
        #expect(client.client.id == Fixture.keyed)
        #expect(client.assertionID?.jti == "j-1")
        #expect(client.assertionID?.expires == Fixture.now + 120)
    }

    @Test("Every refusal of a client has a case")
    func complete() {
        let tested = Set(
            Self.cases.compactMap(\.refusal) + AuthenticationTests.cases.compactMap(\.refusal)
                + ProgramTokenTests.refused.map(\.1) + CodeTests.refused.map(\.1)
                + CodeTests.redemptions.compactMap(\.2) + [
                    .assertionType, .missingToken,
                ])
        // Only storage, the reader of the form and the configuration know these.
        let elsewhere: Set<TokenRefusal> = [
            .unknownCode, .assertionReplayed, .unreadable, .unauthorizedClient,
        ]
        #expect(tested.union(elsewhere) == Set(TokenRefusal.allCases))
    }

    private func sign(_ test: Case, with key: TestKey) throws -> String {
        var claims = Self.sound
        for (name, value) in test.claims { claims[name] = value }
        var header: JSONObject = ["alg": "ES256", "typ": "JWT", "kid": .string(key.keyID)]
        for (name, value) in test.header { header[name] = value }
        return try compact(header, claims) { try key.key.signature(for: $0).rawRepresentation }
    }

    private func expect(
        _ refusal: TokenRefusal?, _ token: String, _ changes: [String: String?] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let form = try Fixture.form(
            [("client_assertion_type", Self.type), ("client_assertion", token)], changes)
        let input = ClientAuthenticationInput(authorizationHeader: nil, form: form)
        let clients = try Fixture.clients()
        var found: TokenRefusal?
        do throws(TokenFault) {
            _ = try await authenticate(input, clients: clients, issuer: Fixture.issuer, at: Fixture.now)
        } catch { found = error.refusal }
        #expect(found == refusal, sourceLocation: sourceLocation)
    }
}
