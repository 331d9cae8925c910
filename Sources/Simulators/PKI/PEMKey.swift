import Crypto
import CryptoExtras
import X509

/// A private key as its file holds it, and as certificates are made with.
struct PEMKey {
    let key: Certificate.PrivateKey
    let pem: String

    /// A new key: RSA-2048 or P-256, in PKCS #8.
    init(rsa: Bool) throws {
        if rsa {
            let made = try _RSA.Signing.PrivateKey(keySize: .bits2048)
            (key, pem) = (Certificate.PrivateKey(made), made.pkcs8PEMRepresentation)
        } else {
            let made = P256.Signing.PrivateKey()
            (key, pem) = (Certificate.PrivateKey(made), made.pemRepresentation)
        }
    }

    /// A key that was made before.
    init(pem: String) throws {
        key = try Certificate.PrivateKey(pemEncoded: pem)
        self.pem = pem
    }
}
