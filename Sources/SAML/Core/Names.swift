/// The XML namespaces of the messages.
enum Namespace {
    static let assertion = "urn:oasis:names:tc:SAML:2.0:assertion"
    static let `protocol` = "urn:oasis:names:tc:SAML:2.0:protocol"
    static let metadata = "urn:oasis:names:tc:SAML:2.0:metadata"
    static let signature = "http://www.w3.org/2000/09/xmldsig#"
    static let soap = "http://schemas.xmlsoap.org/soap/envelope/"
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
}

/// The identifiers that SAML 2.0 fixes.
enum Identifier {
    static let version = "2.0"
    static let bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
    static let entityFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity"
    static let transientFormat = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
}

/// How a message travels.
///
/// - Source: SAML Bindings 3.2, 3.4, 3.5, 3.6.
public enum Binding: String, Sendable, CaseIterable {
    case soap = "urn:oasis:names:tc:SAML:2.0:bindings:SOAP"
    case redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
    case post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
    case artifact = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"

    /// The binding with that URI, compared octet for octet; nil for one that is not known here.
    init?(uri: String) {
        guard let binding = Self.allCases.first(where: { $0.rawValue.isExactly(uri) }) else { return nil }
        self = binding
    }
}
