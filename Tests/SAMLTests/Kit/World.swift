import Foundation
import XMLSec

@testable import SAML

/// Who and when the messages of these tests are about.
enum World {
    static let now = instant("2026-11-22T12:00:00Z")
    static let provider = "https://idp.example/saml/metadata"
    static let service = "https://login.example/saml/digid"
    static let acs = "https://login.example/saml/digid/acs"
    static let request = "_request"
    static let resolve = "_resolve"
    static let name = "s00000000:999999047"
    static let classes = "urn:oasis:names:tc:SAML:2.0:ac:classes:"

    static var expectations: Expectations {
        var expected = Expectations(entityID: service, acsURL: acs, now: now)
        expected.requestID = request
        expected.artifactResolveID = resolve
        expected.minimumLevel = classes + "MobileTwoFactorContract"
        return expected
    }

    /// The provider's metadata with those certificates.
    static func metadata(_ keys: [KeyPair], validUntil: String? = nil) -> String {
        let descriptors = keys.map { key in
            "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\(key.certificate)"
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
        }
        return """
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" \
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="\(provider)"\
            \(validUntil.map { " validUntil=\"\($0)\"" } ?? "")>\
            <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\
            \(descriptors.joined())\
            <md:ArtifactResolutionService Binding="urn:oasis:names:tc:SAML:2.0:bindings:SOAP" \
            Location="https://back.idp.example/resolve" index="0"/>\
            <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" \
            Location="https://idp.example/logout"/>\
            <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
            Location="https://idp.example/login"/>\
            <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" \
            Location="https://idp.example/login"/>\
            </md:IDPSSODescriptor></md:EntityDescriptor>
            """
    }

    static func identityProvider(
        _ keys: [KeyPair] = [TestKeys.provider], validUntil: String? = nil
    ) throws -> IdentityProviderMetadata {
        try IdentityProviderMetadata(parsing: Array(metadata(keys, validUntil: validUntil).utf8))
    }
}
