public import XMLSec

/// A signed message in a SOAP envelope, for the back channel.
///
/// - Source: SAML Bindings 3.2.
public enum SoapRequest {
    /// The value of the `SOAPAction` header.
    public static let action = "http://www.oasis-open.org/committees/security"

    /// The envelope around a request, which gets its signature here.
    public static func make(request: Markup, signedBy key: SigningKey) throws -> [UInt8] {
        try Markup.soapEnvelope(request.signed(by: key)).serialized()
    }
}
