/// The one `ds:Reference` of a signature.
struct Reference {
    let element: XMLElement

    /// Holds it to the element of that identifier; gives the digest algorithm.
    func checked(identifier: String) throws(SignatureFault) -> DigestAlgorithm {
        try element.requireContainer(attributes: ["Id", "URI"])
        guard element.attribute("URI") == "#" + identifier else { throw .referenceNotParent }
        var rest = element.children[...]
        let transforms = try rest.take("Transforms")
        let method = try rest.take("DigestMethod")
        let value = try rest.take("DigestValue")
        guard rest.isEmpty else { throw .structure }
        try Self.check(transforms)
        try value.requireValue(attributes: [])
        let uri = try method.algorithm()
        guard let digest = DigestAlgorithm(rawValue: uri) else { throw .digestAlgorithmRefused(uri) }
        try method.requireEmpty()
        return digest
    }

    /// Exactly one enveloped-signature, then exactly one exclusive canonicalisation.
    private static func check(_ transforms: XMLElement) throws(SignatureFault) {
        try transforms.requireContainer(attributes: [])
        let list = transforms.children
        guard list.allSatisfy({ $0.is("Transform", in: DSig.namespace) }) else { throw .structure }
        var uris: [String] = []
        for transform in list { uris.append(try transform.algorithm()) }
        guard uris.first == DSig.enveloped else { throw .transformRefused(uris.first ?? "") }
        guard uris.count >= 2, Canonicalization(rawValue: uris[1]) != nil else {
            throw .transformRefused(uris.dropFirst().first ?? "")
        }
        guard uris.count == 2 else { throw .transformRefused(uris[2]) }
        try list[0].requireEmpty()
        try list[1].requireOnlyInclusiveNamespaces()
    }
}
