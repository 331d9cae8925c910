import Foundation
import Identity
import Testing
import XMLSec

@testable import SAML

@Suite("A message that we send")
struct GoldenTests {
    static let header = RequestHeader(
        id: "_request", issueInstant: World.now, destination: "https://idp.example/login",
        issuer: World.service)

    static let messages: [(String, Markup)] = [
        (
            "authn-request-post-address",
            AuthnRequest(
                header: header, answer: .address(World.acs, .artifact), forceAuthn: true,
                minimumClass: Profile.digid3.authnContextClass(for: .midden)
            ).markup
        ),
        (
            "authn-request-index",
            AuthnRequest(header: header, answer: .index(1), forceAuthn: false, minimumClass: nil).markup
        ),
        (
            "logout-request",
            LogoutRequest(
                header: header,
                nameID: NameID(
                    text: World.name, format: "urn:f", nameQualifier: "urn:q", spNameQualifier: "urn:s"),
                sessionIndex: "_session"
            ).markup
        ),
        (
            "hostile-values-are-escaped",
            LogoutRequest(
                header: header,
                nameID: NameID(text: "</saml:NameID><evil a=\"&amp;\">]]>", format: "\"><evil/>"),
                sessionIndex: nil
            ).markup
        ),
        (
            "authn-request-eherkenning",
            AuthnRequest(
                header: header, answer: .index(0), forceAuthn: true, minimumClass: nil, service: 9113
            ).markup
        ),
        ("service-provider-metadata", metadata.markup),
        ("service-provider-metadata-eherkenning", Diensten.metadata.markup),
    ]

    static let metadata = ServiceProviderMetadata(
        id: "_metadata", entityID: World.service, validUntil: World.now + 86_400 * 30,
        signingKeys: [.init(name: "key", certificate: "MII=")],
        encryptionKeys: [.init(name: nil, certificate: "MIJ=")],
        assertionConsumers: [
            .init(binding: .artifact, location: World.acs, index: 0, isDefault: true),
            .init(binding: .post, location: World.acs, index: 1, isDefault: false),
        ],
        singleLogout: [.init(binding: .redirect, location: "https://login.example/saml/digid/logout")])

    @Test("reads as its golden file", arguments: messages)
    func golden(_ name: String, _ message: Markup) throws {
        try Golden.compare(String(decoding: try message.serialized(), as: UTF8.self), with: name)
    }

    @Test("in an envelope reads as its golden file")
    func artifactResolve() throws {
        let artifact = try Artifact(
            entityID: World.provider, endpointIndex: 0, handle: Array(repeating: 7, count: 20))
        let message = Markup.soapEnvelope(ArtifactResolve(header: Self.header, artifact: artifact).markup)
        try Golden.compare(
            String(decoding: try message.serialized(), as: UTF8.self), with: "artifact-resolve")
    }

    @Test("by POST carries a signature that holds, and its relay state")
    func post() throws {
        let request = AuthnRequest(
            header: Self.header, answer: .index(0), forceAuthn: true, minimumClass: nil)
        let form = try PostForm(
            request: request.markup, signedBy: TestKeys.service.signingKey(), to: "https://idp.example/login",
            relayState: "handle")
        #expect(form.action == "https://idp.example/login")
        #expect(form.fields.map(\.name) == ["SAMLRequest", "RelayState"])
        #expect(form.fields.last?.value == "handle")
        let root = try XMLDocument(parsing: PostForm.message(in: form.fields[0].value)).root
        let verified = try root.verify(with: [TestKeys.service.verificationKey()])
        #expect(verified.element.attribute("ID") == "_request")
        #expect(root.children.map(\.name) == ["Issuer", "Signature"])
    }

    @Test("over SOAP carries a signature that holds, inside the envelope")
    func soap() throws {
        let artifact = try Artifact(
            entityID: World.provider, endpointIndex: 0, handle: Array(repeating: 7, count: 20))
        let bytes = try SoapRequest.make(
            request: ArtifactResolve(header: Self.header, artifact: artifact).markup,
            signedBy: TestKeys.service.signingKey())
        let body = try #require(try XMLDocument(parsing: bytes).root.children.first)
        let message = try #require(body.children.first)
        let verified = try message.verify(with: [TestKeys.service.verificationKey()])
        #expect(try verified.element.children.last?.text() == artifact.text)
    }

    @Test("about ourselves is signed first of all")
    func signedMetadata() throws {
        let root = try XMLDocument(parsing: Self.metadata.signed(by: TestKeys.service.signingKey())).root
        #expect(root.children.map(\.name) == ["Signature", "SPSSODescriptor"])
        #expect(
            try root.verify(with: [TestKeys.service.verificationKey()]).element.name == "EntityDescriptor")
    }
}

/// Messages as they were when somebody last looked at them; `GOLDEN=rewrite` writes them anew.
enum Golden {
    static func compare(_ text: String, with name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/\(name).xml")
        if ProcessInfo.processInfo.environment["GOLDEN"] == "rewrite" {
            try Data((text + "\n").utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text + "\n" == golden)
    }
}
