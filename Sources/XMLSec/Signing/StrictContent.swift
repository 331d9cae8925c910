extension XMLElement {
    /// Only elements, comments between them, and no attribute but those named.
    func requireContainer(attributes: [String]) throws(SignatureFault) {
        try requireAttributes(attributes)
        guard content.isDisjoint(with: [.text, .other]) else { throw .structure }
        guard !content.contains(.instruction) else { throw .hiddenContent }
    }

    /// Only text, uncut.
    func requireValue(attributes: [String]) throws(SignatureFault) {
        try requireAttributes(attributes)
        guard content.isDisjoint(with: [.comment, .instruction]) else { throw .hiddenContent }
        guard content == .text else { throw .structure }
    }

    /// Nothing at all, but for an algorithm.
    func requireEmpty() throws(SignatureFault) {
        guard content.isDisjoint(with: [.comment, .instruction]) else { throw .hiddenContent }
        guard content.isEmpty else { throw .structure }
    }

    /// The attribute `Algorithm`, the only one: the library would take one of any namespace for it.
    func algorithm() throws(SignatureFault) -> String {
        try requireAttributes(["Algorithm"])
        guard let uri = attribute("Algorithm") else { throw .structure }
        return uri
    }

    /// At most one `ec:InclusiveNamespaces` with at most 64 prefixes, as exclusive canonicalisation has it.
    func requireOnlyInclusiveNamespaces() throws(SignatureFault) {
        guard content.isDisjoint(with: [.comment, .instruction]) else { throw .hiddenContent }
        guard content.isDisjoint(with: [.text, .other]), children.count <= 1 else { throw .structure }
        guard let list = children.first else { return }
        guard list.is("InclusiveNamespaces", in: Canonicalization.exclusive.rawValue) else {
            throw .structure
        }
        try list.requireAttributes(["PrefixList"])
        try list.requireEmpty()
        guard let prefixes = list.attribute("PrefixList"), prefixes.split(separator: " ").count <= 64 else {
            throw .structure
        }
    }

    private func requireAttributes(_ names: [String]) throws(SignatureFault) {
        guard hasOnlyAttributes(names) else { throw .structure }
    }
}

extension ArraySlice where Element == XMLElement {
    /// Takes the first element off, which must be that one of XML Signature.
    mutating func take(_ name: String) throws(SignatureFault) -> XMLElement {
        guard let element = popFirst(), element.is(name, in: DSig.namespace) else { throw .structure }
        return element
    }
}
