import XMLSec

extension Attribute {
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.saml("Attribute"))
        name = try element.required("Name")
        var children = try ChildReader(element)
        var values: [String] = []
        var encryptedIDs: [XMLElement] = []
        var otherValues = 0
        while let next = children.optional(.saml("AttributeValue")) {
            if next.isNil { continue }
            if next.children.isEmpty {
                values.append(try next.wholeText())
            } else if let id = next.onlyEncryptedID {
                encryptedIDs.append(id)
            } else {
                otherValues += 1
            }
        }
        try children.end()
        (self.values, self.encryptedIDs, self.otherValues) = (values, encryptedIDs, otherValues)
    }
}

extension XMLElement {
    /// The one `EncryptedID` inside; nil when there is anything beside it.
    fileprivate var onlyEncryptedID: XMLElement? {
        guard !hasMixedContent, children.count == 1, let child = children.first,
            child.isNamed(.saml("EncryptedID"))
        else { return nil }
        return child
    }

    /// Whether `xsi:nil` says that there is no value.
    fileprivate var isNil: Bool {
        attributes.contains { attribute in
            attribute.name == "nil" && attribute.namespace == Namespace.schemaInstance
                && (attribute.value == "true" || attribute.value == "1")
        }
    }
}
