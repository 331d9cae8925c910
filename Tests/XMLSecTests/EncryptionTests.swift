import Testing

@testable import XMLSec

@Suite("An encrypted element")
struct EncryptionTests {
    let key: EncryptionKey
    let ours: DecryptionKey

    init() throws {
        let pair = try TestKeys.rsa.get()
        key = try EncryptionKey(pair.verificationKey())
        ours = try DecryptionKey(privateKeyPEM: pair.privateKeyPEM, certificatePEM: pair.certificatePEM)
    }

    func wrapper(_ encrypted: Markup...) throws -> String {
        let around = Markup(
            "EncryptedAssertion", prefix: "saml", namespace: Messages.namespace,
            children: encrypted.map(Markup.Node.element))
        return try String(decoding: around.serialized(), as: UTF8.self)
    }

    func decrypt(_ text: String, recipient: String? = nil, with keys: [DecryptionKey]? = nil) throws
        -> XMLElement
    {
        try XMLDocument(parsing: Array(text.utf8)).root
            .decrypted(with: keys ?? [ours], recipient: recipient).root
    }

    @Test("is read again", arguments: ContentEncryption.allCases, [KeyTransport.mgf1p, .sha256])
    func roundTrip(_ algorithm: ContentEncryption, _ transport: KeyTransport) throws {
        let text = try wrapper(Messages.assertion().encrypted(for: key, algorithm, transport))
        #expect(try decrypt(text).first("NameID")?.text() == "jan")
    }

    @Test("is read with the older algorithm and SHA-256 as its digest")
    func mixedDigest() throws {
        let transport = KeyTransport(digest: .sha256, mask: .sha1)
        let text = try wrapper(Messages.assertion().encrypted(for: key, .aes256GCM, transport))
        #expect(try decrypt(text).name == "Assertion")
    }

    @Test("keeps its signature")
    func signedInside() throws {
        let assertion = try Messages.assertion().signed(by: TestKeys.signer)
        let inside = try decrypt(wrapper(assertion.encrypted(for: key)))
        #expect(try inside.verify(with: [TestKeys.verifier]).element.first("NameID")?.text() == "jan")
    }

    @Test("is read with its key beside it")
    func keyBeside() throws {
        var data = try Messages.assertion().encrypted(for: key)
        guard case .element(var keyInfo) = data.children.remove(at: 1) else { return }
        guard case .element(let encryptedKey) = keyInfo.children.removeFirst() else { return }
        #expect(try decrypt(wrapper(data, encryptedKey)).name == "Assertion")
        #expect(try decrypt(wrapper(encryptedKey, data)).name == "Assertion")
    }

    @Test("is read with the second of our keys")
    func secondKey() throws {
        let other = try DecryptionKey(privateKeyPEM: TestKeys.otherRSA.get().privateKeyPEM)
        let text = try wrapper(Messages.assertion().encrypted(for: key, .aes128CBC))
        #expect(try decrypt(text, with: [other, ours]).name == "Assertion")
    }

