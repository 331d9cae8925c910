import Audit
import Broker
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import NIOCore
import OIDC
import TestSupport
import Testing

@testable import Web

@Suite("A failure")
struct FailureTests {
    static let failures: [(any Error, HTTPResponse.Status, String)] = [
        (LoginFault.unknownLogin, .notFound, "login.unknown"),
        (LoginFault.otherBrowser, .forbidden, "login.other-browser"),
        (LoginFault.expired, .gone, "login.expired"),
        (LoginFault.outOfOrder, .conflict, "login.out-of-order"),
        (LoginFault.otherProvider, .conflict, "login.other-provider"),
        (LoginFault.unknownChoice, .badRequest, "login.unknown-choice"),
        (LoginFault.store(.unavailable), .serviceUnavailable, "store.unavailable"),
        (LoginFault.store(.conflict(.loginMoved)), .conflict, "store.login-moved"),
        (StoreError.unavailable, .serviceUnavailable, "store.unavailable"),
        (ParameterFault.tooLong, .contentTooLarge, "oidc.parameters-unreadable"),
        (ParameterFault.value, .badRequest, "oidc.parameters-unreadable"),
        (TokenDeskFault.bearerInvalid, .unauthorized, "token.bearer-invalid"),
        (TokenDeskFault.broken, .internalServerError, "token.broken"),
        (TokenDeskFault.store(.unavailable), .serviceUnavailable, "store.unavailable"),
        (
            ProviderError.unavailable(provider: Fixture.digid, reason: "timeout"), .internalServerError,
            "provider.unavailable"
        ),
        (NIOTooManyBytesError(maxBytes: 1), .contentTooLarge, "web.too-large"),
        (CancellationError(), .badRequest, "web.client-left"),
        (HTTPError(.notFound), .notFound, "web.not-found"),
        (HTTPError(.contentTooLarge), .contentTooLarge, "web.too-large"),
        (HTTPError(.badRequest), .internalServerError, "web.unexpected"),
        (Secretive(secret: World.anna), .internalServerError, "web.unexpected"),
        (WebFault.tooSlow, .requestTimeout, "web.too-slow"),
        (WebFault.overloaded, .serviceUnavailable, "web.overloaded"),
        (WebFault.tooManyLogins(seconds: 1), .tooManyRequests, "web.too-many-logins"),
    ]

    private struct Secretive: Error { let secret: String }

    @Test(
        "has its own status and code, and tells nothing of what nobody foresaw", arguments: 0..<failures.count
    )
    func mapping(_ index: Int) {
        let (error, expected, code) = Self.failures[index]
        let failure = knownFailure(error)
        #expect(status(of: failure) == expected)
        #expect(failure.code == code)
        #expect(!failure.operatorText.contains(World.anna))
    }

    @Test(
        "of a portal's request without a proven address is a page, never a redirect",
        arguments: [
            ["client_id": nil], ["client_id": "unknown"], ["redirect_uri": nil],
            ["redirect_uri": "https://evil.example/cb"], ["redirect_uri": "https://portaal.example.nl/cb/"],
            ["redirect_uri": "https://portaal.example.nl/cb?x"],
        ] as [[String: String?]])
    func unproven(_ changes: [String: String?]) async throws {
        try await WebWorld().test { visit in
            let page = try await visit.get(WebWorld.authorize(changes))
            #expect(page.status == .badRequest)
            #expect(page.location == nil && page.cookies.isEmpty)
            #expect(page.text.contains("Er ging iets mis bij het inloggen. Begin opnieuw."))
        }
    }

    @Test(
        "of a portal's request with a proven address goes back to it",
        arguments: [
            (["scope": "openid"], "invalid_scope"), (["code_challenge": nil], "invalid_request"),
            (["response_type": "token"], "unsupported_response_type"), (["prompt": "none"], "login_required"),
        ] as [([String: String?], String)])
    func proven(_ changes: [String: String?], _ error: String) async throws {
        try await WebWorld().test { visit in
            let answer = try await visit.get(WebWorld.authorize(changes))
            #expect(answer.status == .seeOther)
            #expect(answer.location?.hasPrefix("https://portaal.example.nl/cb?error=\(error)&") == true)
            #expect(answer.parameter("iss") == Fixture.issuer)
            #expect(answer.parameter("state") == String(repeating: "s", count: 22))
        }
    }

