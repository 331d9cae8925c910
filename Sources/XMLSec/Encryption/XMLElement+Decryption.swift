internal import CXMLSec

extension XMLElement {
    /// Decrypts an element such as `EncryptedAssertion`, `EncryptedID` or `EncryptedAttribute`, with its
    /// `EncryptedKey` inside `EncryptedData` or beside it.
    ///
    /// Encryption is never authentication: what comes out is as trustworthy as a stranger's message.
    ///
    /// - Parameters:
    ///   - keys: Our keys, tried one after the other, those that the sender names first.
    ///   - recipient: Our name; an `EncryptedKey` for another `Recipient` is passed over.
    /// - Returns: The element inside, parsed as strictly as a message.
    /// - Throws: ``DecryptionFault``, whatever was wrong.
    /// - Source: XML Encryption 1.1 §4; SAML Core 2.2.4, 2.3.4, 2.7.3.2.
    public func decrypted(
        with keys: [DecryptionKey], recipient: String? = nil
    ) throws(DecryptionFault) -> XMLDocument {
        guard let content = EncryptedContent(in: self) else { throw DecryptionFault() }
        let wrapped = WrappedKey.all(for: content, in: self)
            .filter { recipient == nil || $0.recipient == nil || $0.recipient == recipient }
        let pairs = wrapped.prefix(8).flatMap { wrapped in keys.prefix(8).map { (wrapped, $0) } }
        let (named, others) = (pairs.filter { $0.names($1) }, pairs.filter { !$0.names($1) })
        for (wrappedKey, key) in named + others {
            let contentKey = try wrappedKey.unwrapped(with: key, size: content.algorithm.keySize)
            if let document = content.opened(with: contentKey) { return document }
        }
        throw DecryptionFault()
    }
}

extension EncryptedContent {
    /// The element inside, when it is one.
    fileprivate func opened(with key: [UInt8]) -> XMLDocument? {
        let bytes = try? [UInt8](taking: {
            cxs_decrypt(element.document.pointer, element.node, key, key.count, $0)
        })
        guard let bytes else { return nil }
        do {
            return try XMLDocument(parsing: bytes)
        } catch .namespace {
            return try? XMLDocument(parsing: bytes, declaring: element.namespacesInScope)
        } catch { return nil }
    }
}
