import CryptoExtras
import Foundation
import SwiftASN1
import X509
import Yams

extension Field {
    /// The certificates of a PEM file, all within their periods; the first one is the holder's.
    func certificates() -> (path: String, chain: [Certificate])? {
        guard let file = fileContents() else { return nil }
        let text = String(decoding: file.data, as: UTF8.self)
        let documents = (try? PEMDocument.parseMultiple(pemString: text)) ?? []
        let chain = documents.compactMap { try? Certificate(pemDocument: $0) }
        guard !chain.isEmpty, chain.count == documents.count else {
            return refuse(
                "\(file.path) does not hold certificates in PEM, and nothing else", "name a file that does")
        }
        return chain.allSatisfy(isInPeriod) ? (file.path, chain) : nil
    }

    /// The private key of a PEM file. Neither the path nor the content is shown in a fault.
    func privateKey() -> (path: String, key: Certificate.PrivateKey)? {
        guard !isInlineKey else {
            return refuse(
                "is a secret written into the configuration",
                "put it into a file of mode 0600 and write the name of that file")
        }
        guard let file = fileContents(secret: true) else { return nil }
        guard let key = try? Certificate.PrivateKey(pemEncoded: String(decoding: file.data, as: UTF8.self))
        else {
            return refuse(
                "the file it names has no private key that can be read",
                "name a PEM file with one RSA or EC key and no password")
        }
        return (file.path, key)
    }

    /// Whether a key in PEM stands where the name of a file belongs.
    var isInlineKey: Bool { node.scalar?.string.contains("-----BEGIN") == true }

    private func isInPeriod(_ certificate: Certificate) -> Bool {
        let now = reading.now
        if certificate.notValidAfter < now {
            note(
                "the certificate ended at \(certificate.notValidAfter.ISO8601Format())", "name a renewed one")
            return false
        }
        if certificate.notValidBefore > now {
            note(
                "the certificate starts at \(certificate.notValidBefore.ISO8601Format())",
                "name one that is valid now")
            return false
        }
        return true
    }
}

/// Whether a public key is RSA with at least 2048 bits.
func isStrongRSA(_ key: Certificate.PublicKey) -> Bool {
    guard let key = _RSA.Signing.PublicKey(key) else { return false }
    return key.keySizeInBits >= 2048
}
