import Crypto
public import Foundation

/// A source of random bytes, handed in where randomness is needed so that tests can fix it.
public struct Randomness: Sendable {
    private let source: @Sendable (Int) -> [UInt8]

    /// Takes any source; ``system`` is the one for production.
    public init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

    /// That many random bytes.
    public func bytes(_ count: Int) -> [UInt8] { source(count) }

    /// A fresh unguessable name: 32 random bytes in base64url, 43 characters.
    public func handle() -> String { base64URL(bytes(32)) }

    /// The operating system's cryptographic source.
    public static let system = Randomness { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            // Every call asks the kernel, so eight bytes are taken at a time.
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}

/// Base64url without padding (RFC 4648 §5).
public func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    let letters = Data(bytes).base64EncodedData().lazy
        .filter { $0 != UInt8(ascii: "=") }
        .map { letter in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: letter
            }
        }
    return String(decoding: Array(letters), as: UTF8.self)
}

/// The bytes of a base64url text; nil for a text that ``base64URL(_:)`` would not write.
public func bytes(base64URL text: String) -> Data? {
    guard text.utf8.allSatisfy({ isBase64URL($0) }) else { return nil }
    let standard = text.utf8.map { letter in
        switch letter {
        case UInt8(ascii: "-"): UInt8(ascii: "+")
        case UInt8(ascii: "_"): UInt8(ascii: "/")
        default: letter
        }
    }
    let padding = Array(repeating: UInt8(ascii: "="), count: (4 - standard.count % 4) % 4)
    // The last character may carry bits that no byte uses: two texts would name the same bytes.
    guard let bytes = Data(base64Encoded: Data(standard + padding)), base64URL(bytes) == text else {
        return nil
    }
    return bytes
}

private func isBase64URL(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
        || byte == 95
}

/// Lower-case hexadecimal, two digits a byte.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
        text.append(hexadecimalDigit(byte >> 4))
        text.append(hexadecimalDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The SHA-256 digest of a secret, in base64url: what is stored of a code, a token or a cookie.
public struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The value as it is written.
    public let description: String

    /// The digest of a secret.
    public init(of secret: String) {
        description = base64URL(SHA256.hash(data: Data(secret.utf8)))
    }

    /// Takes a digest that was made before and stored.
    public init(stored text: String) { description = text }

    /// Reads the text alone.
    public init(from decoder: any Decoder) throws {
        description = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the text alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
