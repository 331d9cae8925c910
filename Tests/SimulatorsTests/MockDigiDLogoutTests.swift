import Foundation
import Identity
import Simulators
import Testing
import XMLSec

/// Logging out at the mock.
@Suite("Logging out at the mock DigiD")
struct MockDigiDLogoutTests {
    @Test("is answered with a signed Success by Redirect")
    func redirect() async throws {
        try await withLab { lab in
            let reply = try await lab.bringByRedirect(
                Self.request(lab), to: lab.configuration.frontURL + "/saml/idp/request_logout")
            let location = try #require(reply.location)
            let (signed, signature) = try Self.split(location)
            let parameters = try lab.parameters(of: reply)
            let deflated = try #require(Data(base64Encoded: parameters["SAMLResponse"] ?? ""))
            let response = try XMLDocument(parsing: try Deflate.expand(Array(deflated))).root
            #expect(location.hasPrefix(TestServiceProvider.logoutService + "?SAMLResponse="))
            #expect(parameters["RelayState"] == "handle")
            #expect(response.name == "LogoutResponse")
            #expect(response.attribute("InResponseTo") == "_logout")
            #expect(
                response.child("Status")?.child("StatusCode")?.attribute("Value")?.hasSuffix(":Success")
                    == true)
            #expect(
                try MockDigiDLoginTests.digidKey().isValid(
                    signature: signature, over: signed, algorithmURI: parameters["SigAlg"] ?? ""))
        }
    }

    @Test("is understood by POST too")
    func post() async throws {
        try await withLab { lab in
            let bytes = Data(try lab.provider.signed(Self.request(lab))).base64EncodedString()
            let reply = try await lab.post(
                lab.configuration.frontURL + "/saml/idp/request_logout", [("SAMLRequest", bytes)])
            #expect(reply.status == 302)
        }
    }

    @Test("is answered with a signed form for a provider that takes answers by POST alone")
    func posted() async throws {
        try await withLab(logoutBy: "HTTP-POST") { lab in
            let reply = try await lab.bringByRedirect(
                Self.request(lab), to: lab.configuration.frontURL + "/saml/idp/request_logout")
            #expect(reply.text.contains("action=\"\(TestServiceProvider.logoutService)\""))
            #expect(reply.text.contains("name=\"RelayState\" value=\"handle\""))
            let value = try #require(
                reply.text.firstMatch(of: /name="SAMLResponse" value="([^"]+)"/).map { String($0.1) })
            let plain = value.replacing("&#43;", with: "+").replacing("&#x3D;", with: "=")
            let root = try XMLDocument(parsing: Array(try #require(Data(base64Encoded: plain)))).root
            let response = try root.verify(with: [MockDigiDLoginTests.digidKey()]).element
            #expect(response.name == "LogoutResponse")
            #expect(response.attribute("InResponseTo") == "_logout")
            #expect(response.attribute("Destination") == TestServiceProvider.logoutService)
        }
    }

    @Test("ends at a page for a provider without logout service")
    func page() async throws {
        try await withLab { lab in
            let bytes = Data(try lab.other.signed(Self.request(lab, from: lab.other.entityID)))
                .base64EncodedString()
            let reply = try await lab.post(
                lab.configuration.frontURL + "/saml/idp/request_logout", [("SAMLRequest", bytes)])
            #expect(reply.status == 200)
            #expect(reply.text.contains("U bent uitgelogd"))
        }
    }

    @Test("is refused without signature or without NameID", arguments: [(false, true), (true, false)])
    func refused(_ isSigned: Bool, _ hasNameID: Bool) async throws {
        try await withLab { lab in
            let request = Self.request(lab, hasNameID: hasNameID)
            let bytes = isSigned ? try lab.provider.signed(request) : try request.serialized()
            let reply = try await lab.post(
                lab.configuration.frontURL + "/saml/idp/request_logout",
                [("SAMLRequest", Data(bytes).base64EncodedString())])
            #expect(reply.status == 404)
        }
    }

    private static func request(_ lab: Lab, from issuer: String? = nil, hasNameID: Bool = true) -> Markup {
        let nameID = node("NameID", saml + "assertion", text: "s00000000:" + Cast.anna.bsn.reveal())
        return node(
            "LogoutRequest", saml + "protocol",
            [
                ("ID", "_logout"), ("Version", "2.0"), ("IssueInstant", lab.clock.now.formatted(.iso8601)),
                ("Destination", lab.configuration.frontURL + "/saml/idp/request_logout"),
            ],
            [node("Issuer", saml + "assertion", text: issuer ?? lab.provider.entityID)]
                + (hasNameID ? [nameID] : []))
    }

    /// The signed part of the query, and the signature.
    private static func split(_ location: String) throws -> ([UInt8], [UInt8]) {
        let query = try #require(location.split(separator: "?", maxSplits: 1).last)
        let parts = query.split(separator: "&Signature=")
        let signature = try #require(parts.last?.removingPercentEncoding)
        return (Array(try #require(parts.first).utf8), Array(try #require(Data(base64Encoded: signature))))
    }
}
