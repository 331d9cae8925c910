import Foundation
import Identity
import JWTKit
import Simulators
import Testing

@Suite("The demo portal refuses")
struct PortalRefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: String
        let change: @Sendable (inout [String: JWTHeaderField]) -> Void
        var type = "JWT"
        var kid = ProviderKeys.kid
        var signature = ProviderKeys.Signature.published

        init(
            _ name: String, _ code: String,
            change: @Sendable @escaping (inout [String: JWTHeaderField]) -> Void
        ) {
            (testDescription, self.code, self.change) = (name, code, change)
        }

        init(
            _ name: String, _ code: String, type: String = "JWT", kid: String = ProviderKeys.kid,
            by: ProviderKeys.Signature = .published
        ) {
            self.init(name, code) { _ in }
            (self.type, self.kid, signature) = (type, kid, by)
        }
    }

    static let now = Int(PortalLab.now.timeIntervalSince1970)

    static let idTokens = [
        Case("of another issuer", "iss") { $0["iss"] = "https://elders.example" },
        Case("for another client", "aud") { $0["aud"] = "ander" },
        Case("for others as well", "aud") { $0["aud"] = .array(["portaal", "ander"]) },
        Case("that expired", "exp") { $0["exp"] = .int(now - 120) },
        Case("from the future", "iat") { $0["iat"] = .int(now + 121) },
        Case("for another login", "nonce") { $0["nonce"] = "ander" },
        Case("for another dienst", "dienst") { $0["dienst"] = "trouwen" },
        Case("that is a logout token", "typ", type: "logout+jwt"),
        Case("by a key that nobody published", "signature", by: .unpublished),
        Case("under an unknown key id", "kid", kid: "k2"),
        Case("signed with the public key", "alg", by: .symmetric),
        Case("that nobody signed", "alg", by: .none),
    ]

    @Test("an ID token", arguments: idTokens)
    func idToken(_ test: Case) async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            var claims = lab.claims(asked)
            test.change(&claims.values)
            let token = try await lab.provider.keys.sign(
                claims, type: test.type, kid: test.kid, by: test.signature)
            let page = try await lab.comeBack(asked, token)
            #expect(page.status == 400)
            #expect(page.element("foutcode") == "portal:token:\(test.code)")
            #expect(page.element("melding") == "Er ging iets mis bij het inloggen. Begin opnieuw.")
            #expect(try await lab.browser.get("/mijn").location == "/")
        }
    }

    @Test("an answer without its state, or with one it never gave", arguments: [nil, "elders"])
    func state(_ state: String?) async throws {
        try await PortalLab.run { lab in
            _ = try await lab.begin()
            let query = [("code", "c1"), ("iss", lab.issuer)] + (state.map { [("state", $0)] } ?? [])
            let page = try await lab.browser.get("/oidc/callback", query)
            #expect(page.status == 400 && page.element("foutcode") == "portal:state")
            #expect(await lab.provider.received["/token"] == nil)
        }
    }

    @Test("an answer that another browser asked for")
    func otherBrowser() async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            await lab.browser.forget()
            let page = try await lab.comeBack(asked, try await lab.provider.keys.sign(lab.claims(asked)))
            #expect(page.element("foutcode") == "portal:state")
        }
    }

    @Test("the same answer a second time")
    func replay() async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            let token = try await lab.provider.keys.sign(lab.claims(asked))
            #expect(try await lab.comeBack(asked, token).status == 303)
            #expect(try await lab.comeBack(asked, token).element("foutcode") == "portal:state")
        }
    }

    @Test("an answer of another issuer, or of none", arguments: [nil, "https://elders.example"])
    func issuer(_ issuer: String?) async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            let query =
                [("code", "c1"), ("state", asked["state"] ?? "")] + (issuer.map { [("iss", $0)] } ?? [])
            let page = try await lab.browser.get("/oidc/callback", query)
            #expect(page.status == 400 && page.element("foutcode") == "portal:iss")
            #expect(await lab.provider.received["/token"] == nil)
        }
    }

    @Test("a provider that speaks for another issuer")
    func metadata() async throws {
        try await PortalLab.run { lab in
            await lab.provider.claimIssuer("https://elders.example")
            let page = try await lab.browser.get("/dienst/trouwen")
            #expect(page.status == 400 && page.element("foutcode") == "portal:iss")
        }
    }

    @Test("a dienst it does not offer")
    func dienst() async throws {
        try await PortalLab.run { lab in
            let page = try await lab.browser.get("/dienst/onbekend")
            #expect(page.status == 404)
        }
    }

    static let errors = [
        ("access_denied", "U bent niet ingelogd. U heeft het inloggen gestopt, of u mag dit niet regelen."),
        (
            "unmet_authentication_requirements",
            "Voor deze dienst moet u veiliger inloggen. Gebruik de DigiD app met ID-check."
        ),
        ("representation_unsupported", "Deze website kan nog niet werken met iemand anders machtigen."),
        ("<b>x</b>", "Er ging iets mis bij het inloggen. Begin opnieuw."),
    ]

    @Test("nothing of a refusal, and tells it", arguments: errors)
    func refusals(_ error: String, _ sentence: String) async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            let page = try await lab.browser.get(
                "/oidc/callback", [("error", error), ("state", asked["state"] ?? ""), ("iss", lab.issuer)])
            #expect(page.status == 200)
            #expect(
                page.element("foutcode") == error.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))
            #expect(page.element("melding") == sentence)
        }
    }

    @Test("to log in when the code is refused")
    func code() async throws {
        try await PortalLab.run { lab in
            await lab.provider.refuse("invalid_grant")
            let asked = try await lab.begin()
            let page = try await lab.comeBack(asked, "")
            #expect(page.element("foutcode") == "invalid_grant")
            #expect(try await lab.browser.get("/mijn").location == "/")
        }
    }
}
