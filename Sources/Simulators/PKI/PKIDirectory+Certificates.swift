import SwiftASN1
import X509

extension PKIDirectory {
    /// The paths of a certificate and its key.
    func pair(_ name: String) -> DevelopmentPKI.KeyPair {
        DevelopmentPKI.KeyPair(certificate: file(name + ".pem"), privateKey: file(name + ".key"))
    }

    /// A certificate and its key; nil when one is missing or cannot be understood.
    func certificate(_ name: String) throws(PKIFault) -> (Certificate.PrivateKey, Certificate)? {
        guard let keyPEM = try read(name + ".key"), let certificatePEM = try read(name + ".pem"),
            let key = try? PEMKey(pem: keyPEM), let certificate = try? Certificate(pemEncoded: certificatePEM)
        else { return nil }
        return (key.key, certificate)
    }

    /// Writes a certificate and its key.
    func write(_ keyPEM: String, _ certificate: Certificate, as name: String) throws {
        let certificatePEM = try certificate.serializeAsPEM().pemString
        try write(keyPEM + "\n", to: name + ".key")
        try write(certificatePEM + "\n", to: name + ".pem")
    }
}
