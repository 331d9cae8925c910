import Foundation
import Identity
import JWTKit
import Simulators
import Testing

@Suite("The demo portal, once logged in,")
struct PortalSessionTests {
    static let active = #"{"active":true,"dienst":"bijzondere-bijstand"}"#

    /// What the page of the session sends: the decision it is of, and a dienst where one is chosen.
    private static func form(
        _ dienst: String? = nil, besluit: String = "besluit-7"
    ) -> [(String, String)] {
        [("besluit", besluit)] + (dienst.map { [("dienst", $0)] } ?? [])
    }

    @Test("does not use its token from a page of another person, and keeps the session")
    func otherPerson() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            await lab.provider.introspect(Self.active)
            let page = try await lab.browser.post("/mijn/api", Self.form(besluit: "besluit-6"))
            #expect(page.element("api-uitleg") == "U werkt nu voor iemand anders. Open de pagina opnieuw.")
            #expect(await lab.provider.received["/introspect"] == nil)
            #expect(try await lab.browser.get("/mijn").status == 200)
        }
    }

    @Test("calls its API with a token that is active")
    func active() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            await lab.provider.introspect(Self.active)
            let page = try await lab.browser.post("/mijn/api", Self.form("bijzondere-bijstand"))
            #expect(page.element("api-resultaat") == "actief")
            let sent = try #require(await lab.provider.received["/introspect"]).form
            #expect(sent["token"] == "at-c1" && sent["dienst"] == "bijzondere-bijstand")
        }
    }

    @Test("ends the session when the token is no longer active")
    func inactive() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            let page = try await lab.browser.post("/mijn/api", Self.form())
            #expect(page.element("api-resultaat") == "niet actief")
            #expect(page.text.contains("U bent uitgelogd"))
            #expect(try await lab.browser.get("/mijn").location == "/")
        }
    }

    @Test("does not use a token at another dienst, even when the gateway calls it active")
    func otherDienst() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            await lab.provider.introspect(Self.active)
            let page = try await lab.browser.post("/mijn/api", Self.form("trouwen"))
            #expect(page.element("api-resultaat") == "niet actief")
            #expect(page.element("api-uitleg") == "Deze inlog geldt niet voor deze dienst.")
            #expect(try await lab.browser.get("/mijn").status == 200)
        }
    }

    @Test("knows neither yes nor no when the gateway does not answer")
    func unknown() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            await lab.provider.introspect("<html>")
            #expect(try await lab.browser.post("/mijn/api", Self.form()).element("api-resultaat") == "onbekend")
            #expect(try await lab.browser.get("/mijn").status == 200)
        }
    }

    @Test("lets the person choose somebody else")
    func switching() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            let link = "/dienst/bijzondere-bijstand?prompt=select_account"
            #expect(try await lab.browser.get("/mijn").text.contains("href=\"\(link)\""))
            #expect(try await lab.begin(link)["prompt"] == "select_account")
        }
    }

    @Test("logs out here, and carries the hint to the gateway in a form")
    func logOut() async throws {
        try await PortalLab.run { lab in
            let token = try await lab.logIn()
            let page = try await lab.browser.post("/uitloggen")
            #expect(
                page.text.contains(#"<form method="post" action="\#(lab.issuer)/logout" id="doorsturen">"#))
            #expect(page.field("id_token_hint") == token)
            #expect(page.field("client_id") == "portaal")
            #expect(page.field("post_logout_redirect_uri") == lab.configuration.postLogoutRedirectURI)
            #expect(page.policy?.contains("form-action") == false)
            #expect(try await lab.browser.get("/mijn").location == "/")
            #expect(try await lab.browser.get("/uitgelogd").text.contains("U bent uitgelogd"))
        }
    }

    @Test("ends the session that a logout token names, once")
    func backchannel() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            let token = try await lab.provider.keys.sign(lab.logoutClaims(), type: "logout+jwt")
            #expect(try await lab.browser.post("/oidc/logout", [("logout_token", token)]).status == 200)
            let page = try await lab.browser.get("/mijn")
            #expect(page.element("melding")?.hasSuffix("U bent uitgelogd.") == true)
            #expect(try await lab.browser.post("/oidc/logout", [("logout_token", token)]).status == 400)
        }
    }

    @Test("leaves other sessions alone")
    func otherSession() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            var claims = lab.logoutClaims()
            claims.values["sid"] = "sid-2"
            let token = try await lab.provider.keys.sign(claims, type: "logout+jwt")
            #expect(try await lab.browser.post("/oidc/logout", [("logout_token", token)]).status == 200)
            #expect(try await lab.browser.get("/mijn").element("sid") == "sid-1")
        }
    }

    static let logoutTokens = [
        PortalRefusalTests.Case("of another issuer", "") { $0["iss"] = "https://elders.example" },
        PortalRefusalTests.Case("for another client", "") { $0["aud"] = "ander" },
        PortalRefusalTests.Case("that expired", "") { $0["exp"] = .int(PortalRefusalTests.now - 120) },
        PortalRefusalTests.Case("from the future", "") { $0["iat"] = .int(PortalRefusalTests.now + 121) },
        PortalRefusalTests.Case("with a nonce", "") { $0["nonce"] = "n" },
        PortalRefusalTests.Case("without the event", "") { $0["events"] = .object([:]) },
        PortalRefusalTests.Case("without an id", "") { $0["jti"] = nil },
        PortalRefusalTests.Case("that is an ID token", "", type: "JWT"),
        PortalRefusalTests.Case("by a key that nobody published", "", type: "logout+jwt", by: .unpublished),
        PortalRefusalTests.Case("that nobody signed", "", type: "logout+jwt", by: .none),
    ]

    @Test("keeps the session for a logout token", arguments: logoutTokens)
    func badLogoutToken(_ test: PortalRefusalTests.Case) async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            var claims = lab.logoutClaims()
            test.change(&claims.values)
            let type = test.testDescription == "that is an ID token" ? "JWT" : "logout+jwt"
            let token = try await lab.provider.keys.sign(claims, type: type, by: test.signature)
            let answer = try await lab.browser.post("/oidc/logout", [("logout_token", token)])
            #expect(answer.status == 400)
            #expect(answer.text == #"{"error":"invalid_request"}"#)
            #expect(try await lab.browser.get("/mijn").element("sid") == "sid-1")
        }
    }

    @Test("finds a new key when the provider has changed it")
    func rotation() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            await lab.provider.rotate(to: "new")
            let asked = try await lab.begin()
            let token = try await lab.provider.keys.sign(lab.claims(asked), kid: "new")
            let answer = try await lab.comeBack(asked, token)
            #expect(answer.location == "/mijn")
            #expect(await lab.provider.keyFetches == 2)
        }
    }

    @Test("fetches the keys once, however many tokens come")
    func keyFetches() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            _ = try await lab.logIn()
            #expect(await lab.provider.keyFetches == 1)
        }
    }
}

extension PortalLab {
    /// What a good logout token says of the session above.
    func logoutClaims() -> TestClaims {
        let now = Int(Self.now.timeIntervalSince1970)
        return TestClaims([
            "iss": .string(issuer), "aud": "portaal", "iat": .int(now), "exp": .int(now + 120),
            "jti": "logout-1",
            "sid": "sid-1", "sub": "pseudonym-anna",
            "events": .object(["http://schemas.openid.net/event/backchannel-logout": .object([:])]),
        ])
    }
}
