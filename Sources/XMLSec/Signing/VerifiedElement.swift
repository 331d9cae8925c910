/// An element whose signature held, parsed anew from the very bytes that were digested.
///
/// Only ``XMLElement/verify(with:)`` makes one. Read from it, never from the document it came in.
public struct VerifiedElement: Sendable {
    /// The signed element, without its signature.
    public let element: XMLElement
    /// The URI of the signature algorithm.
    public let signatureAlgorithm: String
    /// The URI of the digest algorithm.
    public let digestAlgorithm: String
    /// The key that made it.
    public let key: VerificationKey
    /// The bytes that were digested: the evidence.
    public let bytes: [UInt8]

    /// The SHA-256 digest of the key's certificate in hexadecimal.
    public var keyFingerprint: String { key.fingerprint }

    /// Parses what was digested, and holds it to be the element that was asked for.
    fileprivate init(
        _ bytes: [UInt8], of original: XMLElement, _ signature: CheckedSignature, by key: VerificationKey
    ) throws(SignatureFault) {
        guard let document = try? XMLDocument(parsing: bytes, within: .canonical) else {
            throw .signedContent
        }
        let root = document.root
        guard root.name == original.name, root.namespace == original.namespace,
            root.attribute("ID") == signature.identifier
        else { throw .signedContent }
        element = root
        signatureAlgorithm = signature.algorithm.rawValue
        digestAlgorithm = signature.digest.rawValue
        self.key = key
        self.bytes = bytes
    }
}

extension XMLElement {
    /// Whether there is a signature among the direct children.
    public var isSigned: Bool { children.contains { $0.is("Signature", in: DSig.namespace) } }

    /// Verifies the one enveloped signature that is a direct child of this element.
    ///
    /// - Parameter keys: The keys that may have made it. `KeyInfo` in the message decides at most which of
    ///   them is tried first.
    /// - Returns: The element, parsed from the bytes that were digested.
    /// - Throws: ``SignatureFault``; every refusal has its own case.
    /// - Source: SAML Core 5.4; XML Signature 1.1 §3.2.
    public func verify(with keys: [VerificationKey]) throws(SignatureFault) -> VerifiedElement {
        let signature = try CheckedSignature(of: self)
        var fault = SignatureFault.noKey
        for key in try signature.candidates(among: keys) {
            do {
                let bytes = try signature.digestedBytes(verifiedWith: key)
                return try VerifiedElement(bytes, of: self, signature, by: key)
            } catch {
                guard error.isOfTheKey else { throw error }
                fault = error
            }
        }
        throw fault
    }
}

extension SignatureFault {
    /// Whether another key may do better: a value of the wrong length cannot even be processed.
    fileprivate var isOfTheKey: Bool { self == .signatureMismatch || self == .processing }
}
