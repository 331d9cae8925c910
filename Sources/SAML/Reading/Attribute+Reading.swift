import XMLSec

extension Attribute {
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.saml("Attribute"))
        name = try element.required("Name")
        var children = try ChildReader(element)
        var values: [String] = []
        while let next = children.optional(.saml("AttributeValue")) {
            guard !next.isNil, next.children.isEmpty else { continue }
            values.append(try next.wholeText())
        }
        try children.end()
        self.values = values
    }
}

extension XMLElement {
    /// Whether `xsi:nil` says that there is no value.
    fileprivate var isNil: Bool {
        attributes.contains { attribute in
            attribute.name == "nil" && attribute.namespace == Namespace.schemaInstance
                && (attribute.value == "true" || attribute.value == "1")
        }
    }
}
