import XMLSec

/// The namespace and local name of an element.
struct ElementName: Hashable, Sendable {
    let namespace: String
    let local: String

    static func saml(_ local: String) -> Self { Self(namespace: Namespace.assertion, local: local) }
    static func samlp(_ local: String) -> Self { Self(namespace: Namespace.protocol, local: local) }
    static func md(_ local: String) -> Self { Self(namespace: Namespace.metadata, local: local) }
    static func ds(_ local: String) -> Self { Self(namespace: Namespace.signature, local: local) }
    static func soap(_ local: String) -> Self { Self(namespace: Namespace.soap, local: local) }
}

extension XMLElement {
    /// Whether this is that element, both names octet for octet.
    func isNamed(_ name: ElementName) -> Bool {
        self.is(name.local, in: name.namespace)
    }

    /// How many of that element stand below this one, at any depth.
    func count(of name: ElementName) -> Int { count(of: name.local, in: name.namespace) }
}
