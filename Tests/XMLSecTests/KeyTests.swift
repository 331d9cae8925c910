import Foundation
import Testing

@testable import XMLSec

@Suite("A key")
struct KeyTests {
    @Test("tells what its certificate says")
    func facts() throws {
        let pair = try TestKeys.rsa.get()
        let key = try pair.verificationKey()
        #expect(key.notBefore == TestKeys.noon)
        #expect(key.notAfter == TestKeys.noon + 86_400)
        #expect(key.subjectSerialNumber == "00000004003214345001")
        #expect(key.certificate.commonName == "Signer")
        #expect(key.kind == .rsa(bits: 2048))
        #expect(key.fingerprint.count == 64)
        #expect(key.keyName.count == 40)
        #expect(try key == VerificationKey(certificateBase64: key.certificate.base64))
        #expect(try key == VerificationKey(certificateDER: key.certificate.der))
        #expect(try VerificationKey(certificateBase64: pair.certificatePEM.base64Body) == key)
    }

    @Test(
        "may be of every curve",
        arguments: [
            (TestKeys.p256, KeyKind.p256, 256), (TestKeys.p384, .p384, 384), (TestKeys.p521, .p521, 521),
        ])
    func curves(_ pair: Result<KeyPair, any Error>, _ kind: KeyKind, _ bits: Int) throws {
        let key = try pair.get().verificationKey()
        #expect(key.kind == kind)
        #expect(key.kind.bits == bits)
    }

    @Test("may have no serial number")
    func noSerialNumber() throws {
        let pair = try KeyPair(.p256, commonName: "Müller", notBefore: TestKeys.noon, notAfter: TestKeys.noon)
        #expect(try pair.verificationKey().subjectSerialNumber == nil)
        #expect(try pair.verificationKey().certificate.commonName == "Müller")
    }

    @Test("is not read from anything else")
    func refusals() throws {
        let pair = try TestKeys.rsa.get()
        let key = try pair.verificationKey()
        let other = try TestKeys.otherRSA.get()
        #expect(throws: KeyFault.notBase64) { try VerificationKey(certificateBase64: "*") }
        #expect(throws: KeyFault.notBase64) { try VerificationKey(certificateBase64: "") }
        #expect(throws: KeyFault.notACertificate) { try VerificationKey(certificateBase64: "AAAA") }
        #expect(throws: KeyFault.notACertificate) {
            try VerificationKey(certificateDER: key.certificate.der + [0])
        }
        #expect(throws: KeyFault.notACertificate) {
            try VerificationKey(certificateDER: key.certificate.der.dropLast())
        }
        #expect(throws: KeyFault.notACertificate) { try VerificationKey(certificatePEM: pair.privateKeyPEM) }
        #expect(throws: KeyFault.notAPrivateKey) {
            try SigningKey(privateKeyPEM: pair.certificatePEM, certificatePEM: pair.certificatePEM)
        }
        #expect(throws: KeyFault.mismatch) {
            try SigningKey(privateKeyPEM: other.privateKeyPEM, certificatePEM: pair.certificatePEM)
        }
        #expect(throws: KeyFault.tooShort) { try TestKeys.shortRSA.get().signingKey() }
        #expect(throws: KeyFault.unsupported) {
            try KeyPair(.rsa(bits: 64), commonName: "x", notBefore: TestKeys.noon, notAfter: TestKeys.noon)
        }
    }

    @Test("of a kind we do not know is refused")
    func unsupported() throws {
        // An Ed25519 certificate: `openssl req -x509 -newkey ed25519 -nodes -subj /CN=x`.
        #expect(throws: KeyFault.unsupported) { try VerificationKey(certificateBase64: Self.ed25519) }
    }

    @Test("does not show itself")
    func silent() throws {
        let pair = try TestKeys.rsa.get()
        let signing = try pair.signingKey()
        let decryption = try DecryptionKey(privateKeyPEM: pair.privateKeyPEM)
        for value: Any in [pair, signing, decryption] {
            var dumped = ""
            dump(value, to: &dumped)
            #expect(!(dumped + "\(value)" + String(reflecting: value)).contains("PRIVATE"))
        }
    }

    static let ed25519 =
        "MIIBLjCB4aADAgECAhRLy7vrG+kAj/AtqOQRq/VEjcGvuDAFBgMrZXAwDDEKMAgGA1UEAwwBeDAgFw0yNjExMjIw"
        + "ODQyMjdaGA8yMTI2MTAyOTA4NDIyN1owDDEKMAgGA1UEAwwBeDAqMAUGAytlcAMhAKW8KLe5d8andgYB+T7gmAzY"
        + "s72O2iRNNvu2Pyw5/qPho1MwUTAdBgNVHQ4EFgQUkO31GasY7VIWxc3kKPvgqzjvZT4wHwYDVR0jBBgwFoAUkO31"
        + "GasY7VIWxc3kKPvgqzjvZT4wDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQC3tKn2Jw2rVleRLy1PxvVYom7RJEls"
        + "piGnuMPQaD5TrcvKfju6CkPLeclpkRTVLj3YI6WGUvQY57bicTSroTYJ"
}

extension String {
    /// What stands between the lines of a PEM text.
    var base64Body: String {
        split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined(separator: "\n")
    }
}
