internal import CXMLSec
public import Foundation

/// A public key to verify with, taken from a certificate that its owner gave us.
///
/// Load it once and share it: it is safe to use from many tasks at once.
public struct VerificationKey: Sendable {
    /// What the certificate says.
    public let certificate: Certificate
    let handle: KeyHandle

    /// Reads exactly one DER certificate.
    public init(certificateDER bytes: [UInt8]) throws(KeyFault) {
        (certificate, handle) = try Certificate.read { cxs_certificate_read(bytes, bytes.count, $0, $1) }
    }

    /// Reads a certificate in base64, as metadata carries it; white space in it does not count.
    public init(certificateBase64 text: String) throws(KeyFault) {
        guard let bytes = [UInt8](base64Lines: text) else { throw .notBase64 }
        try self.init(certificateDER: bytes)
    }

    /// Reads the first certificate of a PEM text.
    public init(certificatePEM text: String) throws(KeyFault) {
        (certificate, handle) = try Certificate.read {
            cxs_certificate_read_pem(text, text.utf8.count, $0, $1)
        }
    }

    /// The SHA-256 digest of the certificate in hexadecimal.
    public var fingerprint: String { certificate.fingerprint }
    /// The SHA-1 digest of the certificate in hexadecimal, the name DigiD gives a key.
    public var keyName: String { certificate.keyName }
    /// The first instant of the certificate's period.
    public var notBefore: Date { certificate.notBefore }
    /// The last instant of the certificate's period.
    public var notAfter: Date { certificate.notAfter }
    /// The OIN, when the certificate's subject has one.
    public var subjectSerialNumber: String? { certificate.subjectSerialNumber }
    /// The kind of key, with its size.
    public var kind: KeyKind { certificate.keyKind }
}

extension VerificationKey: Hashable {
    /// Whether both come from the same certificate.
    public static func == (one: VerificationKey, other: VerificationKey) -> Bool {
        one.certificate == other.certificate
    }

    /// Hashes the certificate.
    public func hash(into hasher: inout Hasher) { hasher.combine(certificate) }
}

extension VerificationKey: CustomStringConvertible {
    /// The fingerprint.
    public var description: String { "VerificationKey(\(fingerprint))" }
}
