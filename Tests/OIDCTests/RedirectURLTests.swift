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

    @Test("A refused request with a proven redirect URI goes back")
    func proven() throws {
        let url = try #require(try refusedURL(["nonce": nil]))
        #expect(
            url.hasPrefix("https://portaal.example/callback?error=invalid_request&error_description=nonce"))
        #expect(url.hasSuffix("&state=af0ifjsldkj&iss=https%3A%2F%2Flogin.example"))
    }

    @Test("A refused request without a proven redirect URI goes nowhere")
    func unproven() throws {
        #expect(try refusedURL(["redirect_uri": "https://kwaad.example/"]) == nil)
        #expect(try refusedURL(["client_id": "onbekend"]) == nil)
    }

    @Test("A refused request without state goes back without one")
    func stateless() throws {
        let url = try #require(try refusedURL(["state": nil]))
        #expect(!url.contains("state="))
    }

    private func refusedURL(_ changes: [String: String?]) throws -> String? {
        let (parameters, clients) = (try Fixture.parameters(changes), try Fixture.clients())
        do throws(AuthorizationFault) {
            _ = try authorizationRequest(from: parameters, clients: clients)
        } catch { return redirectURL(for: error, issuer: Fixture.issuer) }
        throw NotRefused()
    }

    private struct NotRefused: Error {}
}
