/// The digest algorithms we accept; the raw value is the URI of RFC 9231 §2.1 or XML Encryption.
enum DigestAlgorithm: String, CaseIterable, Sendable {
    case sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    case sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384"
    case sha512 = "http://www.w3.org/2001/04/xmlenc#sha512"
}

/// The canonicalisations we accept (Exclusive XML Canonicalization 1.0).
enum Canonicalization: String, CaseIterable, Sendable {
    case exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    case exclusiveWithComments = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
}

/// Namespaces and fixed URIs of XML Signature.
enum DSig {
    static let namespace = "http://www.w3.org/2000/09/xmldsig#"
    static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
}
