import XMLSec

extension Markup {
    static func saml(
        _ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []
    ) -> Markup {
        Markup(
            name, prefix: "saml", namespace: Namespace.assertion, attributes: attributes, children: children)
    }

    static func samlp(
        _ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []
    ) -> Markup {
        Markup(
            name, prefix: "samlp", namespace: Namespace.protocol, attributes: attributes, children: children)
    }

    static func md(
        _ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []
    ) -> Markup {
        Markup(name, prefix: "md", namespace: Namespace.metadata, attributes: attributes, children: children)
    }

    static func ds(_ name: String, _ children: [Node] = []) -> Markup {
        Markup(name, prefix: "ds", namespace: Namespace.signature, children: children)
    }

    /// The SOAP 1.1 envelope around one message.
    ///
    /// - Source: SOAP 1.1 §4; SAML Bindings 3.2.2.
    static func soapEnvelope(_ message: Markup) -> Markup {
        let body = Markup(
            "Body", prefix: "soapenv", namespace: Namespace.soap, children: [.element(message)])
        return Markup("Envelope", prefix: "soapenv", namespace: Namespace.soap, children: [.element(body)])
    }
}

extension Markup.Attribute {
    /// An attribute that is left out when there is no value.
    static func optional(_ name: String, _ value: String?) -> [Self] { value.map { [Self(name, $0)] } ?? [] }
}
