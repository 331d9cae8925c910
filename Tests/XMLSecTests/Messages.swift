@testable import XMLSec

/// Messages to sign and to damage.
enum Messages {
    static let namespace = "urn:oasis:names:tc:SAML:2.0:assertion"
    static let protocolNamespace = "urn:oasis:names:tc:SAML:2.0:protocol"

    static func assertion(id: String = "_a1", subject: String = "jan") -> Markup {
        let issuer = Markup(
            "Issuer", prefix: "saml", namespace: namespace, children: [.text("https://idp.example")])
        let name = Markup("NameID", prefix: "saml", namespace: namespace, children: [.text(subject)])
        return Markup(
            "Assertion", prefix: "saml", namespace: namespace,
            attributes: [.init("ID", id), .init("Version", "2.0")],
            declarations: [.init(prefix: "xs", namespace: "http://www.w3.org/2001/XMLSchema")],
            children: [.element(issuer), .element(name)])
    }

    static func response(id: String = "_r1", around assertion: Markup) -> Markup {
        let issuer = Markup(
            "Issuer", prefix: "saml", namespace: namespace, children: [.text("https://idp.example")])
        return Markup(
            "Response", prefix: "samlp", namespace: protocolNamespace, attributes: [.init("ID", id)],
            children: [.element(issuer), .element(assertion)])
    }

    /// A response around a signed assertion, as text to damage.
    static func signedAssertion(
        subject: String = "jan", by key: SigningKey? = nil,
        _ change: (inout SignatureRecipe) -> Void = { _ in }
    ) throws -> String {
        let key = try key ?? TestKeys.signer
        var recipe = SignatureRecipe(signature: key.algorithm.rawValue)
        change(&recipe)
        let signed = assertion(subject: subject).signed(by: key, at: .after("Issuer"), recipe)
        return try String(decoding: response(around: signed).serialized(), as: UTF8.self)
    }
}

extension XMLElement {
    /// The first element of that local name at or below this one, in document order.
    func first(_ name: String) -> XMLElement? {
        if self.name == name { return self }
        for child in children { if let found = child.first(name) { return found } }
        return nil
    }
}

/// Verifies the first assertion in a text.
func verifyAssertion(in text: String, with keys: [VerificationKey]? = nil) throws -> VerifiedElement {
    let root = try XMLDocument(parsing: Array(text.utf8)).root
    guard let assertion = root.first("Assertion") else { throw SignatureFault.missing }
    return try assertion.verify(with: keys ?? [TestKeys.verifier])
}
