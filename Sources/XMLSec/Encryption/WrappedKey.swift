internal import CXMLSec

/// An `xenc:EncryptedKey` with an algorithm we accept.
struct WrappedKey {
    let recipient: String?
    /// The name of the owner's certificate, as the sender has it; nil for none.
    let keyName: String?
    private let carriedName: String?
    private let references: [String]
    private let transport: KeyTransport
    private let bytes: [UInt8]

    init?(_ element: XMLElement) {
        guard let method = element.only("EncryptionMethod"), let transport = KeyTransport(method),
            let bytes = element.cipherValue()
        else { return nil }
        recipient = element.attribute("Recipient")
        keyName = element.only("KeyInfo", in: DSig.namespace)?.keyNames.first
        carriedName = element.only("CarriedKeyName").flatMap { try? $0.text() }
        references = element.all("ReferenceList").flatMap { $0.all("DataReference") }
            .compactMap { $0.attribute("URI") }
        self.transport = transport
        self.bytes = bytes
    }

    /// All that may hold the key of the content: inside its `KeyInfo`, or beside it, as the Dutch schemes have it.
    ///
    /// A key that says it is of another content, by its reference list or by the name it carries, is passed over. A
    /// `RetrievalMethod` is not followed: what it may name is looked at anyway.
    static func all(for content: EncryptedContent, in element: XMLElement) -> [WrappedKey] {
        let inside = content.element.all("KeyInfo", in: DSig.namespace).flatMap { $0.all("EncryptedKey") }
        let beside = element == content.element ? [] : element.all("EncryptedKey")
        return (inside + beside).compactMap(WrappedKey.init).filter { $0.isKey(of: content) }
    }

    private func isKey(of content: EncryptedContent) -> Bool {
        let names = content.element.all("KeyInfo", in: DSig.namespace).flatMap(\.keyNames)
        let isNamed = carriedName.map { names.isEmpty || names.contains($0) } ?? true
        guard let id = content.element.attribute("Id"), !references.isEmpty else { return isNamed }
        return isNamed && references.contains("#" + id)
    }

    /// Whether the sender names that key; only a hint for which to try first, since names are chosen freely.
    func names(_ key: DecryptionKey) -> Bool {
        guard let keyName = keyName?.lowercased(), let certificate = key.certificate else { return false }
        return keyName == certificate.keyName || keyName == certificate.fingerprint
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

extension XMLElement {
    /// The names in a `ds:KeyInfo`.
    fileprivate var keyNames: [String] {
        all("KeyName", in: DSig.namespace).compactMap { try? $0.text() }
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
