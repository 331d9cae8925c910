import OIDC
import Testing

@Suite("A request of a client for a token for itself")
struct ProgramTokenTests {
    static let refused: [([String: String?], TokenRefusal)] = [
        (["grant_type": nil], .missingGrantType), (["grant_type": "authorization_code"], .grantType),
        (["scope": " "], .scope),
    ]

    private static let form = [("grant_type", "client_credentials"), ("scope", "whitelist:0518")]

    @Test("that is not whole is refused", arguments: refused)
    func isRefused(_ changes: [String: String?], _ refusal: TokenRefusal) throws {
        let parameters = try Fixture.form(Self.form, changes)
        #expect(throws: TokenFault(refusal)) { try ProgramTokenRequest(from: parameters) }
    }

    @Test("with a parameter that comes twice is refused")
    func isRepeated() throws {
        let parameters = try Parameters(form: "grant_type=client_credentials&scope=a&scope=b")
        #expect(throws: TokenFault(.repeatedParameter)) { try ProgramTokenRequest(from: parameters) }
    }

    @Test("names what the token is to be for, or nothing")
    func scopes() throws {
        let one = try ProgramTokenRequest(from: Fixture.form(Self.form, ["scope": "a  b a"]))
        #expect(one.scopes == ["a", "b"])
        #expect(try ProgramTokenRequest(from: Fixture.form(Self.form, ["scope": nil])).scopes == nil)
    }

    @Test("is told from one with a code by its grant type alone")
    func isMeant() throws {
        #expect(ProgramTokenRequest.isMeant(by: try Parameters(form: "grant_type=client_credentials")))
        #expect(!ProgramTokenRequest.isMeant(by: try Parameters(form: "grant_type=authorization_code")))
    }
}
