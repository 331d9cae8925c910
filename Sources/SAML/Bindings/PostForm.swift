import Foundation
public import XMLSec

/// A message that the browser posts.
///
/// - Source: SAML Bindings 3.5.4.
public struct PostForm: Hashable, Sendable {
    /// The address of the form.
    public let action: String
    /// The names and values of the hidden fields, in order.
    public let fields: [Field]

    /// One hidden field.
    public struct Field: Hashable, Sendable {
        /// The name of the field.
        public let name: String
        /// Its value, to be escaped by the page.
        public let value: String
    }

    /// Carries a signed request.
    ///
    /// - Parameters:
    ///   - request: The message, which gets its signature here.
    ///   - key: Our signing key.
    ///   - action: The provider's address.
    ///   - relayState: An opaque handle of at most 80 bytes.
    /// - Throws: `XMLFault` for values that XML cannot carry.
    public init(
        request: Markup, signedBy key: SigningKey, to action: String, relayState: String?
    ) throws {
        let bytes = try request.signed(by: key).serialized()
        self.action = action
        fields =
            [Field(name: "SAMLRequest", value: Data(bytes).base64EncodedString())]
            + (relayState.map { [Field(name: "RelayState", value: $0)] } ?? [])
    }

    /// The XML in the value of a `SAMLResponse` field.
    ///
    /// - Throws: ``BindingFault/malformed`` for anything but base64 (line breaks are ignored),
    ///   ``BindingFault/tooLarge`` for more than 1 MiB of XML.
    public static func message(in value: String) throws(BindingFault) -> [UInt8] {
        try base64(value)
    }
}

/// Decodes base64, from which only white space of XML is dropped.
func base64(_ text: String) throws(BindingFault) -> [UInt8] {
    guard text.utf8.count <= 2 * BindingFault.largestMessage else { throw .tooLarge }
    let compact = text.utf8.filter { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) }
    guard !compact.isEmpty, let data = Data(base64Encoded: Data(compact)) else { throw .malformed }
    guard data.count <= BindingFault.largestMessage else { throw .tooLarge }
    return Array(data)
}
