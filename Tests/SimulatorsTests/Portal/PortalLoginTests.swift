import Crypto
import Foundation
import Identity
import JWTKit
import Simulators
import Testing

@Suite("The demo portal, logging in,")
struct PortalLoginTests {
    @Test("shows a card for each dienst")
    func home() async throws {
        try await PortalLab.run { lab in
            let page = try await lab.browser.get("/")
            #expect(page.status == 200)
            #expect(page.text.contains("Gemeente Voorbeeldstad – Mijn loket"))
            #expect(page.text.contains(#"id="dienst-bijzondere-bijstand""#))
            #expect(page.text.contains("Nodig: DigiD Substantieel"))
            #expect(page.text.contains(#"href="/dienst/trouwen""#))
            #expect(page.policy?.contains("form-action 'self'") == true)
        }
    }

    @Test("asks for one dienst with PKCE, state and nonce, and keeps the browser apart by a cookie")
    func authorization() async throws {
        try await PortalLab.run { lab in
            let answer = try await lab.browser.get("/dienst/trouwen")
            #expect(answer.status == 303)
            #expect(answer.location?.hasPrefix(lab.issuer + "/authorize?") == true)
            #expect(answer.cookie?.hasPrefix("portaal_portaal=") == true)
            #expect(answer.cookie?.contains("HttpOnly") == true)
            #expect(answer.cookie?.contains("SameSite=Lax") == true)
            let asked = try await lab.begin(
                "/dienst/trouwen?vertegenwoordiging=machtiging&prompt=login&onbekend=1")
            #expect(asked["response_type"] == "code")
            #expect(asked["client_id"] == "portaal")
            #expect(asked["redirect_uri"] == lab.configuration.redirectURI)
            #expect(asked["scope"] == "openid dienst:trouwen")
            #expect(asked["code_challenge_method"] == "S256")
            #expect(asked["vertegenwoordiging"] == "machtiging")
            #expect(asked["prompt"] == "login")
            #expect(asked["onbekend"] == nil)
            let secrets = ["state", "nonce", "code_challenge"].compactMap { asked[$0] }
            #expect(secrets.map(\.count) == [43, 43, 43])
        }
    }

    @Test("redeems the code with the verifier of its challenge, by the secret it has")
    func redemptionBySecret() async throws {
        try await PortalLab.run { lab in
            let asked = try await lab.begin()
            _ = try await lab.comeBack(asked, try await lab.provider.keys.sign(lab.claims(asked)))
            let sent = try #require(await lab.provider.received["/token"])
            let verifier = try #require(sent.form["code_verifier"])
            #expect(base64URL(SHA256.hash(data: Data(verifier.utf8))) == asked["code_challenge"])
            #expect(sent.form["grant_type"] == "authorization_code")
            #expect(sent.form["redirect_uri"] == lab.configuration.redirectURI)
            #expect(sent.form["client_assertion"] == nil)
            #expect(sent.authorization == "Basic " + Data("portaal:geheim%3A1".utf8).base64EncodedString())
        }
    }

    @Test("proves itself by an assertion for the issuer alone, a new one each time")
    func redemptionByKey() async throws {
        let directory = temporaryDirectory()
        let pki = try DevelopmentPKI.make(in: directory, portals: [ClientID("portaal")], at: .now)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let key = try #require(pki.portals[ClientID("portaal")])
        try await PortalLab.run(.privateKeyJWT(key: key.privateKey)) { lab in
            _ = try await lab.logIn()
            _ = try await lab.browser.post("/mijn/api", [("besluit", "besluit-7")])
            let requests = await lab.provider.received
            let verifier = try await JWTKeyCollection().add(
                jwksJSON: String(contentsOfFile: key.jwks, encoding: .utf8))
            var ids: Set<JWTHeaderField?> = []
            for path in ["/token", "/introspect"] {
                let form = try #require(requests[path]).form
                #expect(
                    form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                let assertion = try await verifier.verify(form["client_assertion"] ?? "", as: TestClaims.self)
                    .values
                let now = Int(PortalLab.now.timeIntervalSince1970)
                #expect(assertion["iss"] == "portaal" && assertion["sub"] == "portaal")
                #expect(assertion["aud"] == .string(lab.issuer))
                #expect(assertion["iat"] == .int(now) && assertion["exp"] == .int(now + 60))
                ids.insert(assertion["jti"])
            }
            #expect(ids.count == 2)
        }
    }

    @Test("shows what it learned, and a BSN only masked")
    func learned() async throws {
        try await PortalLab.run { lab in
            _ = try await lab.logIn()
            let page = try await lab.browser.get("/mijn")
            #expect(page.element("melding") == "U regelt nu zaken voor mevrouw J. de Vries.")
            let cells = [
                "sub": "pseudonym-anna", "bsn": "•••••9047", "represents-name": "mevrouw J. de Vries",
                "represents-sub": "pseudonym-janny", "represents-bsn": "•••••1607",
                "dienst": "bijzondere-bijstand",
                "acr": "http://eidas.europa.eu/LoA/substantial", "vertegenwoordiging": "machtiging",
                "besluit": "besluit-7", "gemeente": "0518", "sid": "sid-1",
            ]
            for (id, text) in cells { #expect(page.element(id) == text) }
            #expect(!page.text.contains("999999047") && !page.text.contains("999991607"))
        }
    }

    @Test("that does not know representation does not look for it")
    func unaware() async throws {
        try await PortalLab.run(isAware: false) { lab in
            let home = try await lab.browser.get("/")
            #expect(!home.text.contains("voor iemand anders"))
            _ = try await lab.logIn()
            let page = try await lab.browser.get("/mijn")
            #expect(page.element("melding") == "U bent ingelogd.")
            #expect(page.element("represents-name") == nil && page.element("wissel") == nil)
        }
    }

    @Test("gives the browser a new secret when it has logged in")
    func fixation() async throws {
        try await PortalLab.run { lab in
            let before = try await lab.browser.get("/dienst/trouwen").cookie
            let asked = try await lab.begin()
            let after = try await lab.comeBack(asked, try await lab.provider.keys.sign(lab.claims(asked)))
                .cookie
            #expect(before != nil && after != nil && before != after)
        }
    }
}
