import Foundation
import XMLSec

/// An AuthnRequest as a good service provider sends it; tests damage one thing at a time.
struct TestRequest {
    var root = "AuthnRequest"
    var id: String? = "_request"
    var version = "2.0"
    var issuedAt: Date
    var issueInstant: String?
    var destination: String?
    var service: String? = TestServiceProvider.artifactService
    var binding: String? = "HTTP-Artifact"
    var index: String?
    var issuer: String
    var comparison: String? = "minimum"
    var classes = ["MobileTwoFactorContract"]
    var relayState: String? = "handle"
    var isSigned = true
    var key: SigningKey?

    var markup: Markup {
        let attributes: [(String, String?)] = [
            ("ID", id), ("Version", version), ("IssueInstant", issueInstant ?? issuedAt.formatted(.iso8601)),
            ("Destination", destination), ("AssertionConsumerServiceURL", service),
            ("ProtocolBinding", binding.map { saml + "bindings:" + $0 }),
            ("AssertionConsumerServiceIndex", index),
        ]
        return node(
            root, saml + "protocol", attributes.compactMap { name, value in value.map { (name, $0) } },
            [node("Issuer", saml + "assertion", text: issuer)] + (classes.isEmpty ? [] : [context]))
    }

    private var context: Markup {
        node(
            "RequestedAuthnContext", saml + "protocol", comparison.map { [("Comparison", $0)] } ?? [],
            classes.map { node("AuthnContextClassRef", saml + "assertion", text: saml + "ac:classes:" + $0) })
    }
}
