/// One of the parties that may decrypt something.
public struct EncryptionRecipient: Sendable {
    /// What it is called: the `Recipient` of its key.
    public let name: String
    /// Its public key.
    public let key: EncryptionKey

    /// Names a party and its key.
    public init(name: String, key: EncryptionKey) {
        self.name = name
        self.key = key
    }
}

extension Markup {
    /// This element encrypted once for several parties, each with an `EncryptedKey` beside the `EncryptedData`.
    ///
    /// - Parameters:
    ///   - recipients: Who may decrypt it.
    ///   - id: The `Id` of the `EncryptedData`, which the keys refer to; the content key's name is made from it.
    ///   - algorithm: What the content is encrypted with, under a fresh key.
    /// - Returns: The children of an `EncryptedID`: first the data, then the keys in the order of `recipients`.
    /// - Throws: ``XMLFault`` when this element cannot be written.
    /// - Source: XML Encryption 1.1 §3.5; Afsprakenstelsel eTD 1.13, SAML encryption.
    public func encrypted(
        forAll recipients: [EncryptionRecipient], id: String, _ algorithm: ContentEncryption = .aes256CBC
    ) throws(XMLFault) -> [Markup] {
        let made = try algorithm.encrypt(serialized())
        let name = id + "-key"
        let info = Markup(
            "KeyInfo", prefix: "ds", namespace: DSig.namespace, children: [.element(.keyNameElement(name))])
        let data = Self.xenc(
            "EncryptedData", [.init("Id", id), .init("Type", XMLEnc.elementType)],
            [
                Self.xenc("EncryptionMethod", [.init("Algorithm", algorithm.rawValue)], []), info,
                Self.cipherData(made.content),
            ])
        var children = [data]
        for recipient in recipients {
            children.append(try recipient.encryptedKey(made.key, named: name, of: id))
        }
        return children
    }

    fileprivate static func keyNameElement(_ name: String) -> Markup {
        Markup("KeyName", prefix: "ds", namespace: DSig.namespace, children: [.text(name)])
    }
}

extension EncryptionRecipient {
    /// The content key, wrapped for this party.
    fileprivate func encryptedKey(
        _ contentKey: [UInt8], named carriedName: String, of id: String
    ) throws(XMLFault) -> Markup {
        var carried = Markup.xenc("CarriedKeyName", [], [])
        carried.children = [.text(carriedName)]
        let reference = Markup.xenc("DataReference", [.init("URI", "#" + id)], [])
        return Markup.xenc(
            "EncryptedKey", [.init("Recipient", name)],
            [
                KeyTransport.mgf1p.method, .keyName(key.certificate.keyName),
                .cipherData(try key.wrap(contentKey, .mgf1p)), .xenc("ReferenceList", [], [reference]),
                carried,
            ])
    }
}
