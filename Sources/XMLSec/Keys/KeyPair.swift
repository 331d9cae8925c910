internal import CXMLSec
public import Foundation

/// A fresh key pair and a certificate it signed itself, for development and tests.
public struct KeyPair: Sendable {
    /// The private key, PKCS#8 in PEM.
    public let privateKeyPEM: String
    /// The certificate in PEM.
    public let certificatePEM: String

    /// Makes a key pair.
    ///
    /// - Parameters:
    ///   - kind: RSA of any size, or a curve.
    ///   - commonName: The CN of the subject.
    ///   - serialNumber: The `serialNumber` of the subject, for an OIN; printable ASCII.
    ///   - notBefore: The start of the certificate's period.
    ///   - notAfter: The end of the certificate's period.
    /// - Throws: ``KeyFault/unsupported`` when the library cannot make such a key or name.
    public init(
        _ kind: KeyKind, commonName: String, serialNumber: String? = nil, notBefore: Date, notAfter: Date
    ) throws(KeyFault) {
        var key = cxs_buffer()
        var certificate = cxs_buffer()
        defer {
            cxs_buffer_free(&key)
            cxs_buffer_free(&certificate)
        }
        let result = cxs_key_generate(
            kind.code, Int32(kind.bits), commonName, serialNumber, Int64(notBefore.timeIntervalSince1970),
            Int64(notAfter.timeIntervalSince1970), &key, &certificate)
        guard result == Int32(CXS_KEY_READ.rawValue) else { throw .unsupported }
        privateKeyPEM = String(
            decoding: UnsafeBufferPointer(start: key.bytes, count: key.count), as: UTF8.self)
        certificatePEM = String(
            decoding: UnsafeBufferPointer(start: certificate.bytes, count: certificate.count), as: UTF8.self)
    }

    /// The private key with its certificate.
    public func signingKey() throws(KeyFault) -> SigningKey {
        try SigningKey(privateKeyPEM: privateKeyPEM, certificatePEM: certificatePEM)
    }

    /// The public key in the certificate.
    public func verificationKey() throws(KeyFault) -> VerificationKey {
        try VerificationKey(certificatePEM: certificatePEM)
    }
}

extension KeyPair: CustomStringConvertible, CustomReflectable {
    /// No key material.
    public var description: String { "KeyPair" }
    /// Nothing: a dump shows no key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
