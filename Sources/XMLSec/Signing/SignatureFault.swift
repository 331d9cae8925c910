/// Why a signature is refused: one case a reason, so that it can be told; it carries no content but URIs.
public enum SignatureFault: Error, Equatable, Hashable, Sendable {
    /// No signature on the element, nor one elsewhere that refers to it.
    case missing
    /// More than one signature among the direct children.
    case several
    /// A signature that refers to the element stands elsewhere in the document.
    case notDirectChild
    /// The signature's own elements or attributes are not as its schema has them, or `ds:Object` is among them.
    case structure
    /// A comment or instruction where only a value belongs, or an instruction inside the signature.
    case hiddenContent
    /// The element has no attribute `ID` that is an NCName of at most 256 bytes.
    case identifierMissing
    /// Another attribute of the document holds the same identifier.
    case duplicateID
    /// No `ds:Reference`.
    case referenceMissing
    /// More than one `ds:Reference`.
    case severalReferences
    /// The reference is not `#` and the ID of the element around the signature.
    case referenceNotParent
    /// A transform other than one enveloped-signature and then one exclusive canonicalisation.
    case transformRefused(String)
    /// `CanonicalizationMethod` is not an exclusive canonicalisation.
    case canonicalizationRefused(String)
    case digestAlgorithmRefused(String)
    case signatureAlgorithmRefused(String)
    /// There is no key to verify with.
    case noKey
    /// No key is of the kind the algorithm asks for.
    case keyTypeMismatch
    /// The only RSA keys have fewer than 2048 bits.
    case keyTooShort
    /// The element is not what was signed.
    case digestMismatch
    /// No key made this signature.
    case signatureMismatch
    /// Canonicalisation failed or gave nothing.
    case canonicalizationFailed
    /// The bytes that were digested are not a document whose root is the element.
    case signedContent
    /// The library could not process the signature.
    case processing
}
