public import Crypto
import Foundation

/// The name by which logs and records know a person: a keyed HMAC, 64 hexadecimal digits.
///
/// A BSN has 10⁹ values, so a plain digest would hide nothing; the key lives apart from the log.
public struct Pseudonym: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The value as it is written.
    public let description: String

    /// Takes a pseudonym that was made before and stored.
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

/// The key under which persons become pseudonyms.
public struct PseudonymKey: Sendable {
    /// What has taken in the key and nothing else: every message begins with a copy of it.
    private let keyed: HMAC<SHA256>

    /// Takes 32 bytes of key material.
    public init(_ key: SymmetricKey) { keyed = HMAC(key: key) }

    /// The pseudonym of a person within one purpose.
    ///
    /// - Parameters:
    ///   - bsn: The person.
    ///   - purpose: Pseudonyms of different purposes cannot be joined: `audit`, or a sector such as `sub:0518`.
    /// - Returns: The same for the same person and purpose, and telling nothing without the key.
    public func pseudonym(of bsn: BSN, for purpose: String) -> Pseudonym {
        pseudonym(of: [bsn.reveal()], for: purpose)
    }

    /// The pseudonym of somebody or something that is known by other means than a BSN.
    ///
    /// - Parameters:
    ///   - parts: What names it, the kind of name first; no part holds a NUL or is a bare number by itself.
    ///   - purpose: As for a person.
    /// - Returns: Never that of a person.
    public func pseudonym(of parts: [String], for purpose: String) -> Pseudonym {
        var message = Array(purpose.utf8)
        for part in parts {
            // The separator cannot occur in a part, so no two lists give the same message.
            message.append(0)
            message += part.utf8
        }
        var code = keyed
        code.update(data: message)
        return Pseudonym(stored: code.finalize().withUnsafeBytes { hexadecimal($0) })
    }
}
