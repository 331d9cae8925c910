internal import Foundation

extension Markup {
    /// This element encrypted, as an `xenc:EncryptedData` with its `EncryptedKey` inside; its signature, if any,
    /// is made first.
    ///
    /// - Parameters:
    ///   - key: Whom it is for.
    ///   - algorithm: What the content is encrypted with, under a fresh key.
    ///   - transport: How that key is wrapped.
    ///   - recipient: The `Recipient` of the key.
    /// - Returns: The element to put into `EncryptedAssertion`, `EncryptedID` or `EncryptedAttribute`.
    /// - Throws: ``XMLFault`` when this element cannot be written.
    /// - Source: XML Encryption 1.1 §3.
    public func encrypted(
        for key: EncryptionKey, _ algorithm: ContentEncryption = .aes256GCM,
        _ transport: KeyTransport = .mgf1p, recipient: String? = nil
    ) throws(XMLFault) -> Markup {
        let made = try key.encrypt(serialized(), algorithm, transport)
        let encryptedKey = Self.xenc(
            "EncryptedKey", recipient.map { [.init("Recipient", $0)] } ?? [],
            [transport.method, Self.keyName(key.certificate.keyName), Self.cipherData(made.wrapped)])
        let keyInfo = Markup(
            "KeyInfo", prefix: "ds", namespace: DSig.namespace, children: [.element(encryptedKey)])
        return Self.xenc(
            "EncryptedData", [.init("Type", XMLEnc.elementType)],
            [
                Self.xenc("EncryptionMethod", [.init("Algorithm", algorithm.rawValue)], []), keyInfo,
                Self.cipherData(made.content),
            ])
    }

    static func xenc(_ name: String, _ attributes: [Attribute], _ children: [Markup]) -> Markup {
        Markup(
            name, prefix: "xenc", namespace: XMLEnc.namespace, attributes: attributes,
            children: children.map(Node.element))
    }

    static func cipherData(_ bytes: [UInt8]) -> Markup {
        var value = xenc("CipherValue", [], [])
        value.children = [.text(Data(bytes).base64EncodedString())]
        return xenc("CipherData", [], [value])
    }

    static func keyName(_ name: String) -> Markup {
        let child = Markup("KeyName", prefix: "ds", namespace: DSig.namespace, children: [.text(name)])
        return Markup("KeyInfo", prefix: "ds", namespace: DSig.namespace, children: [.element(child)])
    }
}

extension KeyTransport {
    var method: Markup {
        let digest = Markup(
            "DigestMethod", prefix: "ds", namespace: DSig.namespace,
            attributes: [.init("Algorithm", digest.rawValue)])
        let mask = Markup(
            "MGF", prefix: "xenc11", namespace: XMLEnc.namespace11,
            attributes: [.init("Algorithm", mask.maskURI)])
        return .xenc(
            "EncryptionMethod", [.init("Algorithm", uri)], uri == Self.oaepURI ? [digest, mask] : [digest])
    }
}