    @Test("is logged once, with a code that also stands on the page, and without what was sent")
    func logged() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let page = try await visit.get("/v1/authorize?client_id=secret-of-mine")
            let reference = try #require(page.text.firstMatch(of: /id="code">([^<]+)</)).1
            let lines = web.log.lines.filter { $0.contains("code=oidc.authorization.unknown-client") }
            #expect(lines.count == 1)
            #expect(lines.first?.contains("reference=\(reference)") == true)
            #expect(lines.first?.hasPrefix("notice ") == true)
            #expect(!web.log.lines.joined().contains("secret-of-mine"))
            #expect(
                web.log.lines.contains {
                    $0.hasPrefix("info request") && $0.contains("route=/v1/authorize status=400")
                })
        }
    }

    @Test("in a login has the reference of its records")
    func reference() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let records = await web.world.store.events.compactMap(\.login)
            visit.forget()
            let page = try await visit.get(login)
            let reference = try #require(page.text.firstMatch(of: /id="code">([^<]+)</)).1
            #expect(Set(records) == [String(reference)])
            #expect(!web.log.lines.joined().contains(login.replacing("/login/", with: "")))
        }
    }

    @Test("of the store is a page that says when to come back, and an error to a portal")
    func storeDown() async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            await web.world.store.goDown(true)
            let page = try await visit.get(WebWorld.authorize())
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.retryAfter] == "30")
            #expect(page.text.contains("U kunt vanaf 12:00 opnieuw proberen."))
            let answer = try await visit.get("/v1/userinfo", [.authorization: "Bearer x"])
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text == "{\"error\":\"temporarily_unavailable\"}")
            #expect(
                web.log.lines.contains { $0.hasPrefix("error ") && $0.contains("code=store.unavailable") })
            await web.world.store.goDown(false)
            #expect(try await visit.get(WebWorld.authorize()).status == .seeOther)
        }
    }

    @Test("of too many requests turns the next one away, by page and by JSON")
    func overloaded() async throws {
        try await WebWorld(mostInFlight: 0).test { visit in
            let page = try await visit.get("/hulp")
            #expect(page.status == .serviceUnavailable && page.headers[.retryAfter] == "30")
            #expect(page.text.contains("Het is nu druk"))
            let answer = try await visit.post("/v1/token", [:])
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text == "{\"error\":\"temporarily_unavailable\"}")
        }
    }

    @Test(
        "of a program is a problem where OAuth has no say, with the reference of the log line",
        arguments: [
            "/v1/jwks.json", "/v1/openapi.json", "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
        ])
    func problem(_ path: String) async throws {
        let web = try await WebWorld()
        try await web.test { visit in
            let answer = try await visit.post(path, [:])
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let problem = try #require(JSONObject(.init(answer.text.utf8)))
            #expect(problem.names == ["detail", "reference", "status", "title"])
            #expect(problem["title"]?.text == "Method Not Allowed")
            #expect(problem["detail"]?.text == "this address takes only GET, HEAD")
            #expect(problem["status"] == .integer(405))
            let reference = try #require(problem["reference"]?.text)
            #expect(web.log.lines.contains { $0.contains("reference=\(reference)") })
        }
    }

    @Test("of a program without a token is a problem that says so in words")
    func withoutToken() async throws {
        try await WebWorld().test { visit in
            let body = ByteBuffer(string: #"{"doel":"a","onderdeel":"b"}"#)
            let headers: HTTPFields = [.contentType: "application/json"]
            let answer = try await visit.send(.post, "/v1/raadplegingen", headers, body)
            #expect(answer.status == .unauthorized)
            let problem = try #require(JSONObject(.init(answer.text.utf8)))
            #expect(problem["title"]?.text == "Unauthorized" && problem["status"] == .integer(401))
            #expect(problem["detail"]?.text == "no bearer token was sent")
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        }
    }

    @Test("behind us tells a program nothing of what it was")
    func storeDownForProgram() async throws {
        let web = try await WebWorld(programs: true)
        try await web.test { visit in
            await web.world.store.goDown(true)
            let answer = try await visit.send(
                .delete, "/v1/gemeenten/0001/whitelist/uploads/x", [.authorization: "Bearer x"])
            #expect(answer.status == .serviceUnavailable)
            let problem = try #require(JSONObject(.init(answer.text.utf8)))
            #expect(
                problem["detail"]?.text
                    == "too busy, or something that is needed does not answer; ask again later")
        }
    }

    @Test("of a portal at an address of OAuth is its JSON")
    func notAProblem() async throws {
        try await WebWorld().test { visit in
            for path in ["/v1/token", "/v1/introspect", "/v1/revoke", "/v1/userinfo"] {
                let answer = try await visit.send(.delete, path)
                #expect(answer.headers[.contentType] == "application/json")
                #expect(answer.text == "{\"error\":\"invalid_request\"}")
            }
        }
    }

    @Test("does not count against the requests in flight once it is answered")
    func roomAgain() async throws {
        try await WebWorld(mostInFlight: 1).test { visit in
            for _ in 0..<5 {
                let page = try await visit.get("/nowhere")
                #expect(page.status == .notFound)
            }
        }
    }
}
