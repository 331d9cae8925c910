import Testing

@testable import XMLSec

@Suite("A detached signature")
struct DetachedSignatureTests {
    let octets = Array("SAMLRequest=abc&RelayState=x&SigAlg=y".utf8)

    @Test("holds over exactly its octets", arguments: SigningTests.pairs)
    func holds(_ algorithm: SignatureAlgorithm, _ pair: Result<KeyPair, any Error>) throws {
        let pair = try pair.get()
        let key = try pair.verificationKey()
        let signature = try pair.signingKey().signature(over: octets, algorithm)
        #expect(key.isValid(signature: signature, over: octets, algorithmURI: algorithm.rawValue))
        #expect(!key.isValid(signature: signature, over: octets + [0], algorithmURI: algorithm.rawValue))
        #expect(!key.isValid(signature: signature.dropLast(), over: octets, algorithmURI: algorithm.rawValue))
        #expect(!key.isValid(signature: [], over: octets, algorithmURI: algorithm.rawValue))
        for other in SignatureAlgorithm.allCases where other != algorithm {
            #expect(!key.isValid(signature: signature, over: octets, algorithmURI: other.rawValue))
        }
    }

    @Test("is made with SHA-256")
    func standard() throws {
        let pair = try TestKeys.rsa.get()
        let signature = try pair.signingKey().signature(over: octets)
        let key = try pair.verificationKey()
        #expect(signature.count == 256)
        #expect(
            key.isValid(
                signature: signature, over: octets, algorithmURI: SignatureAlgorithm.rsaSHA256.rawValue))
        #expect(try TestKeys.p256.get().signingKey().algorithm == .ecdsaSHA256)
    }

    @Test("does not hold with another key, algorithm or length of key")
    func refusals() throws {
        let pair = try TestKeys.rsa.get()
        let signature = try pair.signingKey().signature(over: octets)
        let uri = SignatureAlgorithm.rsaSHA256.rawValue
        let other = try TestKeys.otherRSA.get().verificationKey()
        let key = try pair.verificationKey()
        #expect(!other.isValid(signature: signature, over: octets, algorithmURI: uri))
        #expect(!key.isValid(signature: signature, over: octets, algorithmURI: DSig.namespace + "rsa-sha1"))
        #expect(!key.isValid(signature: signature, over: octets, algorithmURI: ""))
    }

    @Test("by a short key does not hold, though the library would take it")
    func shortKey() throws {
        let pair = try TestKeys.shortRSA.get()
        let handle = try KeyHandle(privateKeyPEM: pair.privateKeyPEM)
        let signature = try handle.signature(over: octets, .rsaSHA256)
        let uri = SignatureAlgorithm.rsaSHA256.rawValue
        #expect(signature.count == 128)
        #expect(try !pair.verificationKey().isValid(signature: signature, over: octets, algorithmURI: uri))
    }
}
