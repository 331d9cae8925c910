import Foundation
import Identity
import Simulators

/// One development PKI for all tests of a run: making RSA keys takes a while.
enum TestPKI {
    static let directory = temporaryDirectory()
    static let portal = ClientID("mijn-loket")

    static let made = Result { () throws -> DevelopmentPKI in
        try DevelopmentPKI.make(in: directory, portals: [portal], at: Date())
    }

    static func get() throws -> DevelopmentPKI { try made.get() }
}

/// The path of a directory that is not there yet.
func temporaryDirectory() -> String {
    FileManager.default.temporaryDirectory.path() + "/namens-test-" + UUID().uuidString
}

/// The text of a file.
func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
