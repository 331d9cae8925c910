import Foundation

@testable import XMLSec

/// Keys made once a test run.
enum TestKeys {
    static let noon = Date(timeIntervalSince1970: 1_790_000_000)
    static let rsa = Result { try pair(.rsa(bits: 2048), "Signer") }
    static let otherRSA = Result { try pair(.rsa(bits: 2048), "Somebody else") }
    static let longRSA = Result { try pair(.rsa(bits: 3072), "Long") }
    static let shortRSA = Result { try pair(.rsa(bits: 1024), "Short") }
    static let p256 = Result { try pair(.p256, "P-256") }
    static let p384 = Result { try pair(.p384, "P-384") }
    static let p521 = Result { try pair(.p521, "P-521") }

    static func pair(_ kind: KeyKind, _ name: String) throws -> KeyPair {
        try KeyPair(
            kind, commonName: name, serialNumber: "00000004003214345001", notBefore: noon,
            notAfter: noon + 86_400)
    }

    static var signer: SigningKey { get throws { try rsa.get().signingKey() } }
    static var verifier: VerificationKey { get throws { try rsa.get().verificationKey() } }
}

/// Base64 on one line.
func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
