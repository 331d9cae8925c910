/// An element to write, with all below it; libxml2 serialises it, so every value is escaped by the library.
public struct Markup: Sendable, Hashable {
    /// The prefix the element is written with; nil for the default namespace.
    public var prefix: String?
    /// The namespace URI; it is declared where it is not in scope yet.
    public var namespace: String?
    /// The local name.
    public var name: String
    /// In the order they are written.
    public var attributes: [Attribute]
    /// Namespaces to declare though no name uses them, such as that of a QName in a value.
    public var declarations: [Declaration]
    /// Elements and text, in order.
    public var children: [Node]
    /// The signature this element gets when it is serialised.
    var signature: PendingSignature?

    /// An element of a namespace, written with a prefix.
    public init(
        _ name: String, prefix: String?, namespace: String?, attributes: [Attribute] = [],
        declarations: [Declaration] = [], children: [Node] = []
    ) {
        self.prefix = prefix
        self.namespace = namespace
        self.name = name
        self.attributes = attributes
        self.declarations = declarations
        self.children = children
    }

    /// A child: an element or text.
    public enum Node: Sendable, Hashable {
        case element(Markup)
        case text(String)
    }

    /// A namespace declaration.
    public struct Declaration: Sendable, Hashable {
        /// Nil for the default namespace.
        public var prefix: String?
        /// The URI.
        public var namespace: String

        /// Binds a prefix, or the default namespace when it is nil.
        public init(prefix: String?, namespace: String) {
            self.prefix = prefix
            self.namespace = namespace
        }
    }

    /// An attribute, in a namespace only when it has a prefix too.
    public struct Attribute: Sendable, Hashable {
        /// Nil exactly when the namespace is.
        public var prefix: String?
        /// The namespace URI; nil for none.
        public var namespace: String?
        /// The local name.
        public var name: String
        /// The value, not escaped.
        public var value: String

        /// An attribute in no namespace.
        public init(_ name: String, _ value: String) {
            self.init(name, value, prefix: nil, namespace: nil)
        }

        /// An attribute in a namespace.
        public init(_ name: String, _ value: String, prefix: String?, namespace: String?) {
            self.prefix = prefix
            self.namespace = namespace
            self.name = name
            self.value = value
        }
    }
}
