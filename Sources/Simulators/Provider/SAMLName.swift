/// The names of SAML 2.0 that the mock reads and writes.
enum SAMLName {
    static let assertion = "urn:oasis:names:tc:SAML:2.0:assertion"
    static let message = "urn:oasis:names:tc:SAML:2.0:protocol"
    static let metadata = "urn:oasis:names:tc:SAML:2.0:metadata"
    static let soap = "http://schemas.xmlsoap.org/soap/envelope/"
    static let signature = "http://www.w3.org/2000/09/xmldsig#"
    static let bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
    static let rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"

    /// How a message travels (SAML Bindings 2.0, chapter 3).
    enum Binding: String, Sendable {
        case post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
        case redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
        case artifact = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"
        case soap = "urn:oasis:names:tc:SAML:2.0:bindings:SOAP"
    }

    /// What became of a request (SAML Core 3.2.2.2): the last words of the top and second status code.
    struct Status: Hashable, Sendable {
        let top: String
        let second: String?

        static let success = Self(top: "Success", second: nil)
        static let cancelled = Self(top: "Responder", second: "AuthnFailed")
        static let levelTooLow = Self(top: "Responder", second: "NoAuthnContext")
        static let denied = Self(top: "Requester", second: "RequestDenied")
    }
}
