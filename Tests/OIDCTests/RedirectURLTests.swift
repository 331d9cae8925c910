import Foundation
import Identity
import OIDC
import Testing

@Suite("Redirect URL")
struct RedirectURLTests {
    @Test("A code goes back with state and issuer")
    func code() throws {
        let url = redirectURL(code: "c0de-_", for: try Fixture.authorized(), issuer: Fixture.issuer)
        #expect(
            url
                == "https://portaal.example/callback?code=c0de-_&state=af0ifjsldkj&iss=https%3A%2F%2Flogin.example"
        )
    }

    @Test("A registered query is kept")
    func query() throws {
        let request = try Fixture.authorized(["redirect_uri": "https://portaal.example/terug?via=login"])
        #expect(
            redirectURL(code: "c", for: request, issuer: Fixture.issuer)
                == "https://portaal.example/terug?via=login&code=c&state=af0ifjsldkj&iss=https%3A%2F%2Flogin.example"
        )
    }

    @Test("An error goes back with state and issuer")
    func error() throws {
        let url = redirectURL(
            error: .accessDenied, description: "the person cancelled", for: try Fixture.authorized(),
            issuer: Fixture.issuer)
        #expect(
            url
                == "https://portaal.example/callback?error=access_denied&error_description=the%20person%20cancelled"
                + "&state=af0ifjsldkj&iss=https%3A%2F%2Flogin.example")
    }

    @Test(
        "State comes back as it was, whatever is in it",
        arguments: ["a b", "a+b", "a&code=x", "a%26b", "a#b", "{\"x\":1}", "a=b;c?d/e"])
    func state(_ state: String) throws {
        let url = redirectURL(
            code: "c", for: try Fixture.authorized(["state": state]), issuer: Fixture.issuer)
        let parameters = try Parameters(query: String(url.split(separator: "?", maxSplits: 1)[1]))
        #expect(parameters["state"] == state)
        #expect(parameters.names == ["code", "state", "iss"])
    }

    @Test("A refused request with a proven redirect URI goes back, any other does not")
    func fault() throws {
        let proven = #expect(throws: AuthorizationFault.self) {
            try Fixture.authorized(["nonce": nil])
        }
        let url = try #require(redirectURL(for: try #require(proven), issuer: Fixture.issuer))
        #expect(
            url.hasPrefix("https://portaal.example/callback?error=invalid_request&error_description=nonce"))
        #expect(url.hasSuffix("&state=af0ifjsldkj&iss=https%3A%2F%2Flogin.example"))
        let unproven = #expect(throws: AuthorizationFault.self) {
            try Fixture.authorized(["redirect_uri": "https://kwaad.example/"])
        }
        #expect(redirectURL(for: #require(unproven), issuer: Fixture.issuer) == nil)
    }

    @Test("A refused request without state goes back without one")
    func stateless() throws {
        let fault = #expect(throws: AuthorizationFault.self) { try Fixture.authorized(["state": nil]) }
        let url = try #require(redirectURL(for: #require(fault), issuer: Fixture.issuer))
        #expect(!url.contains("state="))
    }
}
