import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A portal's request", .runningWorld, .serialized)
struct AuthorizationJourneyTests {
    @Test(
        "that proves neither portal nor redirect URI is answered with a page and goes nowhere",
        arguments: [
            (["client_id": "nobody"], "unknown-client"), (["client_id": ""], "unknown-client"),
            (["redirect_uri": ""], "unregistered-redirect-uri"),
            (["redirect_uri": "https://evil.example/cb"], "unregistered-redirect-uri"),
            (["redirect_uri": "SOUND/"], "unregistered-redirect-uri"),
            (["redirect_uri": "SOUND?x=1"], "unregistered-redirect-uri"),
            (["redirect_uri": "SOUND#x"], "unregistered-redirect-uri"),
            (["redirect_uri": "SOUND/../../evil"], "unregistered-redirect-uri"),
            (["redirect_uri": "SOUND", "client_id": "portaal-voorbeeldstad"], "unregistered-redirect-uri"),
            (["redirect_uri": "https://evil.example/cb", "scope": "openid"], "unregistered-redirect-uri"),
        ])
    func unproven(_ changes: [String: String], _ reason: String) async throws {
        let walk = try Walk.begin()
        let portal = TestPortal(settings: walk.world.settings)
        let asked = changes.mapValues { $0.replacing("SOUND", with: portal.callback) }
        let before = try await walk.world.mark()
        let reply = try await Wire.get(portal.address(asked))
        #expect(reply.status == 400)
        #expect(reply.location == nil)
        try reply.page.expect(.startAgain)
        #expect(!reply.page.body.contains("evil"))
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["oidc.authorization.\(reason)"])
        #expect(traces.events.isEmpty)
        #expect(traces.areEmptyHanded)
    }

    @Test(
        "that asks for what it cannot get is answered at the portal",
        arguments: [
            (["scope": "openid dienst:nobody"], OAuthError.invalidScope, "foreign-dienst"),
            (["scope": "openid"], .invalidScope, "dienst-missing"),
            (["scope": "dienst:parkeervergunning"], .invalidScope, "openid-missing"),
            (["scope": "openid dienst:parkeervergunning dienst:trouwen"], .invalidScope, "several-diensten"),
            (["scope": ""], .invalidScope, "openid-missing"),
            (["response_type": "token"], .unsupportedResponseType, "response-type"),
            (["response_mode": "fragment"], .invalidRequest, "response-mode"),
            (["code_challenge": ""], .invalidRequest, "missing-challenge"),
            (["code_challenge_method": "plain"], .invalidRequest, "challenge-method"),
            (["nonce": ""], .invalidRequest, "missing-nonce"),
            (["state": ""], .invalidRequest, "missing-state"),
            (["request": "x"], .requestNotSupported, "request-object"),
            (["request_uri": "https://evil.example/"], .requestURINotSupported, "request-uri"),
            (["prompt": "none login"], .invalidRequest, "prompt-none-with-others"),
            (["max_age": "-1"], .invalidRequest, "malformed-max-age"),
            (["acr_values": "urn:nobody"], .unmetAuthenticationRequirements, "unknown-level"),
            (["vertegenwoordiging": "koning"], .invalidRequest, "unknown-vertegenwoordiging"),
        ])
    func refused(_ changes: [String: String], _ error: OAuthError, _ reason: String) async throws {
        let walk = try Walk.begin()
        let portal = TestPortal(settings: walk.world.settings)
        let before = try await walk.world.mark()
        let reply = try await Wire.get(portal.address(changes))
        let address = try #require(reply.location)
        #expect(address.hasPrefix(portal.callback + "?"))
        let back = Visitor.Page(url: address, status: 0, body: "")
        #expect(back.parameter("error") == error.code)
        #expect(back.parameter("state") == (changes["state"] == nil ? "state-of-the-test" : nil))
        #expect(back.parameter("iss") == walk.gateway)
        #expect(back.parameter("code") == nil)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["oidc.authorization.\(reason)"])
        #expect(traces.areEmptyHanded)
    }

    @Test("that says something twice is refused")
    func repeated() async throws {
        let walk = try Walk.begin()
        let portal = TestPortal(settings: walk.world.settings)
        let before = try await walk.world.mark()
        let reply = try await Wire.get(portal.address() + "&nonce=another")
        #expect(reply.location?.contains("error=invalid_request") == true)
        #expect(
            try await walk.world.traces(since: before).reasons == ["oidc.authorization.repeated-parameter"])
    }
}
