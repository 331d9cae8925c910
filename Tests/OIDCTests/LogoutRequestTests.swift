import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Logout request")
struct LogoutRequestTests {
    static let uri = "https://portaal.example/"

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let parameters: [String: String?]
        let refusal: LogoutRefusal?

        init(_ name: String, _ parameters: [String: String?], refused refusal: LogoutRefusal? = nil) {
            testDescription = name
            self.parameters = parameters
            self.refusal = refusal
        }
    }

    static let cases: [Case] = [
        Case("with a hint", [:]),
        Case("with its client", ["client_id": "portaal"]),
        Case("with another client", ["client_id": "formulieren"], refused: .contradictingClient),
        Case("with a way back", ["post_logout_redirect_uri": uri, "state": "x"]),
        Case(
            "with another way back", ["post_logout_redirect_uri": "https://kwaad.example/"],
            refused: .unregisteredURI),
        Case(
            "with a slash less", ["post_logout_redirect_uri": "https://portaal.example"],
            refused: .unregisteredURI),
        Case("with a query more", ["post_logout_redirect_uri": uri + "?x"], refused: .unregisteredURI),
        Case(
            "with the way back of a login", ["post_logout_redirect_uri": Fixture.redirectURI],
            refused: .unregisteredURI),
        Case("with too long a state", ["state": String(repeating: "s", count: 2_049)], refused: .tooLong),
        Case("with a line break in state", ["state": "a\nb"], refused: .malformedState),
        Case("with a hint that is no token", ["id_token_hint": "hint"], refused: .invalidHint),
    ]

    @Test("A request to log out", arguments: cases)
    func judged(_ test: Case) async throws {
        var parameters = ["id_token_hint": try await hint()]
        for (name, value) in test.parameters { parameters[name] = value }
        #expect(try await refusal(parameters) == test.refusal)
    }

    @Test("What a hint proves is what is known")
    func content() async throws {
        let request = try await request([
            "id_token_hint": hint(), "post_logout_redirect_uri": "https://portaal.example/uit?a=b",
            "state": "x y",
        ])
        #expect(request.client == Fixture.keyed)
        #expect(request.sessionID == "s-1")
        #expect(request.redirectURL == "https://portaal.example/uit?a=b&state=x%20y")
    }

    @Test("Without a hint nothing is proven and nobody is sent on")
    func unproven() async throws {
        let request = try await request([
            "client_id": "portaal", "post_logout_redirect_uri": Self.uri, "state": "x",
        ])
        #expect(request.client == nil)
        #expect(request.sessionID == nil)
        #expect(request.redirectURL == nil)
    }

    @Test("An expired ID token is a good hint, also of a previous key")
    func expired() async throws {
        let old = try await idToken(
            for: Fixture.grant(), nonce: "n", tokenID: "t", at: .init(timeIntervalSince1970: 0),
            keys: Fixture.keys.value)
        #expect(try await refusal(["id_token_hint": old]) == nil)
        let keys = try await rotated()
        #expect(try await refusal(["id_token_hint": try await hint()], keys: keys) == nil)
    }

    @Test("A token of another key, issuer, client or type is no hint")
    func foreign() async throws {
        let payload = try parts(of: try await hint()).payload
        for header: JSONObject in [["kid": "rs-now"], ["kid": nil], ["kid": "rs-now", "alg": "none"]] {
            let forged = try TestKey.stranger.sign(payload, header: header)
            #expect(try await refusal(["id_token_hint": forged]) == .invalidHint)
        }
        #expect(
            try await refusal(["id_token_hint": try await hint()], issuer: "https://other.example")
                == .invalidHint)
        let unknown = try await hint(.init(client: ClientID("onbekend")))
        #expect(try await refusal(["id_token_hint": unknown]) == .invalidHint)
        let logout = try await logoutToken(
            for: EndedSession(issuer: Fixture.issuer, client: Fixture.keyed, subject: "s", sessionID: "s-1"),
            tokenID: "t", at: Fixture.now, keys: Fixture.keys.value)
        #expect(try await refusal(["id_token_hint": logout]) == .invalidHint)
    }

    @Test("A hint that was changed is no hint")
    func changed() async throws {
        let token = try await hint()
        let (header, payload) = try parts(of: token)
        let signature = token.split(separator: ".")[2]
        let changed = [
            base64URL(header.serialized()), base64URL(payload.merging(["sid": "s-2"]).serialized()),
            String(signature),
        ]
        #expect(try await refusal(["id_token_hint": changed.joined(separator: ".")]) == .invalidHint)
    }

    @Test("A hint of a key that was removed is no hint")
    func removed() async throws {
        let keys = try await SigningKeySet([
            SigningKey(keyID: "new", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        #expect(try await refusal(["id_token_hint": try await hint()], keys: keys) == .invalidHint)
    }

    @Test("A parameter comes once")
    func repeated() async throws {
        await #expect(throws: LogoutFault.self) {
            try await logoutRequest(
                from: Parameters(query: "state=a&state=b"), clients: Fixture.clients(),
                issuer: Fixture.issuer,
                keys: Fixture.keys.value)
        }
    }

    @Test("Every refusal has a case")
    func complete() {
        #expect(Set(Self.cases.compactMap(\.refusal) + [.repeatedParameter]) == Set(LogoutRefusal.allCases))
    }

    private func hint(_ wish: Fixture.Wish = .init()) async throws -> String {
        try await idToken(
            for: Fixture.grant(wish), nonce: "n", tokenID: "t", at: Fixture.now, keys: Fixture.keys.value)
    }

    /// The same keys after the next one was activated.
    private func rotated() async throws -> SigningKeySet {
        let keys = try await Fixture.keys.value
        let fresh = try SigningKey(
            keyID: "fresh", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        return try await SigningKeySet(keys.keys.map { $0.moved(to: .previous) } + [fresh])
    }

    private func request(
        _ parameters: [String: String?], issuer: String = Fixture.issuer, keys: SigningKeySet? = nil
    ) async throws -> LogoutRequest {
        let known = if let keys { keys } else { try await Fixture.keys.value }
        return try await logoutRequest(
            from: Fixture.form([], parameters), clients: Fixture.clients(), issuer: issuer, keys: known)
    }

    private func refusal(
        _ parameters: [String: String?], issuer: String = Fixture.issuer, keys: SigningKeySet? = nil
    ) async throws -> LogoutRefusal? {
        do {
            _ = try await request(parameters, issuer: issuer, keys: keys)
            return nil
        } catch let fault as LogoutFault { return fault.refusal }
    }
}
