import Foundation
import XMLSec

/// A response in which everything is in order, signed by the provider of ``metadata``.
struct SignedResponse {
    let metadata: String
    let message: [UInt8]

    init() throws {
        let pair = try KeyPair("digid")
        let key = try SigningKey(privateKeyPEM: pair.privateKey, certificatePEM: pair.certificate)
        metadata = Metadata(certificate: pair.base64, host: "https://idp.example").text
        message = try Markup(XMLDocument(parsing: [UInt8](Self.text.utf8)).root).signed(by: key).serialized()
    }

    private static let text = """
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
        xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r" Version="2.0" \
        IssueInstant="2026-11-22T12:00:00Z" Destination="https://sp.example/acs" InResponseTo="_q">\
        <saml:Issuer>https://idp.example/saml/idp/metadata</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
        <saml:Assertion ID="_a" Version="2.0" IssueInstant="2026-11-22T12:00:00Z">\
        <saml:Issuer>https://idp.example/saml/idp/metadata</saml:Issuer>\
        <saml:Subject><saml:NameID>s00000000:999990019</saml:NameID>\
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml:SubjectConfirmationData InResponseTo="_q" Recipient="https://sp.example/acs" \
        NotOnOrAfter="2026-11-22T12:02:00Z"/></saml:SubjectConfirmation></saml:Subject>\
        <saml:Conditions NotBefore="2026-11-22T11:58:00Z" NotOnOrAfter="2026-11-22T12:02:00Z">\
        <saml:AudienceRestriction><saml:Audience>https://sp.example</saml:Audience></saml:AudienceRestriction>\
        </saml:Conditions><saml:AuthnStatement AuthnInstant="2026-11-22T12:00:00Z" SessionIndex="_s">\
        <saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:\
        MobileTwoFactorContract</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>\
        </saml:Assertion></samlp:Response>
        """
}

extension Markup {
    /// The same element, to be written.
    fileprivate init(_ element: XMLElement) throws {
        let prefix = element.namespace?.hasSuffix(":protocol") == true ? "samlp" : "saml"
        let children = try element.children.map { Node.element(try Markup($0)) }
        self.init(
            element.name, prefix: prefix, namespace: element.namespace,
            attributes: element.attributes.map { Attribute($0.name, $0.value) },
            children: children.isEmpty ? [.text(try element.text())] : children)
    }
}
