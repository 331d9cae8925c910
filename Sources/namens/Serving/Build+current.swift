import Foundation
import Web

extension Build {
    /// This program, and the commit that whoever starts it says it was built from.
    static let current = Build(variables: ProcessInfo.processInfo.environment)

    /// Takes the commit from `NAMENS_COMMIT`; it is unknown where that is not set.
    init(variables: [String: String]) {
        let commit = variables["NAMENS_COMMIT", default: ""]
        self.init(version: "0.1.0", commit: commit.isEmpty ? "unknown" : commit)
    }
}
