/// Why a key or certificate is not one we use; it never carries key material.
public enum KeyFault: Error, Equatable, Hashable, Sendable {
    /// Not base64.
    case notBase64
    /// Not exactly one DER certificate, or no PEM certificate.
    case notACertificate
    /// Not a PEM private key without password.
    case notAPrivateKey
    /// Neither RSA nor P-256, P-384 or P-521.
    case unsupported
    /// RSA with fewer than 2048 bits.
    case tooShort
    /// The certificate is for another key.
    case mismatch
    case outOfMemory
}

extension KeyFault {
    static let minimumRSABits = 2048
}
