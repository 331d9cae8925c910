import Foundation
import Identity

/// The directory of a development PKI: everything in it is readable by its owner only.
struct PKIDirectory: Sendable {
    let path: String

    init(_ path: String) throws(PKIFault) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }

    /// The path of a file in it.
    func file(_ name: String) -> String { path + "/" + name }

    /// The text of a file; nil when there is none.
    func read(_ name: String) throws(PKIFault) -> String? {
        guard FileManager.default.fileExists(atPath: file(name)) else { return nil }
        do {
            return try String(contentsOfFile: file(name), encoding: .utf8)
        } catch {
            throw .file(path: file(name), reason: error.localizedDescription)
        }
    }

    /// Writes a file that appears whole and with mode 0600, or not at all.
    func write(_ text: String, to name: String) throws(PKIFault) {
        let unfinished = file("." + name + ".new")
        let made = FileManager.default.createFile(
            atPath: unfinished, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard made else { throw .file(path: unfinished, reason: "no permission, or the disk is full") }
        guard rename(unfinished, file(name)) == 0 else {
            throw .file(path: file(name), reason: String(cString: strerror(errno)))
        }
    }

    /// The path of a file of 32 random bytes in base64, made when it is missing.
    func secret(_ name: String, _ randomness: Randomness) throws(PKIFault) -> String {
        let there = try read(name)?.trimmingCharacters(in: .whitespacesAndNewlines)
        if there.flatMap({ Data(base64Encoded: $0) })?.count != 32 {
            try write(Data(randomness.bytes(32)).base64EncodedString() + "\n", to: name)
        }
        return file(name)
    }
}
