import Crypto
import CryptoExtras
import Foundation
import XMLSec

/// The signatures that nothing of ours can be cheaper than, in the two libraries we use.
struct BareSignatures {
    private let rsa: _RSA.Signing.PrivateKey
    private let p256 = P256.Signing.PrivateKey()
    private let xml: XMLSec.SigningKey
    private let xmlPublic: XMLSec.VerificationKey
    /// About as long as the signed part of an ID token.
    private let bytes = Array(repeating: UInt8(ascii: "n"), count: 900)

    init(at now: Date = Date()) throws {
        rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let pair = try KeyPair(
            .rsa(bits: 2048), commonName: "bare", notBefore: now - 86_400, notAfter: now + 86_400)
        xml = try pair.signingKey()
        xmlPublic = try pair.verificationKey()
    }

    /// RSA-2048 PKCS#1 v1.5 with SHA-256, in the library that signs our tokens (BoringSSL).
    func signRSA(_ times: Int) throws {
        for _ in 0..<times {
            _ = try rsa.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        }
    }

    /// P-256 with SHA-256, in the library that signs our tokens.
    func signP256(_ times: Int) throws {
        for _ in 0..<times { _ = try p256.signature(for: SHA256.hash(data: bytes)) }
    }

    /// RSA-2048 with SHA-256, in the library that signs our SAML messages (OpenSSL).
    func signXML(_ times: Int) throws {
        for _ in 0..<times { _ = try xml.signature(over: bytes) }
    }

    /// What ``signRSA(_:)`` makes, verified: what a client's assertion costs.
    func verifyRSA(_ times: Int) throws {
        let signature = try rsa.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        for _ in 0..<times {
            let digest = SHA256.hash(data: bytes)
            guard rsa.publicKey.isValidSignature(signature, for: digest, padding: .insecurePKCS1v1_5) else {
                throw BenchmarkFailure("a bare signature does not hold")
            }
        }
    }

    /// What ``signXML(_:)`` makes, verified: what each signature of a provider costs.
    func verifyXML(_ times: Int) throws {
        let signature = try xml.signature(over: bytes)
        for _ in 0..<times {
            let holds = xmlPublic.isValid(
                signature: signature, over: bytes, algorithmURI: xml.algorithm.rawValue)
            guard holds else { throw BenchmarkFailure("a bare signature does not hold") }
        }
    }
}
