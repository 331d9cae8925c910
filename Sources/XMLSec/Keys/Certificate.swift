internal import CXMLSec
public import Foundation

/// What an X.509 certificate says; nobody has vouched for it.
public struct Certificate: Sendable, Hashable {
    /// The DER encoding.
    public let der: [UInt8]
    /// The first instant of its period.
    public let notBefore: Date
    /// The last instant of its period.
    public let notAfter: Date
    /// The SHA-256 digest of the DER, 64 lower-case hexadecimal digits.
    public let fingerprint: String
    /// The SHA-1 digest of the DER, 40 lower-case hexadecimal digits: what DigiD writes as `KeyName`.
    public let keyName: String
    /// The common name in the subject; nil without one.
    public let commonName: String?
    /// The `serialNumber` in the subject (OID 2.5.4.5): in PKIoverheid certificates the OIN; nil without one.
    public let subjectSerialNumber: String?
    /// The kind of its public key.
    public let keyKind: KeyKind

    /// The DER encoding in base64, on one line, as `ds:X509Certificate` and metadata carry it.
    public var base64: String { Data(der).base64EncodedString() }

    init(_ facts: cxs_facts, _ kind: KeyKind) {
        der = Self.bytes(facts.der)
        notBefore = Date(timeIntervalSince1970: TimeInterval(facts.not_before))
        notAfter = Date(timeIntervalSince1970: TimeInterval(facts.not_after))
        fingerprint = Self.hexadecimal(Self.bytes(facts.sha256))
        keyName = Self.hexadecimal(Self.bytes(facts.sha1))
        commonName = Self.text(facts.common_name)
        subjectSerialNumber = Self.text(facts.serial_number)
        keyKind = kind
    }

    private static func bytes(_ buffer: cxs_buffer) -> [UInt8] {
        Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
    }

    private static func text(_ buffer: cxs_buffer) -> String? {
        buffer.count == 0 ? nil : String(decoding: bytes(buffer), as: UTF8.self)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Certificate {
    /// Reads with the C function, which fills in the facts and the key.
    static func read(
        _ read: (UnsafeMutablePointer<cxs_facts>, UnsafeMutablePointer<OpaquePointer?>) -> Int32
    ) throws(KeyFault) -> (certificate: Certificate, key: KeyHandle) {
        var facts = cxs_facts()
        var pointer: OpaquePointer?
        defer { cxs_facts_free(&facts) }
        let result = read(&facts, &pointer)
        guard let pointer else { throw KeyFault(result, malformed: .notACertificate) }
        let key = KeyHandle(owning: pointer)
        guard let kind = KeyKind(facts.kind, bits: Int(facts.bits)) else { throw .unsupported }
        return (Certificate(facts, kind), key)
    }
}
