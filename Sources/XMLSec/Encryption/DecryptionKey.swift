/// A private RSA key to decrypt with. Load it once and share it.
public struct DecryptionKey: Sendable {
    /// The certificate others encrypt for, when it was given.
    public let certificate: Certificate?
    let handle: KeyHandle

    /// Reads a PEM private key without password, and the certificate that belongs to it.
    public init(privateKeyPEM: String, certificatePEM: String) throws(KeyFault) {
        let publicKey = try VerificationKey(certificatePEM: certificatePEM)
        try self.init(privateKeyPEM, publicKey.certificate)
        guard handle.isPair(of: publicKey.handle) else { throw .mismatch }
    }

    /// Reads a PEM private key without password.
    public init(privateKeyPEM: String) throws(KeyFault) { try self.init(privateKeyPEM, nil) }

    private init(_ privateKeyPEM: String, _ certificate: Certificate?) throws(KeyFault) {
        handle = try KeyHandle(privateKeyPEM: privateKeyPEM)
        self.certificate = certificate
        guard let kind = handle.kind, kind.isRSA else { throw .unsupported }
        guard kind.isLongEnough else { throw .tooShort }
    }
}

extension DecryptionKey: CustomStringConvertible, CustomReflectable {
    /// The fingerprint of the certificate, if any.
    public var description: String { "DecryptionKey(\(certificate?.fingerprint ?? ""))" }
    /// Nothing: a dump shows no key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
