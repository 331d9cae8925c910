import Testing

@testable import XMLSec

@Suite("A signature of others")
struct SignatureAcceptanceTests {
    static let dressings: [(String, @Sendable (String) -> String)] = [
        ("as it is", { $0 }),
        ("without KeyInfo", { $0.removing("<ds:KeyInfo", "</ds:KeyInfo>") }),
        (
            "with foreign KeyInfo",
            { $0.replacing("<ds:KeyInfo>", with: "<ds:KeyInfo><ds:KeyValue>x<?y?></ds:KeyValue>") }
        ),
        ("with a byte order mark", { "\u{FEFF}" + $0 }),
        ("with an XML declaration", { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0 }),
        ("with other quotes", { $0.replacing("Version=\"2.0\"", with: "Version='2.0'") }),
        (
            "with attributes in another order",
            { $0.replacing("ID=\"_a1\" Version=\"2.0\"", with: "Version=\"2.0\"  ID=\"_a1\"") }
        ),
        ("with CDATA", { $0.replacing(">jan<", with: "><![CDATA[jan]]><") }),
        ("with a character reference", { $0.replacing(">jan<", with: ">&#106;a&#x6E;<") }),
        ("with a comment in the text", { $0.replacing(">jan<", with: ">ja<!-- x -->n<") }),
        (
            "with a comment between elements",
            { $0.replacing("<saml:NameID>", with: "<!-- x --><saml:NameID>") }
        ),
        ("with CRLF inside", { $0.replacing("\n", with: "\r\n") }),
        (
            "with CDATA around the digest",
            {
                $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue><![CDATA[").replacing(
                    "</ds:DigestValue>", with: "]]></ds:DigestValue>")
            }
        ),
        (
            "with other things around",
            { $0.replacing("</samlp:Response>", with: "<x xmlns=\"urn:x\">evil</x></samlp:Response>") }
        ),
    ]

    @Test("holds", arguments: dressings)
    func holds(_ name: String, _ dress: @Sendable (String) -> String) throws {
        let verified = try verifyAssertion(in: dress(Messages.signedAssertion()))
        #expect(try verified.element.first("NameID")?.text() == "jan")
        #expect(!String(decoding: verified.bytes, as: UTF8.self).contains("<!--"))
    }

    @Test("holds with comments in its canonicalisation", arguments: [true, false], [true, false])
    func withComments(_ canonicalization: Bool, _ transform: Bool) throws {
        let uri = Canonicalization.exclusiveWithComments.rawValue
        let text = try Messages.signedAssertion {
            if canonicalization { $0.canonicalization = uri }
            if transform { $0.transforms[1] = uri }
        }
        #expect(try verifyAssertion(in: text).element.first("NameID")?.text() == "jan")
    }

    @Test("keeps the namespaces its PrefixList names")
    func prefixList() throws {
        let text = try Messages.signedAssertion { $0.prefixList = "ds saml samlp xs #default" }
        let bytes = try String(decoding: verifyAssertion(in: text).bytes, as: UTF8.self)
        #expect(bytes.contains("xmlns:samlp="))
        #expect(bytes.contains("xmlns:xs="))
        #expect(throws: SignatureFault.digestMismatch) {
            try verifyAssertion(in: text.replacing("XMLSchema", with: "XMLSchemb"))
        }
    }

    @Test("is tried with every key, the named one first")
    func severalKeys() throws {
        let other = try TestKeys.otherRSA.get().verificationKey()
        let curve = try TestKeys.p256.get().verificationKey()
        let verified = try verifyAssertion(
            in: Messages.signedAssertion(), with: [other, curve, TestKeys.verifier])
        #expect(try verified.key == TestKeys.verifier)
        let unnamed = try Messages.signedAssertion { $0.hasKeyInfo = false }
        #expect(try verifyAssertion(in: unnamed, with: [other, TestKeys.verifier]).key == TestKeys.verifier)
    }

    @Test(
        "is tried with keys of other sizes first",
        arguments: [
            (TestKeys.p256, TestKeys.p384), (TestKeys.p384, TestKeys.p256), (TestKeys.p521, TestKeys.p256),
            (TestKeys.rsa, TestKeys.longRSA), (TestKeys.longRSA, TestKeys.rsa),
        ])
    func otherSizes(_ signer: Result<KeyPair, any Error>, _ other: Result<KeyPair, any Error>) throws {
        let pair = try signer.get()
        let keys = [try other.get().verificationKey(), try pair.verificationKey()]
        let text = try Messages.signedAssertion(by: pair.signingKey()) { $0.hasKeyInfo = false }
        #expect(try verifyAssertion(in: text, with: keys).key == keys[1])
        #expect(throws: SignatureFault.self) { try verifyAssertion(in: text, with: [keys[0]]) }
    }

    @Test("is refused when its canonical bytes are far more than the message")
    func amplified() throws {
        let uri = "urn:" + String(repeating: "n", count: 500)
        let child = Markup("b", prefix: "p", namespace: uri)
        var assertion = Messages.assertion()
        assertion.declarations.append(.init(prefix: "p", namespace: uri))
        assertion.children += Array(repeating: .element(child), count: 10_000)
        let text = try String(decoding: assertion.signed(by: TestKeys.signer).serialized(), as: UTF8.self)
        #expect(text.utf8.count < 100_000)
        #expect(throws: SignatureFault.signedContent) { try verifyAssertion(in: text) }
    }

    @Test("is refused when what was signed cannot be canonicalised", arguments: ["rel", "../x", "?q"])
    func relativeNamespace(_ uri: String) throws {
        let text = try Messages.signedAssertion().replacing(
            "<saml:NameID>", with: "<saml:NameID xmlns:r=\"\(uri)\" r:a=\"\">")
        #expect(throws: SignatureFault.canonicalizationFailed) { try verifyAssertion(in: text) }
    }

    @Test("is verified on one document by many at once")
    func sharedDocument() async throws {
        let root = try XMLDocument(parsing: Array(Messages.signedAssertion().utf8)).root
        let assertion = try #require(root.first("Assertion"))
        let key = try TestKeys.verifier
        let held = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<100).filter { _ in try assertion.verify(with: [key]).element.name == "Assertion"
                    }.count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(held == 800)
    }

    @Test("is verified with one key in many documents at once")
    func sharedKey() async throws {
        let key = try TestKeys.verifier
        let good = try Array(Messages.signedAssertion().utf8)
        let bad = try Array(Messages.signedAssertion().replacing(">jan<", with: ">piet<").utf8)
        let held = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<200).filter { round in
                        let root = try XMLDocument(parsing: round.isMultiple(of: 2) ? good : bad).root
                        return (try? root.first("Assertion")?.verify(with: [key])) != nil
                    }.count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(held == 8 * 100)
    }

    @Test("agrees with plain xmlsec")
    func yardstick() throws {
        let text = try Messages.signedAssertion()
        let key = try TestKeys.verifier
        #expect(XMLSecYardstick.verify(Array(text.utf8), ids: ["_a1"], key: key, iterations: 3) == 3)
        let damaged = Array(text.replacing(">jan<", with: ">piet<").utf8)
        #expect(XMLSecYardstick.verify(damaged, ids: ["_a1"], key: key, iterations: 3) == 0)
        #expect(XMLSecYardstick.verify(Array(text.utf8), ids: ["_a1", "_a2"], key: key, iterations: 3) == 0)
    }
}
