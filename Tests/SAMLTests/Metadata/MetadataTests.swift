import Foundation
import Testing
import XMLSec

@testable import SAML

@Suite("A provider's metadata")
struct MetadataTests {
    private static let good = World.metadata([TestKeys.provider])

    private static func read(_ text: String, _ entityID: String? = nil) throws(MetadataFault)
        -> IdentityProviderMetadata
    {
        try IdentityProviderMetadata(parsing: Array(text.utf8), entityID: entityID)
    }

    @Test("gives its keys and addresses")
    func content() throws {
        let metadata = try Self.read(
            World.metadata([TestKeys.provider, TestKeys.p256], validUntil: "2026-12-01T00:00:00Z"))
        #expect(metadata.entityID == World.provider)
        #expect(metadata.signingKeys.count == 2)
        #expect(metadata.singleSignOn(by: .post)?.location == "https://idp.example/login")
        #expect(metadata.singleSignOn(by: .artifact) == nil)
        #expect(metadata.singleLogout(by: .redirect)?.location == "https://idp.example/logout")
        #expect(metadata.artifactResolution(index: 0)?.location == "https://back.idp.example/resolve")
        #expect(metadata.artifactResolution(index: 1) == nil)
        #expect(metadata.isValid(at: World.now))
        #expect(!metadata.isValid(at: instant("2026-12-01T00:00:00Z")))
    }

    @Test("takes a key without use, and no key for encryption")
    func uses() throws {
        #expect(try Self.read(Self.good.replacing(" use=\"signing\"", with: "")).signingKeys.count == 1)
        #expect(throws: MetadataFault.noUsableKey([])) {
            try Self.read(Self.good.replacing("use=\"signing\"", with: "use=\"encryption\""))
        }
    }

    @Test("passes over keys that cannot be used, as long as one can")
    func weakKeys() throws {
        let metadata = try Self.read(World.metadata([TestKeys.weak, TestKeys.provider]))
        #expect(metadata.signingKeys.count == 1)
        #expect(metadata.unusableKeys == ["an RSA key of 1024 bits"])
        #expect(throws: MetadataFault.noUsableKey(["an RSA key of 1024 bits"])) {
            try Self.read(World.metadata([TestKeys.weak]))
        }
        let named = Self.good.replacing("X509Data", with: "KeyValue")
        #expect(throws: MetadataFault.noUsableKey(["a key without X509Certificate"])) { try Self.read(named) }
    }

    @Test("reads certificates with white space in them")
    func foldedCertificate() throws {
        let folded = Self.good.replacing(
            TestKeys.provider.certificate,
            with: "\n  " + TestKeys.provider.certificate.replacing("A", with: "A\n") + "\n")
        #expect(try Self.read(folded).signingKeys.count == 1)
    }

    @Test("in a group is found by its entity ID, and ends with the group")
    func group() throws {
        let other = Self.good.replacing(World.provider, with: "https://other.example")
        let group =
            "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" validUntil=\"2026-11-30T00:00:00Z\">"
            + "<md:EntitiesDescriptor>\(Self.good)</md:EntitiesDescriptor>\(other)</md:EntitiesDescriptor>"
        let metadata = try Self.read(group, World.provider)
        #expect(metadata.entityID == World.provider)
        #expect(metadata.validUntil == instant("2026-11-30T00:00:00Z"))
        #expect(throws: MetadataFault.severalProviders) { try Self.read(group) }
        #expect(throws: MetadataFault.noProvider(entityID: "https://x.example")) {
            try Self.read(group, "https://x.example")
        }
    }

    @Test("of somebody else is not taken for the one that was asked")
    func otherEntity() {
        #expect(throws: MetadataFault.noProvider(entityID: "https://x.example")) {
            try Self.read(Self.good, "https://x.example")
        }
        #expect(throws: MetadataFault.noProvider(entityID: nil)) {
            try Self.read(Self.good.replacing("IDPSSODescriptor", with: "SPSSODescriptor"))
        }
    }

    @Test("without SAML 2.0 is refused")
    func protocols() {
        #expect(throws: MetadataFault.noSAML2) {
            try Self.read(Self.good.replacing("SAML:2.0:protocol\"", with: "SAML:1.1:protocol\""))
        }
    }

    @Test(
        "that is malformed is refused",
        arguments: [
            "", "<x/>", good.replacing("entityID=", with: "entity="), "<!DOCTYPE x>" + good,
            good.replacing("index=\"0\"", with: "index=\"x\""),
            good.replacing(" Location=", with: " location="),
            good.replacing("entityID=", with: "validUntil=\"tomorrow\" entityID="),
        ])
    func malformed(_ text: String) {
        #expect { try Self.read(text) } throws: { error in
            if case MetadataFault.malformed = error { true } else { false }
        }
    }

    @Test("names everything that stands in the way of a login")
    func faults() throws {
        let metadata = try World.identityProvider(validUntil: "2026-11-22T12:00:00Z")
        #expect(metadata.faults(request: .post, response: .artifact, at: World.now - 1).isEmpty)
        #expect(
            metadata.faults(request: .post, response: .artifact, at: World.now)
                == [.expired("2026-11-22T12:00:00Z")])
        let bare = try Self.read(
            Self.good.replacing("Resolution", with: "X").replacing("SingleSignOn", with: "Y"))
        #expect(bare.faults(request: .post, response: .artifact, at: World.now).count == 2)
        #expect(bare.faults(request: .post, response: .post, at: World.now).count == 1)
    }
}
