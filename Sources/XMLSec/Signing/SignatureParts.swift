/// The direct children of a `ds:Signature`, in the order of its schema.
struct SignatureParts {
    let signedInfo: SignedInfo
    let keyInfo: XMLElement?

    /// Refuses whatever the schema does not have there, and `ds:Object`.
    init(of signature: XMLElement) throws(SignatureFault) {
        try signature.requireContainer(attributes: ["Id"])
        var rest = signature.children[...]
        let signedInfo = try rest.take("SignedInfo")
        let value = try rest.take("SignatureValue")
        keyInfo = rest.first?.is("KeyInfo", in: DSig.namespace) == true ? rest.popFirst() : nil
        guard rest.isEmpty else { throw .structure }
        try value.requireValue(attributes: ["Id"])
        self.signedInfo = try SignedInfo(signedInfo)
    }
}

/// The direct children of `ds:SignedInfo`.
struct SignedInfo {
    let reference: Reference
    private let method: XMLElement

    init(_ element: XMLElement) throws(SignatureFault) {
        try element.requireContainer(attributes: ["Id"])
        var rest = element.children[...]
        let canonicalization = try rest.take("CanonicalizationMethod")
        method = try rest.take("SignatureMethod")
        guard let first = rest.popFirst() else { throw .referenceMissing }
        guard first.is("Reference", in: DSig.namespace) else { throw .structure }
        guard rest.isEmpty else {
            throw rest.allSatisfy { $0.is("Reference", in: DSig.namespace) } ? .severalReferences : .structure
        }
        reference = Reference(element: first)
        let algorithm = try canonicalization.algorithm()
        guard Canonicalization(rawValue: algorithm) != nil else { throw .canonicalizationRefused(algorithm) }
        try canonicalization.requireOnlyInclusiveNamespaces()
    }

    /// The method, when it is on the list and has no parameters.
    func signatureAlgorithm() throws(SignatureFault) -> SignatureAlgorithm {
        let uri = try method.algorithm()
        guard let algorithm = SignatureAlgorithm(rawValue: uri) else { throw .signatureAlgorithmRefused(uri) }
        try method.requireEmpty()
        return algorithm
    }
}
