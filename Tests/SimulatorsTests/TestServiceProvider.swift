import Foundation
import Simulators
import XMLSec

/// A service provider of the tests' own: it shares no code with the mock nor with the gateway.
struct TestServiceProvider {
    let entityID: String
    let key: SigningKey

    static let artifactService = "https://sp.example/saml/acs"
    static let postService = "https://sp.example/saml/post?a=b"
    static let logoutService = "https://sp.example/saml/slo"

    init(_ entityID: String, _ pair: DevelopmentPKI.KeyPair) throws {
        self.entityID = entityID
        key = try SigningKey(
            privateKeyPEM: try text(pair.privateKey), certificatePEM: try text(pair.certificate))
    }

    /// Signed metadata: two consumer services and a logout service.
    func metadata(logoutBy binding: String = "HTTP-Redirect") throws -> [UInt8] {
        let md = "urn:oasis:names:tc:SAML:2.0:metadata"
        let bindings = "urn:oasis:names:tc:SAML:2.0:bindings:"
        let ds = "http://www.w3.org/2000/09/xmldsig#"
        let certificate = node("X509Certificate", ds, text: key.certificateBase64)
        let role = node(
            "SPSSODescriptor", md,
            [("protocolSupportEnumeration", saml + "protocol")],
            [
                node(
                    "KeyDescriptor", md, [("use", "signing")],
                    [node("KeyInfo", ds, [], [node("X509Data", ds, [], [certificate])])]),
                node(
                    "SingleLogoutService", md,
                    [("Binding", bindings + binding), ("Location", Self.logoutService)]),
                node(
                    "AssertionConsumerService", md,
                    [
                        ("Binding", bindings + "HTTP-POST"), ("Location", Self.postService), ("index", "1"),
                        ("isDefault", "false"),
                    ]),
                node(
                    "AssertionConsumerService", md,
                    [
                        ("Binding", bindings + "HTTP-Artifact"), ("Location", Self.artifactService),
                        ("index", "0"),
                        ("isDefault", "true"),
                    ]),
            ])
        return try node("EntityDescriptor", md, [("ID", "_metadata"), ("entityID", entityID)], [role])
            .signed(by: key, at: .first).serialized()
    }

    /// A message signed after its Issuer.
    func signed(_ message: Markup) throws -> [UInt8] { try message.signed(by: key).serialized() }

    /// An ArtifactResolve in its SOAP envelope.
    func resolve(_ artifact: String, id: String = "_resolve", at now: Date, signed: Bool = true) throws
        -> [UInt8]
    {
        let soap = "http://schemas.xmlsoap.org/soap/envelope/"
        let resolve = node(
            "ArtifactResolve", saml + "protocol",
            [("ID", id), ("Version", "2.0"), ("IssueInstant", now.formatted(.iso8601))],
            [
                node("Issuer", saml + "assertion", text: entityID),
                node("Artifact", saml + "protocol", text: artifact),
            ])
        let message = signed ? resolve.signed(by: key) : resolve
        return try node("Envelope", soap, [], [node("Body", soap, [], [message])]).serialized()
    }
}

/// The start of SAML's namespaces.
let saml = "urn:oasis:names:tc:SAML:2.0:"

/// An element of any namespace.
func node(
    _ name: String, _ namespace: String, _ attributes: [(String, String)] = [], _ children: [Markup] = []
) -> Markup {
    Markup(
        name, prefix: prefix(of: namespace), namespace: namespace,
        attributes: attributes.map { Markup.Attribute($0.0, $0.1) }, children: children.map { .element($0) })
}

/// An element of any namespace with only text in it.
func node(_ name: String, _ namespace: String, text: String) -> Markup {
    Markup(name, prefix: prefix(of: namespace), namespace: namespace, children: [.text(text)])
}

private func prefix(of namespace: String) -> String {
    "n" + String(namespace.utf8.reduce(0) { ($0 * 31 + Int($1)) % 9973 })
}
