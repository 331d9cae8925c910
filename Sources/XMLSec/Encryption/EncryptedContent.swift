/// An `xenc:EncryptedData` whose structure and algorithm are as we want them.
struct EncryptedContent {
    let element: XMLElement
    let algorithm: ContentEncryption

    /// The one encrypted content in an element around it, or the element itself.
    init?(in element: XMLElement) {
        let found =
            element.is("EncryptedData", in: XMLEnc.namespace) ? [element] : element.all("EncryptedData")
        guard found.count == 1, let data = found.first else { return nil }
        guard data.attribute("Type") == nil || data.attribute("Type") == XMLEnc.elementType else {
            return nil
        }
        guard let method = data.only("EncryptionMethod"), let uri = method.attribute("Algorithm"),
            method.attributes.count == 1, let algorithm = ContentEncryption(rawValue: uri),
            data.cipherValue() != nil
        else { return nil }
        self.element = data
        self.algorithm = algorithm
    }
}

extension XMLElement {
    /// The children of that name in XML Encryption.
    func all(_ name: String, in namespace: String = XMLEnc.namespace) -> [XMLElement] {
        children.filter { $0.is(name, in: namespace) }
    }

    /// The child of that name, when there is one only.
    func only(_ name: String, in namespace: String = XMLEnc.namespace) -> XMLElement? {
        let found = all(name, in: namespace)
        return found.count == 1 ? found.first : nil
    }

    /// The bytes in `CipherData/CipherValue`; nil when there is anything else, such as a reference.
    func cipherValue() -> [UInt8]? {
        guard let data = only("CipherData"), data.children.count == 1, let value = data.only("CipherValue"),
            value.content == .text, let text = try? value.text()
        else { return nil }
        return [UInt8](base64Lines: text)
    }
}
