import Foundation
import Identity
import Simulators
import Synchronization

/// One development PKI for all tests of a run: making RSA keys takes a while.
enum TestPKI {
    static let directory = temporaryDirectory()
    static let portal = ClientID("mijn-loket")

    static let gemeenten = ["9001", "9002"]

    static let made = Result { () throws -> DevelopmentPKI in
        try DevelopmentPKI.make(in: directory, portals: [portal], gemeenten: gemeenten, at: Date())
    }

    static func get() throws -> DevelopmentPKI { try made.get() }
}

/// A path where nothing is yet; what is put there goes when the tests end.
func temporaryDirectory() -> String {
    let path = FileManager.default.temporaryDirectory.path() + "/namens-test-" + UUID().uuidString
    leftovers.withLock { paths in
        if paths.isEmpty { atexit { removeLeftovers() } }
        paths.append(path)
    }
    return path
}

private let leftovers = Mutex<[String]>([])

private func removeLeftovers() {
    for path in leftovers.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
}

/// The text of a file.
func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
