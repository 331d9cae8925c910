public import Identity

/// The names of messages and assertions.
public enum MessageID {
    /// A fresh name: an underscore and 20 random bytes in hexadecimal.
    ///
    /// - Source: SAML Core 1.3.4 (128 bits at least, 160 recommended).
    public static func make(_ randomness: Randomness) -> String {
        "_" + hexadecimal(randomness.bytes(20))
    }

    /// Whether `text` may be a name: an ASCII NCName of at most 256 characters.
    static func isWellFormed(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 256 else { return false }
        return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || isDigitDotOrHyphen($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }

    private static func isDigitDotOrHyphen(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
