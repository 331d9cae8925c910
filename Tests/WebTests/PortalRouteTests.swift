import Foundation
import HTTPTypes
import HummingbirdTesting
import OIDC
import TestSupport
import Testing

@testable import Web

@Suite("What a portal asks")
struct PortalRouteTests {
    private static let credentials =
        "Basic "
        + Data("portaal:a%20secret%20of%20the%20portal".utf8).base64EncodedString()

    /// A browser that brought a code for somebody else.
    private func code(_ visit: Visit) async throws -> String {
        let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
        _ = try await visit.choose("somebodyElse", at: login)
        _ = try await visit.choose("person", at: login, ["person": "m1"])
        return try #require(try await visit.choose("confirm", at: login).parameter("code"))
    }

    private func exchange(_ code: String, _ visit: Visit) async throws -> TestResponse {
        try await visit.post(
            "/v1/token",
            [
                "grant_type": "authorization_code", "code": code, "code_verifier": Fixture.verifier,
                "redirect_uri": "https://portaal.example.nl/cb",
            ], [.authorization: Self.credentials])
    }

    private func object(_ response: TestResponse) throws -> JSONObject {
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.headers[.cacheControl] == "no-store")
        return try #require(JSONObject(Data(response.text.utf8)))
    }

    @Test("is answered from the code to the token, its claims, and its end")
    func whole() async throws {
        let web = try await WebWorld(machtigingen: [World.machtiging()])
        try await web.test { visit in
            let tokens = try object(try await exchange(try await code(visit), visit))
            let token = try #require(tokens["access_token"]?.text)
            #expect(tokens["id_token"]?.text != nil)
            for (method, name) in [(HTTPRequest.Method.get, "bearer"), (.post, "Bearer")] {
                let info = try object(
                    try await visit.send(method, "/v1/userinfo", [.authorization: "\(name) \(token)"]))
                #expect(info["represents"]?.object?["bsn"]?.text == World.mother)
            }
            let basic: HTTPFields = [.authorization: Self.credentials]
            let active = try object(try await visit.post("/v1/introspect", ["token": token], basic))
            #expect(active["active"] == true)
            let revoked = try await visit.post("/v1/revoke", ["token": token], basic)
            #expect(revoked.status == .ok && revoked.text.isEmpty)
            let inactive = try object(try await visit.post("/v1/introspect", ["token": token], basic))
            #expect(inactive == ["active": false])
            let log = web.log.lines.joined()
            for secret in [token, World.anna, World.mother] { #expect(!log.contains(secret)) }
        }
    }

    @Test("without the right credentials gets the error and the challenge of the standard")
    func credentials() async throws {
        try await WebWorld().test { visit in
            for path in ["/v1/token", "/v1/introspect", "/v1/revoke"] {
                let wrong = "Basic " + Data("portaal:wrong".utf8).base64EncodedString()
                let answer = try await visit.post(path, ["token": "x"], [.authorization: wrong])
                #expect(answer.status == .unauthorized)
                #expect(answer.headers[.wwwAuthenticate] == "Basic realm=\"client\"")
                #expect(try object(answer)["error"]?.text == "invalid_client")
            }
        }
    }

    @Test("with a code that is not one, or a second time, gets invalid_grant")
    func replay() async throws {
        try await WebWorld(machtigingen: [World.machtiging()]).test { visit in
            let code = try await code(visit)
            #expect(try await exchange(code, visit).status == .ok)
            for code in [code, "unknown"] {
                let answer = try await exchange(code, visit)
                #expect(answer.status == .badRequest)
                #expect(try object(answer)["error"]?.text == "invalid_grant")
            }
        }
    }

    static let bearers: [(String?, String)] = [
        (nil, "Bearer"), ("Basic x", "Bearer"), ("Bearer", "Bearer"), ("Bearer ", "Bearer"),
        ("Bearer x", "Bearer error=\"invalid_token\""), ("Bearer x y", "Bearer"),
    ]

    @Test("of userinfo without a token that holds gets a challenge", arguments: bearers)
    func bearer(_ header: String?, _ challenge: String) async throws {
        try await WebWorld().test { visit in
            var headers = HTTPFields()
            headers[.authorization] = header
            let answer = try await visit.get("/v1/userinfo", headers)
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate] == challenge)
        }
    }

    @Test("as a logout without proof asks the person first, and a link is not her yes")
    func logoutAsks() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            _ = try await visit.returned(from: WebWorld.authorize())
            let asked = try await visit.get("/v1/logout?state=a%26b&client_id=portaal")
            #expect(asked.text.contains("Wilt u uitloggen?"))
            #expect(asked.text.contains("name=\"state\" value=\"a&amp;b\""))
            #expect(try await visit.get("/v1/logout?confirm=yes").status == .forbidden)
            var headers = HTTPFields()
            headers[HTTPField.Name.secFetchSite] = "cross-site"
            #expect(try await visit.post("/v1/logout", ["confirm": "yes"], headers).status == .forbidden)
            #expect(visit.cookies["__Host-namens-session"]?.isEmpty == false)
        }
    }

    @Test("as a logout goes over the provider and comes back, and the cookies are gone")
    func logout() async throws {
        try await WebWorld().test { visit in
            _ = try await visit.returned(from: WebWorld.authorize())
            let sent = try await visit.post("/v1/logout", ["confirm": "yes"])
            #expect(sent.text.contains("action=\"https://digid.example.nl/logout\" id=\"doorsturen\""))
            #expect(sent.text.contains("<script src=\"/assets/continue."))
            let waiting = try #require(sent.cookies.first { $0.name == "__Host-namens-logout" })
            #expect(waiting.attributes == ["Path=/", "Secure", "HttpOnly", "SameSite=None"])
            let session = try #require(sent.cookies.first { $0.name == "__Host-namens-session" })
            #expect(session.value.isEmpty && session.attributes.contains("Max-Age=0"))
            let relayState = try #require(sent.text.firstMatch(of: /name="RelayState" value="([^"]+)"/)).1
            let done = try await visit.get("/saml/digid/slo?SAMLResponse=complete&RelayState=\(relayState)")
            #expect(done.text.contains("U bent uitgelogd"))
            #expect(!done.text.contains("Misschien"))
            #expect(visit.cookies["__Host-namens-logout"]?.isEmpty == true)
        }
    }

    @Test("as a logout that names an address nobody registered is a page")
    func foreignLogout() async throws {
        try await WebWorld().test { visit in
            let page = try await visit.get(
                "/v1/logout?id_token_hint=x&post_logout_redirect_uri=https://evil.example/")
            #expect(page.status == .badRequest && page.location == nil)
        }
    }
}
