import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Tokens")
struct TokenTests {
    @Test("An ID token is the golden one")
    func idTokenGolden() async throws {
        let token = try await idToken(
            for: Fixture.grant(.init(kind: .machtiging)), nonce: "n-0S6_WzA2Mj", tokenID: "t-1",
            at: Fixture.now,
            keys: Fixture.keys.value)
        let (header, payload) = try parts(of: token)
        try expectGolden(["header": .object(header), "payload": .object(payload)], "id-token")
    }

    @Test("A logout token is the golden one")
    func logoutTokenGolden() async throws {
        let (header, payload) = try parts(of: try await logoutToken())
        try expectGolden(["header": .object(header), "payload": .object(payload)], "logout-token")
        #expect(payload["nonce"] == nil)
    }

    @Test("Introspection is the golden one")
    func introspectionGolden() throws {
        let facts = TokenFacts(issuedAt: Fixture.now, expiresAt: Fixture.now + 300)
        try expectGolden(
            introspection(of: Fixture.grant(.init(kind: .machtiging)), token: facts), "introspection")
    }

    @Test("Discovery is the golden one")
    func discoveryGolden() throws {
        try expectGolden(
            discovery(
                issuer: Fixture.issuer, signingAlgorithms: [.rs256, .es256],
                diensten: [Fixture.dienst, DienstID("parkeren")]), "discovery")
    }

    @Test("A token that is not active says nothing more")
    func inactive() {
        #expect(inactiveIntrospection.serialized() == Data("{\"active\":false}".utf8))
    }

    @Test(
        "An ID token lasts five minutes at most",
        arguments: [(60, 60), (300, 300), (301, 300), (86_400, 300)])
    func lifetime(_ asked: Int, _ given: Int) async throws {
        let token = try await idToken(
            for: Fixture.grant(), nonce: "n", lifetime: asked, tokenID: "t", at: Fixture.now,
            keys: Fixture.keys.value)
        let payload = try parts(of: token).payload
        #expect(payload["exp"] == .integer(1_790_000_000 + given))
        #expect(payload["iat"] == .integer(1_790_000_000))
        #expect(payload["nbf"] == .integer(1_790_000_000))
        #expect(payload["auth_time"] == .integer(1_790_000_000 - 60))
    }

    @Test("A token answer has what OpenID Connect asks for")
    func answer() {
        let answer = tokenAnswer(accessToken: "a", lifetime: 300, idToken: "i", dienst: Fixture.dienst)
        #expect(
            String(decoding: answer.serialized(), as: UTF8.self)
                == #"{"access_token":"a","expires_in":300,"id_token":"i","scope":"openid dienst:bijzondere-bijstand","token_type":"Bearer"}"#
        )
    }

    @Test("Every address is told in discovery", arguments: Endpoint.allCases)
    func endpoints(_ endpoint: Endpoint) {
        for issuer in ["https://login.example", "https://login.example/"] {
            let document = discovery(issuer: issuer, signingAlgorithms: [.rs256], diensten: [])
            let addresses = document.names.compactMap { document[$0]?.text }
            #expect(addresses.contains("https://login.example" + endpoint.path))
            #expect(document["issuer"] == .string(issuer))
        }
    }

    @Test("Every claim that a token may have is told in discovery")
    func claimNames() async throws {
        guard
            case .array(let told)? = discovery(issuer: "i", signingAlgorithms: [.rs256], diensten: [])[
                "claims_supported"]
        else { throw NotAToken() }
        var names: Set<String> = []
        for wish in [Fixture.Wish(preset: .openForms, kind: .machtiging), Fixture.employed()] {
            let token = try await idToken(
                for: Fixture.grant(wish), nonce: "n", tokenID: "t", at: Fixture.now,
                keys: Fixture.keys.value)
            names.formUnion(try parts(of: token).payload.names)
        }
        // The numbers of the office stand where the office does, not beside the employee's own.
        let office = try Fixture.grant(Fixture.employed()).represents.first?.identifiers
        #expect(office?.kvk != nil && office?.rsin != nil)
        #expect(names.union(["kvk", "rsin"]) == Set(told.compactMap(\.text)))
    }

    private func logoutToken() async throws -> String {
        try await OIDC.logoutToken(
            for: EndedSession(
                issuer: Fixture.issuer, client: Fixture.keyed, subject: "sub", sessionID: "s-1"),
            tokenID: "t-2", at: Fixture.now, keys: Fixture.keys.value)
    }
}
