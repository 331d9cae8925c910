import Testing

@testable import XMLSec

@Suite("A signature we make")
struct SigningTests {
    @Test("holds, and gives the element without its signature")
    func roundTrip() throws {
        let verified = try verifyAssertion(in: Messages.signedAssertion())
        #expect(verified.element.is("Assertion", in: Messages.namespace))
        #expect(verified.element.attribute("ID") == "_a1")
        #expect(!verified.element.isSigned)
        #expect(try verified.element.first("NameID")?.text() == "jan")
        #expect(verified.signatureAlgorithm == SignatureAlgorithm.rsaSHA256.rawValue)
        #expect(verified.digestAlgorithm == DigestAlgorithm.sha256.rawValue)
        #expect(try verified.keyFingerprint == TestKeys.verifier.fingerprint)
        #expect(try XMLDocument(parsing: verified.bytes).root.name == "Assertion")
    }

    static let pairs: [(SignatureAlgorithm, Result<KeyPair, any Error>)] =
        SignatureAlgorithm.allCases.filter { $0.fits(.p256) }.flatMap { algorithm in
            [TestKeys.p256, TestKeys.p384, TestKeys.p521].map { (algorithm, $0) }
        } + SignatureAlgorithm.allCases.filter { $0.fits(.rsa(bits: 2048)) }.map { ($0, TestKeys.rsa) }

    @Test("holds with every algorithm on the list", arguments: pairs, DigestAlgorithm.allCases)
    func algorithms(
        _ pair: (algorithm: SignatureAlgorithm, keys: Result<KeyPair, any Error>), _ digest: DigestAlgorithm
    ) throws {
        let keys = try pair.keys.get()
        let text = try Messages.signedAssertion(by: keys.signingKey()) {
            $0.signature = pair.algorithm.rawValue
            $0.digest = digest.rawValue
        }
        let verified = try verifyAssertion(in: text, with: [keys.verificationKey()])
        #expect(verified.signatureAlgorithm == pair.algorithm.rawValue)
        #expect(verified.digestAlgorithm == digest.rawValue)
        #expect(throws: SignatureFault.digestMismatch) {
            try verifyAssertion(in: text.replacing(">jan<", with: ">piet<"), with: [keys.verificationKey()])
        }
    }

    @Test("holds inside and around another one")
    func nested() throws {
        let key = try TestKeys.signer
        let inner = Messages.assertion().signed(by: key)
        let middle = Messages.response(around: inner).signed(by: key)
        let outer = Messages.response(id: "_o1", around: middle).signed(by: key, at: .first)
        let root = try XMLDocument(parsing: outer.serialized()).root
        let whole = try root.verify(with: [TestKeys.verifier])
        let response = try #require(whole.element.children.last)
        let assertion = try #require(response.children.last)
        #expect(try response.verify(with: [TestKeys.verifier]).element.attribute("ID") == "_r1")
        #expect(try assertion.verify(with: [TestKeys.verifier]).element.attribute("ID") == "_a1")
    }

    @Test("stands behind the named child, or first")
    func places() throws {
        let key = try TestKeys.signer
        let after = try XMLDocument(parsing: Messages.assertion().signed(by: key).serialized()).root
        let first = try XMLDocument(parsing: Messages.assertion().signed(by: key, at: .first).serialized())
            .root
        #expect(after.children.map(\.name) == ["Issuer", "Signature", "NameID"])
        #expect(first.children.map(\.name) == ["Signature", "Issuer", "NameID"])
        #expect(try first.verify(with: [TestKeys.verifier]).element.children.count == 2)
    }

    @Test("names its key and certificate")
    func keyInfo() throws {
        let key = try TestKeys.signer
        let root = try XMLDocument(parsing: Messages.assertion().signed(by: key).serialized()).root
        #expect(try root.first("KeyName")?.text() == key.keyName)
        #expect(try root.first("X509Certificate")?.text() == key.certificateBase64)
    }

    @Test(
        "is not made where it cannot stand",
        arguments: [
            Markup("a", prefix: nil, namespace: nil),
            Markup("a", prefix: nil, namespace: nil, attributes: [.init("ID", "x")]),
        ])
    func unsignable(_ markup: Markup) throws {
        let signed = try markup.signed(by: TestKeys.signer)
        #expect(throws: XMLFault.unsignable) { try signed.serialized() }
    }
}
