import Identity
import OIDC
import Testing

@Suite("Codes")
struct CodeTests {
    static let form = [
        ("grant_type", "authorization_code"), ("code", "c0de"), ("redirect_uri", Fixture.redirectURI),
        ("code_verifier", Fixture.verifier),
    ]

    @Test("The challenge is the one of RFC 7636, appendix B")
    func appendixB() {
        #expect(
            codeChallenge(of: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    static let refused: [([String: String?], TokenRefusal)] = [
        (["grant_type": nil], .missingGrantType), (["grant_type": ""], .missingGrantType),
        (["grant_type": "refresh_token"], .grantType), (["grant_type": "client_credentials"], .grantType),
        (["grant_type": "password"], .grantType), (["grant_type": "Authorization_Code"], .grantType),
        (["code": nil], .missingCode), (["code": ""], .missingCode),
        (["code": String(repeating: "c", count: 513)], .missingCode),
        (["redirect_uri": nil], .missingRedirectURI), (["redirect_uri": ""], .missingRedirectURI),
        (["code_verifier": nil], .missingVerifier), (["code_verifier": ""], .missingVerifier),
        (["code_verifier": String(repeating: "v", count: 42)], .malformedVerifier),
        (["code_verifier": String(repeating: "v", count: 129)], .malformedVerifier),
        (["code_verifier": String(repeating: "v", count: 42) + "+"], .malformedVerifier),
        (["code_verifier": String(repeating: "v", count: 42) + "é"], .malformedVerifier),
    ]

    @Test("A token request without what it needs is refused", arguments: refused)
    func shape(_ changes: [String: String?], _ refusal: TokenRefusal) throws {
        let parameters = try Fixture.form(Self.form, changes)
        #expect(throws: TokenFault(refusal)) { try TokenRequest(from: parameters) }
    }

    @Test(
        "A token request with a repeated parameter is refused",
        arguments: ["code=x", "code_verifier=x", "other=1&other=2"])
    func repeated(_ extra: String) throws {
        let octets = Self.form.map { "\($0)=\(Fixture.escaped($1))" }.joined(separator: "&") + "&" + extra
        let parameters = try Parameters(form: octets)
        #expect(throws: TokenFault(.repeatedParameter)) { try TokenRequest(from: parameters) }
    }

    @Test("A verifier has 43 to 128 characters", arguments: [43, 44, 127, 128])
    func lengths(_ count: Int) throws {
        let verifier = String(repeating: "~", count: count)
        #expect(
            try TokenRequest(from: Fixture.form(Self.form, ["code_verifier": verifier])).codeVerifier
                == verifier)
    }

    static let redemptions: [(ClientID, [String: String?], TokenRefusal?)] = [
        (Fixture.basic, [:], nil),
        (Fixture.post, [:], .otherClient),
        (Fixture.basic, ["redirect_uri": "https://portaal.example/callback/"], .otherRedirectURI),
        (Fixture.basic, ["redirect_uri": "https://portaal.example/terug?via=login"], .otherRedirectURI),
        (Fixture.basic, ["code_verifier": Fixture.verifier + "x"], .wrongVerifier),
        (Fixture.basic, ["code_verifier": Fixture.challenge], .wrongVerifier),
        (Fixture.basic, ["code_verifier": Fixture.verifier.uppercased()], .wrongVerifier),
    ]

    @Test("A code is redeemed by its client, at its redirect URI, with its verifier", arguments: redemptions)
    func redemption(_ id: ClientID, _ changes: [String: String?], _ refusal: TokenRefusal?) async throws {
        let binding = CodeBinding(to: try Fixture.authorized(["client_id": Fixture.basic.rawValue]))
        let client = try await AuthenticationTests.bySecret(id)
        let request = try TokenRequest(from: Fixture.form(Self.form, changes))
        guard let refusal else { return try redeem(request, by: client, against: binding) }
        #expect(throws: TokenFault(refusal)) { try redeem(request, by: client, against: binding) }
        #expect(refusal.error == .invalidGrant)
    }

    @Test(
        "A token that is asked about must be there",
        arguments: [[:], ["token": ""], ["token": String(repeating: "t", count: 8_193)]])
    func reference(_ changes: [String: String?]) throws {
        let parameters = try Fixture.form([], changes)
        #expect(throws: TokenFault(.missingToken)) { try TokenReference(from: parameters) }
    }

    @Test("A token that is asked about is taken as it is, whatever the hint")
    func hinted() throws {
        let parameters = try Fixture.form([("token", "t"), ("token_type_hint", "refresh_token")])
        #expect(try TokenReference(from: parameters).token == "t")
    }

    @Test("A token that is asked about comes once")
    func twice() throws {
        let parameters = try Parameters(form: "token=a&token=b")
        #expect(throws: TokenFault(.repeatedParameter)) { try TokenReference(from: parameters) }
    }
}
