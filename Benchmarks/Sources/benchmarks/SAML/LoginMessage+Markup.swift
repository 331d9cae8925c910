import Foundation
import SAML
import XMLSec

extension LoginMessage {
    /// The message in the shape of DigiD 3.x, with a number of the test range.
    static func markup(_ input: Input, at now: Date, signedBy key: SigningKey) -> Markup {
        let header = [
            ("Version", "2.0"), ("IssueInstant", now.ISO8601Format()), ("InResponseTo", "_request"),
        ]
        let response = samlp(
            "Response", header + [("ID", "_response"), ("Destination", acs)],
            [saml("Issuer", provider), success, assertion(at: now).signed(by: key)])
        guard input == .artifactResponse else { return response }
        let artifactResponse = samlp(
            "ArtifactResponse",
            [
                ("ID", "_artifact"), ("Version", "2.0"), ("IssueInstant", now.ISO8601Format()),
                ("InResponseTo", "_resolve"),
            ], [saml("Issuer", provider), success, response])
        return soap("Envelope", [soap("Body", [artifactResponse.signed(by: key)])])
    }

    private static func assertion(at now: Date) -> Markup {
        let (opens, closes) = ((now - 120).ISO8601Format(), (now + 120).ISO8601Format())
        let data = saml(
            "SubjectConfirmationData",
            [("InResponseTo", "_request"), ("Recipient", acs), ("NotOnOrAfter", closes)])
        let confirmation = saml(
            "SubjectConfirmation", [("Method", "urn:oasis:names:tc:SAML:2.0:cm:bearer")], [data])
        let statement = saml(
            "AuthnStatement", [("AuthnInstant", now.ISO8601Format()), ("SessionIndex", "_session")],
            [
                saml("SubjectLocality", [("Address", "127.0.0.1")]),
                saml("AuthnContext", [], [saml("AuthnContextClassRef", level)]),
            ])
        return saml(
            "Assertion", [("ID", "_assertion"), ("Version", "2.0"), ("IssueInstant", now.ISO8601Format())],
            [
                saml("Issuer", provider),
                saml("Subject", [], [saml("NameID", "s00000000:999999047"), confirmation]),
                saml(
                    "Conditions", [("NotBefore", opens), ("NotOnOrAfter", closes)],
                    [saml("AudienceRestriction", [], [saml("Audience", service)])]),
                statement,
            ])
    }

    /// The provider's metadata with that key.
    static func metadata(of key: VerificationKey) -> [UInt8] {
        Array(
            """
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" \
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="\(provider)">\
            <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\
            <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\
            \(key.certificate.base64)</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
            <md:ArtifactResolutionService Binding="urn:oasis:names:tc:SAML:2.0:bindings:SOAP" \
            Location="https://back.digid.example/resolve" index="0"/>\
            <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
            Location="https://digid.example/login"/></md:IDPSSODescriptor></md:EntityDescriptor>
            """.utf8)
    }

    private static var success: Markup {
        samlp("Status", [], [samlp("StatusCode", [("Value", "urn:oasis:names:tc:SAML:2.0:status:Success")])])
    }
}

private func saml(_ name: String, _ text: String) -> Markup {
    element(name, "saml", "urn:oasis:names:tc:SAML:2.0:assertion", [], [.text(text)])
}

private func saml(_ name: String, _ attributes: [(String, String)], _ children: [Markup] = []) -> Markup {
    element(
        name, "saml", "urn:oasis:names:tc:SAML:2.0:assertion", attributes, children.map(Markup.Node.element))
}

private func samlp(_ name: String, _ attributes: [(String, String)], _ children: [Markup] = []) -> Markup {
    element(
        name, "samlp", "urn:oasis:names:tc:SAML:2.0:protocol", attributes, children.map(Markup.Node.element))
}

private func soap(_ name: String, _ children: [Markup]) -> Markup {
    element(
        name, "soap", "http://schemas.xmlsoap.org/soap/envelope/", [], children.map(Markup.Node.element))
}

private func element(
    _ name: String, _ prefix: String, _ namespace: String, _ attributes: [(String, String)],
    _ children: [Markup.Node]
) -> Markup {
    Markup(
        name, prefix: prefix, namespace: namespace, attributes: attributes.map(Markup.Attribute.init),
        children: children)
}
