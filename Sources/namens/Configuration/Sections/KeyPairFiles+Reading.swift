import Foundation
import X509

extension KeyPairFiles {
    /// Reads a certificate and its private key; SAML needs RSA of at least 2048 bits.
    init?(_ field: Field, needsRSA: Bool = false) {
        guard let table = Table(field, keys: ["certificate", "privateKey"], secrets: inlineKeys) else {
            return nil
        }
        self.init(table, needsRSA: needsRSA)
    }

    init?(_ table: Table, needsRSA: Bool = false) {
        let certificate = table.required("certificate", write: "FILE, a certificate in PEM")?.certificates()
        let privateKey = table.required("privateKey", write: "FILE, a private key in PEM")?.privateKey()
        guard let certificate, let privateKey, let leaf = certificate.chain.first,
            let field = table["certificate"], let keyField = table["privateKey"]
        else { return nil }
        guard leaf.publicKey == privateKey.key.publicKey else {
            keyField.note(
                "is not the key of the certificate beside it",
                "name the key that the certificate was made for")
            return nil
        }
        if needsRSA && !isStrongRSA(leaf.publicKey) {
            field.note(
                "is not for an RSA key of at least 2048 bits", "name one that is; SAML signs with RSA here")
            return nil
        }
        self.init(certificate: certificate.path, privateKey: privateKey.path)
    }
}

extension ClientTLSFiles {
    init?(_ field: Field) {
        let keys = ["certificate", "privateKey", "trust"]
        guard let table = Table(field, keys: keys, secrets: inlineKeys) else { return nil }
        let keyPair = KeyPairFiles(table)
        let trust = table.required("trust", write: "FILE, the authorities' certificates in PEM")?
            .certificates()
        guard let keyPair, let trust else { return nil }
        self.init(keyPair: keyPair, trust: trust.path)
    }
}

/// Keys that somebody might write to put a key into the configuration itself.
private let inlineKeys = [
    "key": "put it into a file of mode 0600 and name that with privateKey",
    "password": "keep private keys without a password in files of mode 0600",
]