    @Test("may use prefixes of the message around it")
    func outerPrefixes() throws {
        let bare = Array("<saml:NameID ID=\"x\">jan</saml:NameID>".utf8)
        let inside = try XMLDocument(
            parsing: bare, declaring: [.init(prefix: "saml", namespace: Messages.namespace)])
        #expect(inside.root.is("NameID", in: Messages.namespace))
        #expect(inside.root.namespacesInScope == [.init(prefix: "saml", namespace: Messages.namespace)])
        #expect(throws: XMLFault.self) {
            try XMLDocument(parsing: Array("</context><context>".utf8), declaring: [])
        }
        #expect(throws: XMLFault.malformed(line: 0)) {
            try XMLDocument(parsing: Array("<a/><b/>".utf8), declaring: [])
        }
    }

    @Test("is passed over when it is for another recipient")
    func recipients() throws {
        let text = try wrapper(Messages.assertion().encrypted(for: key, recipient: "urn:us"))
        #expect(try decrypt(text, recipient: "urn:us").name == "Assertion")
        #expect(try decrypt(text).name == "Assertion")
        #expect(throws: DecryptionFault()) { try decrypt(text, recipient: "urn:them") }
    }

    static let damages: [(String, @Sendable (String) -> String)] = [
        (
            "rsa-1_5",
            { $0.replacing(KeyTransport.mgf1pURI, with: "http://www.w3.org/2001/04/xmlenc#rsa-1_5") }
        ),
        (
            "triple DES",
            {
                $0.replacing(
                    ContentEncryption.aes256GCM.rawValue,
                    with: "http://www.w3.org/2001/04/xmlenc#tripledes-cbc")
            }
        ),
        ("another key size", { $0.replacing("#aes256-gcm", with: "#aes128-gcm") }),
        (
            "another digest",
            { $0.replacing(KeyTransport.Digest.sha1.rawValue, with: KeyTransport.Digest.sha256.rawValue) }
        ),
        ("an unknown digest", { $0.replacing(KeyTransport.Digest.sha1.rawValue, with: "urn:md5") }),
        ("Content type", { $0.replacing("xmlenc#Element", with: "xmlenc#Content") }),
        ("no key", { $0.replacing("xenc:EncryptedKey", with: "xenc:Other") }),
        ("a reference for a value", { $0.replacing("xenc:CipherValue", with: "xenc:CipherReference") }),
        (
            "a comment in the value",
            { $0.replacing("<xenc:CipherValue>", with: "<xenc:CipherValue><!-- -->") }
        ),
        (
            "two contents",
            {
                $0.replacing(
                    "</xenc:EncryptedData>",
                    with: "</xenc:EncryptedData><EncryptedData xmlns=\"\(XMLEnc.namespace)\"/>")
            }
        ),
        (
            "a changed value",
            {
                $0.replacing("A</xenc:CipherValue>", with: "B</xenc:CipherValue>").replacing(
                    "==</xenc", with: "</xenc")
            }
        ),
        (
            "a short value",
            {
                $0.replacing(
                    "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>",
                    with: "AAAA</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>")
            }
        ),
    ]

    @Test("is refused, always alike, with", arguments: damages)
    func refuses(_ name: String, _ damage: @Sendable (String) -> String) throws {
        let text = try wrapper(Messages.assertion(subject: "jan").encrypted(for: key))
        let damaged = damage(text)
        #expect(damaged != text)
        #expect(throws: DecryptionFault()) { try decrypt(damaged) }
    }

    @Test("is refused when it is for another key, or there is none")
    func otherKey() throws {
        let other = try DecryptionKey(privateKeyPEM: TestKeys.otherRSA.get().privateKeyPEM)
        let text = try wrapper(Messages.assertion().encrypted(for: key))
        #expect(throws: DecryptionFault()) { try decrypt(text, with: [other]) }
        #expect(throws: DecryptionFault()) { try decrypt(text, with: []) }
    }

    @Test(
        "is refused when what is inside would be refused as a message",
        arguments: [
            "<!DOCTYPE a><a/>", "<a>&x;</a>", "<a/><b/>", "text", "",
        ])
    func strictInside(_ content: String) throws {
        #expect(throws: DecryptionFault()) { try decrypt(wrapper(encrypting: content)) }
    }

    @Test("may have any element inside")
    func anyInside() throws {
        #expect(try decrypt(wrapper(encrypting: "<a/>")).name == "a")
    }

    /// An encrypted element with other content put in its place.
    func wrapper(encrypting content: String) throws -> String {
        let made = try key.encrypt(Array(content.utf8), .aes256GCM, .mgf1p)
        let text = try wrapper(Messages.assertion().encrypted(for: key))
        let values = text.split(separator: "CipherValue>").map(String.init)
        return text.replacing(values[1], with: base64(made.wrapped) + "</xenc:")
            .replacing(values[3], with: base64(made.content) + "</xenc:")
    }

    @Test("needs an RSA key of at least 2048 bits, and its own certificate")
    func keys() throws {
        let rsa = try TestKeys.rsa.get()
        let short = try TestKeys.shortRSA.get()
        let curve = try TestKeys.p256.get()
        #expect(throws: KeyFault.tooShort) { try DecryptionKey(privateKeyPEM: short.privateKeyPEM) }
        #expect(throws: KeyFault.unsupported) { try DecryptionKey(privateKeyPEM: curve.privateKeyPEM) }
        #expect(throws: KeyFault.tooShort) { try EncryptionKey(short.verificationKey()) }
        #expect(throws: KeyFault.unsupported) { try EncryptionKey(curve.verificationKey()) }
        #expect(throws: KeyFault.mismatch) {
            try DecryptionKey(
                privateKeyPEM: rsa.privateKeyPEM, certificatePEM: TestKeys.otherRSA.get().certificatePEM)
        }
    }
}
