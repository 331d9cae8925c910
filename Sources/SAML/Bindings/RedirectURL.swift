import Foundation
public import XMLSec

/// A signed message in an address that the browser is sent to.
///
/// - Source: SAML Bindings 3.4.4.1: deflate, base64, URL encoding; the signature is over the encoded octets.
public enum RedirectURL {
    /// Carries a request.
    ///
    /// - Parameters:
    ///   - request: The message, unsigned.
    ///   - key: Our signing key.
    ///   - location: The provider's address.
    ///   - relayState: An opaque handle of at most 80 bytes.
    /// - Returns: The address with its query.
    /// - Throws: `XMLFault` for values that XML cannot carry, `KeyFault` when the key cannot sign.
    public static func make(
        request: Markup, signedBy key: SigningKey, to location: String, relayState: String?
    ) throws -> String {
        let message = Data(try Deflate.compress(request.serialized())).base64EncodedString()
        var query = "SAMLRequest=\(encode(message))"
        if let relayState { query += "&RelayState=\(encode(relayState))" }
        query += "&SigAlg=\(encode(key.algorithm.rawValue))"
        let signature = Data(try key.signature(over: Array(query.utf8))).base64EncodedString()
        return location + (location.contains("?") ? "&" : "?") + query + "&Signature=\(encode(signature))"
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
