internal import CXMLSec

/// A private key to sign with, and its certificate. Load it once and share it.
public struct SigningKey: Sendable {
    /// The certificate others verify with.
    public let certificate: Certificate
    let handle: KeyHandle

    /// Reads a PEM private key without password and the certificate that belongs to it.
    public init(privateKeyPEM: String, certificatePEM: String) throws(KeyFault) {
        let (certificate, publicKey) = try Certificate.read {
            cxs_certificate_read_pem(certificatePEM, certificatePEM.utf8.count, $0, $1)
        }
        handle = try KeyHandle(privateKeyPEM: privateKeyPEM)
        guard handle.isPair(of: publicKey) else { throw .mismatch }
        guard certificate.keyKind.isLongEnough else { throw .tooShort }
        self.certificate = certificate
    }

    /// The certificate in base64, on one line.
    public var certificateBase64: String { certificate.base64 }
    /// The SHA-1 digest of the certificate in hexadecimal, the name DigiD gives a key.
    public var keyName: String { certificate.keyName }

    /// What it signs with: SHA-256 with RSA PKCS#1 v1.5, or with ECDSA.
    public var algorithm: SignatureAlgorithm {
        certificate.keyKind.isRSA ? .rsaSHA256 : .ecdsaSHA256
    }

    /// A signature over bytes, as the Redirect binding carries it, made with ``algorithm``.
    ///
    /// - Source: SAML Bindings 3.4.4.1.
    public func signature(over bytes: [UInt8]) throws(KeyFault) -> [UInt8] {
        try signature(over: bytes, algorithm)
    }

    func signature(over bytes: [UInt8], _ algorithm: SignatureAlgorithm) throws(KeyFault) -> [UInt8] {
        try handle.signature(over: bytes, algorithm)
    }
}

extension KeyHandle {
    func signature(over bytes: [UInt8], _ algorithm: SignatureAlgorithm) throws(KeyFault) -> [UInt8] {
        do {
            return try Array(taking: {
                cxs_sign_bytes(pointer, algorithm.digestName, algorithm.padding, bytes, bytes.count, $0)
            })
        } catch { throw .unsupported }
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// The fingerprint of the certificate.
    public var description: String { "SigningKey(\(certificate.fingerprint))" }
    /// Nothing: a dump shows no key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
