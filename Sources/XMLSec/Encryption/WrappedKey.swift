internal import CXMLSec

/// An `xenc:EncryptedKey` with an algorithm we accept.
struct WrappedKey {
    let recipient: String?
    private let transport: KeyTransport
    private let bytes: [UInt8]

    init?(_ element: XMLElement) {
        guard let method = element.only("EncryptionMethod"), let transport = KeyTransport(method),
            let bytes = element.cipherValue()
        else { return nil }
        recipient = element.attribute("Recipient")
        self.transport = transport
        self.bytes = bytes
    }

    /// All that may hold the key of the content: inside its `KeyInfo`, or beside it.
    static func all(for content: EncryptedContent, in element: XMLElement) -> [WrappedKey] {
        let inside = content.element.all("KeyInfo", in: DSig.namespace).flatMap { $0.all("EncryptedKey") }
        let beside = element == content.element ? [] : element.all("EncryptedKey")
        return (inside + beside).compactMap(WrappedKey.init)
    }

    /// The content key; random bytes of the same size when it cannot be had.
    func unwrapped(with key: DecryptionKey, size: Int) throws(DecryptionFault) -> [UInt8] {
        do {
            return try Array(taking: {
                cxs_unwrap(
                    key.handle.pointer, transport.digest.name, transport.mask.name, bytes, bytes.count, size,
                    $0)
            })
        } catch { throw DecryptionFault() }
    }
}

extension KeyTransport {
    /// Reads an `EncryptionMethod`; nil for anything but RSA-OAEP without a label.
    init?(_ method: XMLElement) {
        guard method.all("OAEPparams").allSatisfy({ (try? $0.text()) == "" }) else { return nil }
        let digests = method.all("DigestMethod", in: DSig.namespace).map { $0.attribute("Algorithm") }
        let masks = method.all("MGF", in: XMLEnc.namespace11).map { $0.attribute("Algorithm") }
        guard digests.count <= 1, masks.count <= 1 else { return nil }
        guard let digest = Digest(rawValue: (digests.first ?? nil) ?? Digest.sha1.rawValue) else {
            return nil
        }
        let maskURI = (masks.first ?? nil) ?? Digest.sha1.maskURI
        guard let mask = Digest.allCases.first(where: { $0.maskURI == maskURI }) else { return nil }
        switch method.attribute("Algorithm") {
        case Self.mgf1pURI where mask == .sha1: self.init(digest: digest, mask: mask)
        case Self.oaepURI: self.init(digest: digest, mask: mask)
        default: return nil
        }
    }
}
