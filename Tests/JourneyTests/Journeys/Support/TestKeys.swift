import Foundation
import Simulators

@testable import namens

/// The development keys of all worlds: RSA keys take long to find, so they are found once and kept in memory.
enum TestKeys {
    private static let files = Task {
        try await TemporaryFolder.during { folder in
            _ = try DevelopmentPKI.make(in: folder, portals: DemoSettings.keyedPortals, at: Date())
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            return try names.map { ($0, try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
        }
    }

    /// Writes them where a world looks for its own.
    static func put(in world: String) async throws {
        let folder = "\(world)/pki"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for (name, data) in try await files.value {
            let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            guard
                FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: data, attributes: owner)
            else { throw CocoaError(.fileWriteUnknown) }
        }
    }
}
