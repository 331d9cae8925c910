import Broker
import HTTPTypes
import HummingbirdTesting
import OIDC
import TestSupport
import Testing

@testable import Web

@Suite("Every address")
struct RouteTests {
    static let routes: [(HTTPRequest.Method, String)] = [
        (.get, "/v1/authorize"), (.post, "/v1/authorize"), (.get, "/login/x"), (.post, "/login/x"),
        (.post, "/login/x/language"), (.get, "/saml/digid/acs"), (.post, "/saml/digid/acs"),
        (.get, "/saml/digid/metadata"), (.get, "/saml/digid/dienstencatalogus"), (.get, "/saml/digid/slo"),
        (.post, "/saml/digid/slo"),
        (.post, "/v1/token"),
        (.get, "/v1/userinfo"), (.post, "/v1/userinfo"), (.post, "/v1/introspect"), (.post, "/v1/revoke"),
        (.get, "/v1/logout"), (.post, "/v1/logout"), (.get, "/v1/jwks.json"), (.get, "/v1/openapi.json"),
        (.get, "/.well-known/openid-configuration"), (.get, "/.well-known/oauth-authorization-server"),
        (.get, "/hulp"), (.get, "/privacy"), (.get, "/toegankelijkheid"),
        (.get, "/inzage/\(Fixture.gemeente)"), (.post, "/inzage/\(Fixture.gemeente)/language"),
        (.get, "/beheer/isd"), (.post, "/beheer/isd/language"), (.get, "/beheer/isd/accounts"),
        (.put, "/v1/gemeenten/0001/whitelist"), (.post, "/v1/samenwerkingsverbanden/isd/aanmeldingen"),
        (.get, "/assets/x.css"), (.get, "/nowhere"),
    ]

