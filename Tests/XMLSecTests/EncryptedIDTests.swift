import Testing

@testable import XMLSec

@Suite("An EncryptedID as eHerkenning makes it")
struct EncryptedIDTests {
    let ours: KeyPair
    let key: DecryptionKey
    /// For somebody else and for us, in that order.
    let letter: String

    init() throws {
        ours = try TestKeys.rsa.get()
        key = try DecryptionKey(privateKeyPEM: ours.privateKeyPEM, certificatePEM: ours.certificatePEM)
        let name = Markup(
            "NameID", prefix: "saml", namespace: Messages.namespace, children: [.text("00009901")])
        let children = try name.encrypted(
            forAll: [
                .init(name: "urn:them", key: EncryptionKey(TestKeys.otherRSA.get().verificationKey())),
                .init(name: "urn:us", key: EncryptionKey(ours.verificationKey())),
            ], id: "_data")
        let around = Markup(
            "EncryptedID", prefix: "saml", namespace: Messages.namespace,
            children: children.map(Markup.Node.element))
        letter = String(decoding: try around.serialized(), as: UTF8.self)
    }

    func open(_ text: String, recipient: String? = "urn:us") throws -> String {
        try XMLDocument(parsing: Array(text.utf8)).root
            .decrypted(with: [key], recipient: recipient).root.text()
    }

    /// The letter with the last `old` replaced: what is said of our copy of the key.
    func changing(_ old: String, to new: String) throws -> String {
        let place = try #require(letter.ranges(of: old).last)
        return String(letter[..<place.lowerBound]) + new + letter[place.upperBound...]
    }

    static let carried = "<xenc:CarriedKeyName>_data-key</xenc:CarriedKeyName>"
    static let reference = "<xenc:ReferenceList><xenc:DataReference URI=\"#_data\"/></xenc:ReferenceList>"

    @Test("for several parties is opened with the copy of the key that is meant for us")
    func several() throws {
        #expect(letter.contains(Self.carried) && letter.contains(Self.reference))
        #expect(try open(letter) == "00009901")
        #expect(try open(letter, recipient: nil) == "00009901")
    }

    @Test("is opened with a copy that does not say all it could", arguments: [carried, reference])
    func silent(_ part: String) throws { #expect(try open(changing(part, to: "")) == "00009901") }

    @Test("is opened when its content has no name to refer to")
    func nameless() throws {
        #expect(try open(letter.replacing(" Id=\"_data\"", with: "")) == "00009901")
        #expect(
            try open(letter.replacing("<ds:KeyName>_data-key</ds:KeyName>", with: "")) == "00009901")
    }

    @Test("is opened without following where its content says that the key is")
    func retrieval() throws {
        for uri in ["#_nowhere", "file:///etc/hostname"] {
            let method = "<ds:RetrievalMethod URI=\"\(uri)\"/>"
            let text = letter.replacing("<ds:KeyName>_data-key</ds:KeyName>", with: method)
            #expect(text != letter)
            #expect(try open(text) == "00009901")
        }
    }

    @Test(
        "is not opened with a copy that belongs to something else",
        arguments: [
            (">_data-key<", ">_other-key<"), ("\"#_data\"", "\"#_other\""), ("\"urn:us\"", "\"urn:them\""),
        ])
    func others(_ old: String, _ new: String) throws {
        let text = try changing(old, to: new)
        #expect(throws: DecryptionFault()) { try open(text) }
    }

    @Test("names the key that is tried first, by either fingerprint and in any case")
    func named() throws {
        let certificate = try ours.verificationKey().certificate
        let bare = try DecryptionKey(privateKeyPEM: ours.privateKeyPEM)
        let names = [certificate.keyName, certificate.keyName.uppercased(), certificate.fingerprint]
        for name in names {
            let text = letter.replacing(certificate.keyName, with: name)
            let root = try XMLDocument(parsing: Array(text.utf8)).root
            let copies = root.all("EncryptedKey").compactMap(WrappedKey.init)
            #expect(copies.map { $0.names(key) } == [false, true])
            #expect(copies.map { $0.names(bare) } == [false, false])
        }
    }

    @Test("of software that nobody here wrote is opened", arguments: ["aes256-cbc", "aes256-gcm"])
    func foreign(_ algorithm: String) throws {
        let made = try ForeignEncryption(algorithm: algorithm, owner: ours).encryptedID(
            "<saml:NameID xmlns:saml=\"\(Messages.namespace)\">00009901</saml:NameID>")
        #expect(!made.contains("00009901"))
        #expect(try open(made) == "00009901")
    }
}
