import Crypto
import Foundation
import X509

/// A folder with a configuration in order and every file that it names.
struct World: Sendable {
    /// The instant at which every test reads.
    static let now = Date(timeIntervalSince1970: 1_796_126_400)
    /// 2020, and a hundred years later.
    static let dawn = Date(timeIntervalSince1970: 1_577_836_800)
    static let dusk = Date(timeIntervalSince1970: 4_733_510_400)
    let root: String
    private static let shared = Result { try SharedFiles() }

    /// Lays out a folder of its own, whose certificates are made once for all tests.
    init(_ yaml: String = World.yaml) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)").path
        let files = FileManager.default
        for folder in ["config", "var/keys"] {
            try files.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        let shared = try Self.shared.get()
        for folder in ["certs", "metadata"] {
            try files.createSymbolicLink(
                atPath: "\(root)/\(folder)", withDestinationPath: "\(shared.root)/\(folder)")
        }
        for name in ["sealing", "pseudonym"] {
            try write("\(Data(repeating: 7, count: 32).base64EncodedString())\n", "var/keys/\(name).key")
        }
        try write(shared.signingIndex, "var/keys/signing/index.json")
        try write(shared.signingKey, "var/keys/signing/k1.pem")
        try write(yaml, "config/namens.yaml")
    }

    /// The configuration.
    var file: String { "\(root)/config/namens.yaml" }

    /// Writes a file of the world.
    func write(_ text: String, _ path: String) throws {
        let url = URL(filePath: "\(root)/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    }

    /// A text without the folder, which has another name each time.
    func relative(_ text: String) -> String {
        text.replacing("\(root)/config/../", with: "").replacing("\(root)/", with: "")
    }

    /// Removes the folder.
    func remove() { try? FileManager.default.removeItem(atPath: root) }
}
