/// How a request ended at the provider: the two status codes and the message.
///
/// - Source: SAML Core 3.2.2.1, 3.2.2.2.
struct Status: Hashable, Sendable {
    static let prefix = "urn:oasis:names:tc:SAML:2.0:status:"
    static let success = Self.prefix + "Success"

    /// The top-level code, a URI.
    let code: String
    /// The second-level code, a URI.
    let detail: String?
    let message: String?

    /// Success and nothing beside it; a code that is not known is never success.
    var isSuccess: Bool { code.isExactly(Self.success) && detail == nil }

    /// The code and its detail without the common prefix, for the operator and the record.
    ///
    /// A status may stand in a message that nobody signed, so only codes of the specification are repeated.
    var summary: String { [code, detail].compactMap { $0.map(Self.name) }.joined(separator: "/") }

    private static func name(of code: String) -> String {
        known.first { code.isExactly(prefix + $0) } ?? "unknown"
    }

    private static let known = [
        "Success", "Requester", "Responder", "VersionMismatch", "AuthnFailed", "InvalidAttrNameOrValue",
        "InvalidNameIDPolicy", "NoAuthnContext", "NoAvailableIDP", "NoPassive", "NoSupportedIDP",
        "PartialLogout", "ProxyCountExceeded", "RequestDenied", "RequestUnsupported",
        "RequestVersionDeprecated", "RequestVersionTooHigh", "RequestVersionTooLow",
        "ResourceNotRecognized", "TooManyResponses", "UnknownAttrProfile", "UnknownPrincipal",
        "UnsupportedBinding",
    ]

    func hasDetail(_ name: String) -> Bool { detail?.isExactly(Self.prefix + name) ?? false }
}
