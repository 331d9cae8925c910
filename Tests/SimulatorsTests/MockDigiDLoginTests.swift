import Foundation
import Identity
import Simulators
import Testing
import XMLSec

/// What a service provider gets when all is well.
@Suite("A login at the mock DigiD")
struct MockDigiDLoginTests {
    @Test("by POST and artifact gives an assertion of DigiD 3.x")
    func artifact() async throws {
        try await withLab { lab in
            let received = try await lab.login()
            let key = try Self.digidKey()
            let now = lab.clock.now
            #expect(received.outer.attribute("InResponseTo") == "_resolve")
            #expect(received.outerStatus == ["Success"])
            #expect(received.status == ["Success"])
            #expect(received.response?.attribute("InResponseTo") == "_request")
            #expect(received.nameID == "s00000000:" + Cast.anna.bsn.reveal())
            #expect(received.level == "Smartcard")
            #expect(received.audience == lab.provider.entityID)
            #expect(received.confirmation("InResponseTo") == "_request")
            #expect(received.confirmation("Recipient") == TestServiceProvider.artifactService)
            #expect(received.confirmation("NotBefore") == nil)
            #expect(received.condition("NotBefore", after: now) == -120)
            #expect(received.condition("NotOnOrAfter", after: now) == 120)
            #expect(received.assertion?.value("Issuer") == lab.configuration.name)
            #expect(received.assertion?.child("AuthnStatement")?.attribute("SessionIndex")?.isEmpty == false)
            #expect(throws: Never.self) { try received.outer.verify(with: [key]) }
            #expect(throws: Never.self) { try received.assertion?.verify(with: [key]) }
        }
    }

    @Test("sends the browser back with a type 4 artifact and the RelayState")
    func redirect() async throws {
        try await withLab { lab in
            let reply = try await lab.fillIn(try await lab.bring(lab.request()))
            let parameters = try lab.parameters(of: reply)
            let artifact = Array(try #require(Data(base64Encoded: parameters["SAMLart"] ?? "")))
            #expect(reply.status == 302)
            #expect(reply.location?.hasPrefix(TestServiceProvider.artifactService + "?") == true)
            #expect(parameters["RelayState"] == "handle")
            #expect(artifact.count == 44)
            #expect(artifact.starts(with: [0, 4, 0, 0]))
        }
    }

    @Test("by Redirect is understood too")
    func redirectBinding() async throws {
        try await withLab { lab in
            let page = try await lab.bringByRedirect(lab.request().markup, to: lab.loginAddress)
            let artifact = try #require(try lab.parameters(of: try await lab.fillIn(page))["SAMLart"])
            #expect(try Received(envelope: try await lab.resolve(artifact).bytes).status == ["Success"])
        }
    }

    @Test("answers by POST where that is asked, response and assertion signed")
    func postBinding() async throws {
        try await withLab { lab in
            var request = lab.request()
            (request.service, request.binding) = (TestServiceProvider.postService, "HTTP-POST")
            let page = try await lab.fillIn(try await lab.bring(request))
            let field = try #require(page.text.firstMatch(of: /name="SAMLResponse" value="([^"]+)"/)?.1)
            let received = try Received(response: Array(try #require(Data(base64Encoded: decoded(field)))))
            #expect(page.text.contains(#"action="https://sp.example/saml/post?a=b""#))
            #expect(page.text.contains(#"name="RelayState" value="handle""#))
            #expect(received.outer.attribute("Destination") == TestServiceProvider.postService)
            #expect(throws: Never.self) { try received.outer.verify(with: [try Self.digidKey()]) }
            #expect(throws: Never.self) { try received.assertion?.verify(with: [try Self.digidKey()]) }
        }
    }

    struct Level: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let asked: String
        let comparison: String?
        let used: String
        let gets: String?
    }

    static let levels = [
        Level(
            testDescription: "as asked", asked: "MobileTwoFactorContract", comparison: "minimum",
            used: "midden", gets: "MobileTwoFactorContract"),
        Level(
            testDescription: "higher", asked: "PasswordProtectedTransport", comparison: "minimum",
            used: "hoog", gets: "SmartcardPKI"),
        Level(testDescription: "lower", asked: "Smartcard", comparison: "minimum", used: "midden", gets: nil),
        Level(
            testDescription: "exactly", asked: "Smartcard", comparison: "exact", used: "substantieel",
            gets: "Smartcard"),
        Level(
            testDescription: "higher than exactly", asked: "Smartcard", comparison: nil, used: "hoog",
            gets: nil),
        Level(
            testDescription: "better", asked: "Smartcard", comparison: "better", used: "hoog",
            gets: "SmartcardPKI"),
        Level(
            testDescription: "not better", asked: "Smartcard", comparison: "better", used: "substantieel",
            gets: nil),
        Level(
            testDescription: "lower than maximum, which reads as minimum", asked: "Smartcard",
            comparison: "maximum", used: "basis", gets: nil),
    ]

    @Test("holds the level to what was asked", arguments: levels)
    func level(_ level: Level) async throws {
        try await withLab { lab in
            let received = try await lab.login(
                {
                    $0.classes = [level.asked]
                    $0.comparison = level.comparison
                }, niveau: level.used)
            #expect(received.level == level.gets)
            #expect(received.status == (level.gets == nil ? ["Responder", "NoAuthnContext"] : ["Success"]))
        }
    }

    @Test("that is cancelled says so, and has no assertion")
    func cancel() async throws {
        try await withLab { lab in
            let received = try await lab.login(actie: "annuleren")
            #expect(received.status == ["Responder", "AuthnFailed"])
            #expect(received.assertion == nil)
        }
    }

    @Test("is answered once")
    func once() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request())
            #expect(try await lab.fillIn(page).status == 302)
            #expect(try await lab.fillIn(page).status == 404)
        }
    }

    @Test("ends after a quarter of an hour")
    func expiry() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request())
            lab.clock.advance(by: 15 * 60)
            #expect(try await lab.fillIn(page).status == 404)
        }
    }

    static func digidKey() throws -> VerificationKey {
        try VerificationKey(certificatePEM: try text(try TestPKI.get().digidSigning.certificate))
    }
}

/// A value of HTML as a browser reads it.
func decoded(_ value: some StringProtocol) -> String {
    String(value).replacing("&#43;", with: "+").replacing("&#x2F;", with: "/").replacing("&#61;", with: "=")
        .replacing("&#x3D;", with: "=").replacing("&amp;", with: "&")
}
