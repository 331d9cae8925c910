import CryptoExtras
import Foundation
import SwiftASN1
import X509

/// A certificate that vouches for itself, and its key, in PEM.
struct KeyPair: Sendable {
    let certificate: String
    let privateKey: String

    /// Makes one for a period that has ``World/now`` and every day of testing in it.
    init(
        _ name: String, from: Date = World.dawn, to: Date = World.dusk,
        key: Certificate.PrivateKey? = nil
    ) throws {
        let key = try key ?? Certificate.PrivateKey(_RSA.Signing.PrivateKey(keySize: .bits2048))
        let subject = try DistinguishedName { CommonName(name) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: from,
            notValidAfter: to, issuer: subject, subject: subject, extensions: Certificate.Extensions(),
            issuerPrivateKey: key)
        self.certificate = try certificate.serializeAsPEM().pemString
        privateKey = try key.serializeAsPEM().pemString
    }

    /// The certificate in base64 on one line, as metadata carries it.
    var base64: String {
        certificate.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
    }
}
