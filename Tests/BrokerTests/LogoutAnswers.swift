import Foundation
import SAML
import TestSupport
import XMLSec

/// A provider that writes answers to logouts, with a key of its own.
struct LogoutAnswers {
    let key: SigningKey
    static let name = "https://digid.example.nl/saml/metadata"
    private static let saml = "urn:oasis:names:tc:SAML:2.0:"

    init() throws {
        let pair = try KeyPair(
            .rsa(bits: 2048), commonName: "provider", notBefore: Fixture.noon - 3600,
            notAfter: Fixture.noon + 3600)
        key = try SigningKey(privateKeyPEM: pair.privateKeyPEM, certificatePEM: pair.certificatePEM)
    }

    /// What an answer says.
    struct Message {
        var inResponseTo = "_request"
        var destination = "https://login.example.nl/saml/digid/slo"
        var issuer = LogoutAnswers.name
        var at = Fixture.noon
        /// The codes, the outer first.
        var status = ["Success"]
    }

    func metadata() throws -> IdentityProviderMetadata {
        let md = Self.saml + "metadata"
        let ds = "http://www.w3.org/2000/09/xmldsig#"
        let service = { (name: String, more: [(String, String)]) in
            Self.node(
                name, md,
                [("Binding", Self.saml + "bindings:HTTP-POST"), ("Location", "https://digid.example.nl/x")]
                    + more)
        }
        let certificate = Self.node("X509Certificate", ds, [], [.text(key.certificateBase64)])
        let data = Self.node("X509Data", ds, [], [.element(certificate)])
        let info = Self.node("KeyInfo", ds, [], [.element(data)])
        let role = Self.node(
            "IDPSSODescriptor", md, [("protocolSupportEnumeration", Self.saml + "protocol")],
            [
                .element(Self.node("KeyDescriptor", md, [("use", "signing")], [.element(info)])),
                .element(service("SingleLogoutService", [])), .element(service("SingleSignOnService", [])),
            ])
        let root = Self.node("EntityDescriptor", md, [("entityID", Self.name)], [.element(role)])
        return try IdentityProviderMetadata(parsing: root.serialized())
    }

    /// The value of a field `SAMLResponse`.
    func posted(_ message: Message) throws -> String {
        Data(try markup(message).signed(by: key).serialized()).base64EncodedString()
    }

    /// A query with the handle `h` and a signature.
    func query(_ message: Message) throws -> String {
        let deflated = Data(try Deflate.compress(markup(message).serialized())).base64EncodedString()
        let signed =
            "SAMLResponse=\(Self.escaped(deflated))&RelayState=h&SigAlg=\(Self.escaped(key.algorithm.rawValue))"
        let signature = Data(try key.signature(over: Array(signed.utf8))).base64EncodedString()
        return signed + "&Signature=\(Self.escaped(signature))"
    }

    private func markup(_ message: Message) -> Markup {
        let samlp = Self.saml + "protocol"
        let code = message.status.reversed().reduce(nil as Markup?) { inner, name in
            Self.node(
                "StatusCode", samlp, [("Value", Self.saml + "status:" + name)],
                inner.map { [.element($0)] } ?? [])
        }
        return Self.node(
            "LogoutResponse", samlp,
            [
                ("ID", "_answer"), ("Version", "2.0"), ("IssueInstant", message.at.ISO8601Format()),
                ("Destination", message.destination), ("InResponseTo", message.inResponseTo),
            ],
            [
                .element(Self.node("Issuer", Self.saml + "assertion", [], [.text(message.issuer)])),
                .element(Self.node("Status", samlp, [], code.map { [.element($0)] } ?? [])),
            ])
    }

    private static func node(
        _ name: String, _ namespace: String, _ attributes: [(String, String)] = [],
        _ children: [Markup.Node] = []
    ) -> Markup {
        Markup(
            name, prefix: "n\(namespace.utf8.count)", namespace: namespace,
            attributes: attributes.map { Markup.Attribute($0.0, $0.1) }, children: children)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
