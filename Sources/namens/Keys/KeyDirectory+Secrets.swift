import Crypto
import Foundation
import Identity

extension KeyDirectory {
    /// Reads a secret.
    func secret(_ secret: Secret) throws(KeyDirectoryFault) -> SymmetricKey {
        let file = file(of: secret)
        guard let data = FileManager.default.contents(atPath: file) else { throw .missing(file: file) }
        let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = Data(base64Encoded: text), bytes.count == 32 else { throw .notASecret(file: file) }
        return SymmetricKey(data: bytes)
    }

    /// Makes the secrets that are not there yet, for development.
    func makeMissingSecrets(_ randomness: Randomness) throws(KeyDirectoryFault) {
        for secret in Secret.allCases where !FileManager.default.fileExists(atPath: file(of: secret)) {
            let text = Data(randomness.bytes(32)).base64EncodedString() + "\n"
            try write(Data(text.utf8), to: file(of: secret))
        }
    }

    /// Writes a file that its owner alone can read, whole or not at all, and its folder where that is missing.
    func write(_ data: Data, to file: String) throws(KeyDirectoryFault) {
        let folder = URL(filePath: file).deletingLastPathComponent().path
        let files = FileManager.default
        let fresh = "\(file).new"
        do {
            let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: owner)
            guard files.createFile(atPath: fresh, contents: nil, attributes: [.posixPermissions: 0o600])
            else {
                throw KeyDirectoryFault.notWritten(file: file)
            }
            let handle = try FileHandle(forWritingTo: URL(filePath: fresh))
            try handle.write(contentsOf: data)
            try handle.synchronize()
            try handle.close()
            guard rename(fresh, file) == 0 else { throw KeyDirectoryFault.notWritten(file: file) }
        } catch {
            throw .notWritten(file: file)
        }
    }
}
