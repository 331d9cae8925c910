internal import CXMLSec

/// A public RSA key to encrypt for, from its owner's certificate.
public struct EncryptionKey: Sendable {
    /// What the certificate says.
    public let certificate: Certificate
    let handle: KeyHandle

    /// Takes the key of a certificate.
    public init(_ key: VerificationKey) throws(KeyFault) {
        guard key.kind.isRSA else { throw .unsupported }
        guard key.kind.isLongEnough else { throw .tooShort }
        certificate = key.certificate
        handle = key.handle
    }

    /// A fresh content key, wrapped, and what it encrypts.
    func encrypt(
        _ bytes: [UInt8], _ algorithm: ContentEncryption, _ transport: KeyTransport
    ) throws(XMLFault) -> (wrapped: [UInt8], content: [UInt8]) {
        let made = try algorithm.encrypt(bytes)
        return (try wrap(made.key, transport), made.content)
    }

    func wrap(_ contentKey: [UInt8], _ transport: KeyTransport) throws(XMLFault) -> [UInt8] {
        try [UInt8](taking: {
            cxs_wrap(
                handle.pointer, transport.digest.name, transport.mask.name, contentKey, contentKey.count, $0)
        })
    }
}

extension ContentEncryption {
    /// A fresh key, and what it encrypts.
    func encrypt(_ bytes: [UInt8]) throws(XMLFault) -> (key: [UInt8], content: [UInt8]) {
        var contentKey: [UInt8] = []
        let content = try [UInt8](taking: { content in
            var key = cxs_buffer()
            defer { cxs_buffer_free(&key) }
            let result = cxs_encrypt(cipherName, bytes, bytes.count, &key, content)
            contentKey = Array(UnsafeBufferPointer(start: key.bytes, count: key.count))
            return result
        })
        return (contentKey, content)
    }
}