    @Test("answers with the headers that protect it", arguments: routes)
    func headers(_ method: HTTPRequest.Method, _ path: String) async throws {
        try await WebWorld().test { visit in
            let headers = try await visit.send(method, path).headers
            #expect(headers[HTTPField.Name.contentSecurityPolicy] == Self.policy)
            #expect(headers[HTTPField.Name.xFrameOptions] == "DENY")
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[HTTPField.Name.referrerPolicy] == "no-referrer")
            #expect(headers[.strictTransportSecurity] == "max-age=31536000")
            let isPublic = headers[.cacheControl]?.hasPrefix("public") ?? false
            #expect(isPublic || headers[.cacheControl] == "no-store")
        }
    }

    private static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
        + "form-action 'self' https://ander-portaal.example.nl https://digid.example.nl "
        + "https://oud-portaal.example.nl https://portaal.example.nl https://tweede.example.nl; "
        + "frame-ancestors 'none'; base-uri 'none'"

    static let refused: [(HTTPRequest.Method, String, String)] = [
        (.delete, "/v1/authorize", "GET, POST"), (.get, "/v1/token", "POST"), (.put, "/login/x", "GET, POST"),
        (.get, "/login/x/language", "POST"), (.get, "/inzage/\(Fixture.gemeente)/language", "POST"),
        (.post, "/v1/jwks.json", "GET, HEAD"),
        (.head, "/v1/authorize", "GET, POST"),
        (.patch, "/saml/digid/metadata", "GET, HEAD"),
        (.post, "/saml/digid/dienstencatalogus", "GET, HEAD"), (.options, "/v1/introspect", "POST"),
        (.head, "/saml/digid/acs", "GET, POST"), (.get, "/v1/gemeenten/0001/whitelist", "PUT"),
        (.get, "/v1/gemeenten/0001/caseload/uploads/x", "DELETE"),
        (HTTPRequest.Method("QUERY") ?? .get, "/v1/token", "POST"),
    ]

    @Test("refuses other methods and names its own", arguments: refused)
    func methods(_ method: HTTPRequest.Method, _ path: String, _ allowed: String) async throws {
        try await WebWorld().test { visit in
            let response = try await visit.send(method, path)
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == allowed)
        }
    }

    @Test(
        "that does not exist is a page",
        arguments: [
            "/", "/nowhere", "/v1", "/login/", "/saml/other/metadata", "/saml/other/slo",
            "/saml/other/dienstencatalogus", "/saml/tweede/dienstencatalogus", "/hulp/",
            "/assets/gateway.css",
        ])
    func notFound(_ path: String) async throws {
        try await WebWorld().test { visit in
            let response = try await visit.get(path)
            #expect(response.status == .notFound)
            #expect(response.text.contains("<h1 class=\"utrecht-heading-1\">Deze pagina bestaat niet</h1>"))
        }
    }

    @Test(
        "of the JSON interface that does not exist is a problem, also with a slash too many",
        arguments: [
            (HTTPRequest.Method.get, "/v1/nowhere"), (.post, "/v1/token/"), (.get, "/v1/jwks.json/"),
            (.get, "/v1/"),
        ])
    func noInterface(_ method: HTTPRequest.Method, _ path: String) async throws {
        try await WebWorld().test { visit in
            let answer = try await visit.send(method, path)
            #expect(answer.status == .notFound)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(JSONObject(.init(answer.text.utf8))?["title"]?.text == "Not Found")
        }
    }

    @Test("lies below the path of the issuer")
    func prefix() async throws {
        try await WebWorld(issuer: "https://www.example.nl/inloggen/").test { visit in
            #expect(try await visit.get("/inloggen/v1/jwks.json").status == .ok)
            #expect(try await visit.get("/v1/jwks.json").status == .notFound)
            let page = try await visit.get("/inloggen/toegankelijkheid")
            let stylesheet = try #require(
                page.text.firstMatch(of: /href="(\/inloggen\/assets\/gateway[^"]+)"/))
            #expect(
                try await visit.get(String(stylesheet.1)).headers[.contentType] == "text/css; charset=utf-8")
            let login = try await visit.returned(from: "/inloggen" + WebWorld.authorize())
            #expect(login.status == .notFound)
            let sent = try await visit.get("/inloggen" + WebWorld.authorize(dienst: Fixture.parkeren))
            #expect(sent.location?.hasPrefix("/inloggen/login/") == true)
        }
    }

    @Test("of a file names its content, and the file may be kept for ever")
    func assets() async throws {
        try await WebWorld().test { visit in
            let page = try await visit.get("/toegankelijkheid").text
            let files = page.matches(of: /href="(\/assets\/[^"]+)"/).map { String($0.1) }
            #expect(files.count == 2)
            for file in files {
                let response = try await visit.get(file)
                #expect(response.status == .ok)
                #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
                let head = try await visit.send(.head, file)
                #expect(head.status == .ok && head.text.isEmpty)
            }
        }
    }

    @Test(
        "of what we publish for a provider answers with its tag, and not again to who has it",
        arguments: [
            ("metadata", "application/samlmetadata+xml", "<EntityDescriptor/>"),
            ("dienstencatalogus", "application/xml", "<ServiceCatalogue/>"),
        ])
    func published(_ document: String, _ type: String, _ text: String) async throws {
        try await WebWorld().test { visit in
            let first = try await visit.get("/saml/digid/\(document)")
            #expect(first.headers[.contentType] == type)
            #expect(first.text == text)
            let tag = try #require(first.headers[.eTag])
            let second = try await visit.get("/saml/digid/\(document)", [.ifNoneMatch: tag])
            #expect(second.status == .notModified && second.text.isEmpty)
        }
    }

    @Test(
        "that anybody may read says so to every script",
        arguments: [
            "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server", "/v1/jwks.json",
            "/v1/openapi.json",
        ])
    func published(_ path: String) async throws {
        try await WebWorld().test { visit in
            let response = try await visit.get(path)
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            #expect(response.headers[.contentType] == "application/json")
            #expect(JSONObject(.init(response.text.utf8)) != nil)
        }
    }

    @Test("named by discovery is there")
    func discovered() async throws {
        try await WebWorld().test { visit in
            let found = try #require(
                JSONObject(.init(try await visit.get("/.well-known/openid-configuration").text.utf8)))
            let names = found.names.filter { $0.hasSuffix("_endpoint") || $0 == "jwks_uri" }
            #expect(names.count == 7)
            for name in names {
                let path = found[name]?.text?.replacing(Fixture.issuer, with: "") ?? "/"
                #expect(try await visit.get(path).status != .notFound, "\(name)")
            }
        }
    }

    @Test("of the JSON interface is described, and nothing else is")
    func openAPI() async throws {
        try await WebWorld().test { visit in
            let octets = try await visit.get("/v1/openapi.json").text.utf8
            let document = try #require(JSONObject(.init(octets)))
            #expect(document["openapi"]?.text == "3.1.0")
            let paths = try #require(document["paths"]?.object)
            #expect(
                paths.names == [
                    "/gemeenten/{gemeente}/caseload",
                    "/gemeenten/{gemeente}/caseload/berichten",
                    "/gemeenten/{gemeente}/caseload/uploads/{upload}",
                    "/gemeenten/{gemeente}/caseload/uploads/{upload}/activering",
                    "/gemeenten/{gemeente}/caseload/uploads/{upload}/vergelijking",
                    "/gemeenten/{gemeente}/whitelist",
                    "/gemeenten/{gemeente}/whitelist/berichten",
                    "/gemeenten/{gemeente}/whitelist/uploads/{upload}",
                    "/gemeenten/{gemeente}/whitelist/uploads/{upload}/activering",
                    "/gemeenten/{gemeente}/whitelist/uploads/{upload}/vergelijking",
                    "/introspect", "/jwks.json", "/openapi.json", "/raadplegingen", "/revoke",
                    "/samenwerkingsverbanden/{verband}/aanmeldingen", "/token", "/userinfo",
                ])
            for path in paths.names {
                for method in try #require(paths[path]?.object).names {
                    let known = try #require(HTTPRequest.Method(rawValue: method.uppercased()))
                    #expect(try await visit.send(known, "/v1" + path).status != .methodNotAllowed)
                    let answers = paths[path]?.object?[method]?.object?["responses"]?.object
                    let described = answers?["405"]?.object?["content"]?.object?.names
                    let refused = try await visit.send(.delete, "/v1" + path)
                    #expect(described == refused.headers[.contentType].map { [$0] }, "\(path)")
                }
            }
        }
    }
}
