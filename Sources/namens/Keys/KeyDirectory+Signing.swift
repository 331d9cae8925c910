import Crypto
import Foundation
import Identity
import OIDC

extension KeyDirectory {
    /// Where each key stands; empty when none was made yet.
    func signingIndex() throws(KeyDirectoryFault) -> SigningKeyIndex {
        guard FileManager.default.fileExists(atPath: index) else { return SigningKeyIndex() }
        guard let data = FileManager.default.contents(atPath: index),
            let index = try? SigningKeyIndex(parsing: data)
        else { throw .indexMalformed(file: index) }
        return index
    }

    /// Reads the keys, of which exactly one must be active.
    func signingKeys() throws(KeyDirectoryFault) -> [SigningKey] {
        var keys: [SigningKey] = []
        for entry in try signingIndex().keys {
            let file = file(ofSigningKey: entry.keyID)
            guard let data = FileManager.default.contents(atPath: file),
                let key = try? SigningKey(
                    keyID: entry.keyID, algorithm: entry.algorithm, state: entry.state,
                    pem: String(decoding: data, as: UTF8.self))
            else { throw .signingKeyUnusable(file: file) }
            keys.append(key)
        }
        let active = keys.count { $0.state == .active }
        guard active > 0 else { throw .noActiveKey(folder: signing) }
        guard active == 1 else { throw .severalActiveKeys(folder: signing) }
        return keys
    }

    /// Makes a next key and publishes it from the gateway's next start on.
    ///
    /// - Returns: Its entry; the key id is 16 random hexadecimal digits.
    func addSigningKey(
        _ algorithm: TokenAlgorithm, _ randomness: Randomness, at now: Date
    ) throws(KeyDirectoryFault) -> SigningKeyIndex.Entry {
        var index = try signingIndex()
        guard let pem = try? generateKeyPEM(for: algorithm) else { throw .notGenerated }
        let entry = SigningKeyIndex.Entry(
            keyID: hexadecimal(randomness.bytes(8)), algorithm: algorithm, createdAt: now)
        try write(Data(pem.utf8), to: file(ofSigningKey: entry.keyID))
        index.add(entry)
        try store(index)
        return entry
    }

    /// Lets a next key sign from the gateway's next start on.
    func activateSigningKey(_ keyID: String) throws(KeyDirectoryFault) {
        var index = try signingIndex()
        try index.activate(keyID, in: signing)
        try store(index)
    }

    /// Removes a key that does not sign, and its file.
    func retireSigningKey(_ keyID: String) throws(KeyDirectoryFault) {
        var index = try signingIndex()
        try index.remove(keyID, in: signing)
        try store(index)
        let file = file(ofSigningKey: keyID)
        guard (try? FileManager.default.removeItem(atPath: file)) != nil else {
            throw .notWritten(file: file)
        }
    }

    private func store(_ index: SigningKeyIndex) throws(KeyDirectoryFault) {
        guard let json = try? index.json() else { throw .notWritten(file: self.index) }
        try write(json, to: self.index)
    }
}
