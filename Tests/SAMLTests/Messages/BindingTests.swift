import Foundation
import Testing
import XMLSec

@testable import SAML

@Suite("A binding")
struct BindingTests {
    private static let handle = [UInt8](repeating: 1, count: 20)

    @Test("takes an artifact of 44 bytes of type 4 to the endpoint with its index")
    func artifact() throws {
        let made = try Artifact(entityID: World.provider, endpointIndex: 0, handle: Self.handle)
        let read = try Artifact(made.text)
        #expect(read == made)
        let endpoint = try read.endpoint(of: World.identityProvider())
        #expect(endpoint.location == "https://back.idp.example/resolve")
    }

    @Test("refuses an artifact of another provider or endpoint")
    func otherArtifact() throws {
        let provider = try World.identityProvider()
        #expect(throws: ArtifactFault.otherProvider) {
            try Artifact(entityID: "https://evil.example", endpointIndex: 0, handle: Self.handle).endpoint(
                of: provider)
        }
        #expect(throws: ArtifactFault.unknownEndpoint(258)) {
            try Artifact(entityID: World.provider, endpointIndex: 258, handle: Self.handle).endpoint(
                of: provider)
        }
    }

    static let malformed: [String] = [
        "", "AAQ=", String(repeating: "A", count: 60), String(repeating: "!", count: 60),
        Data([0, 3] + [UInt8](repeating: 0, count: 42)).base64EncodedString(),
        Data([0, 4] + [UInt8](repeating: 0, count: 41)).base64EncodedString(),
        Data([0, 4] + [UInt8](repeating: 0, count: 43)).base64EncodedString(),
        Data([0, 4] + [UInt8](repeating: 0, count: 42)).base64EncodedString() + "\n",
    ]

    @Test("refuses anything else for an artifact", arguments: malformed)
    func malformedArtifact(_ text: String) {
        #expect(throws: ArtifactFault.malformed) { try Artifact(text) }
    }

    @Test("reads base64 with line breaks, and nothing else")
    func postedMessage() throws {
        #expect(try PostForm.message(in: "PHg\r\nvPg==\n") == Array("<x/>".utf8))
        for text in ["", "PHgvPg", "PHg!vPg==", "<x/>", "PHgvPg==PHgvPg=="] {
            #expect(throws: BindingFault.malformed) { try PostForm.message(in: text) }
        }
    }

    @Test("refuses a posted message of more than a mebibyte")
    func largeMessage() {
        let large = Data(repeating: 60, count: (1 << 20) + 1).base64EncodedString()
        #expect(throws: BindingFault.tooLarge) { try PostForm.message(in: large) }
        #expect(throws: BindingFault.tooLarge) {
            try PostForm.message(in: String(repeating: "A", count: (2 << 20) + 1))
        }
    }

    @Test("puts a request in an address, deflated and signed over its octets")
    func redirect() throws {
        let request = AuthnRequest(
            header: GoldenTests.header, answer: .index(0), forceAuthn: true, minimumClass: nil)
        let url = try RedirectURL.make(
            request: request.markup, signedBy: TestKeys.service.signingKey(),
            to: "https://idp.example/login?a=b", relayState: "h&ndle=")
        #expect(url.hasPrefix("https://idp.example/login?a=b&SAMLRequest="))
        #expect(
            url.contains(
                "&RelayState=h%26ndle%3D&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256&Signature="
            ))
        let query = url.replacing("https://idp.example/login?a=b&SAMLRequest", with: "SAMLResponse")
        #expect(throws: BindingFault.signature) {  // it is over the name too
            try RedirectQuery(raw: query).message(verifiedWith: [TestKeys.service.verificationKey()])
        }
    }
}
