import Crypto
import CryptoExtras
import Foundation
import XMLSec

/// Encrypts elements as a provider would, with a library other than the one that decrypts them.
struct Encryption {
    var recipient = TestKeys.service
    var isGCM = true
    var recipientName: String?
    /// Whether the encrypted key stands beside the data, or inside it.
    var isBeside = false

    /// The element around the encrypted `text`.
    func wrap(_ text: String, in name: String) throws -> String {
        let key = SymmetricKey(size: .bits256)
        let content = try encrypted(Data(text.utf8), key)
        let wrapped = try wrappedKey(key)
        let info =
            isBeside
            ? "" : "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\(wrapped)</ds:KeyInfo>"
        let method =
            isGCM
            ? "http://www.w3.org/2009/xmlenc11#aes256-gcm" : "http://www.w3.org/2001/04/xmlenc#aes256-cbc"
        return "<\(name) xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">"
            + "<xenc:EncryptedData xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" "
            + "Type=\"http://www.w3.org/2001/04/xmlenc#Element\"><xenc:EncryptionMethod Algorithm=\"\(method)\"/>"
            + info + cipher(content) + "</xenc:EncryptedData>" + (isBeside ? wrapped : "") + "</\(name)>"
    }

    private func encrypted(_ data: Data, _ key: SymmetricKey) throws -> Data {
        if isGCM {
            let box = try AES.GCM.seal(data, using: key)
            return Data(box.nonce) + box.ciphertext + box.tag
        }
        let iv = AES._CBC.IV()
        return Data(iv) + (try AES._CBC.encrypt(data, using: key, iv: iv))
    }

    private func wrappedKey(_ key: SymmetricKey) throws -> String {
        let owner = try _RSA.Encryption.PrivateKey(pemRepresentation: recipient.privateKeyPEM).publicKey
        let bytes = key.withUnsafeBytes { Data($0) }
        let wrapped = try owner.encrypt(bytes, padding: .PKCS1_OAEP)
        return "<xenc:EncryptedKey xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\""
            + (recipientName.map { " Recipient=\"\($0)\"" } ?? "")
            + "><xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p\"/>"
            + cipher(wrapped) + "</xenc:EncryptedKey>"
    }

    private func cipher(_ data: Data) -> String {
        "<xenc:CipherData><xenc:CipherValue>\(data.base64EncodedString())</xenc:CipherValue></xenc:CipherData>"
    }
}
