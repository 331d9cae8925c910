import Crypto
import Foundation
import Identity

/// The S256 challenge of a PKCE verifier.
///
/// - Source: RFC 7636 §4.2.
public func codeChallenge(of verifier: String) -> String {
    base64URL(SHA256.hash(data: Data(verifier.utf8)))
}

/// Whether a text can be a verifier: 43 to 128 unreserved characters.
///
/// - Source: RFC 7636 §4.1.
func isCodeVerifier(_ text: String) -> Bool {
    (43...128).contains(text.utf8.count) && text.utf8.allSatisfy { isUnreserved($0) }
}

/// Whether a text can be an S256 challenge: the base64url of 32 bytes.
func isCodeChallenge(_ text: String) -> Bool {
    text.utf8.count == 43 && bytes(base64URL: text)?.count == 32
}

/// Compares two secrets, or what is derived from them, without telling by time how far they agree.
func equalInConstantTime(_ one: String, _ other: String) -> Bool {
    SymmetricKey(data: Data(one.utf8)) == SymmetricKey(data: Data(other.utf8))
}
