import Foundation

/// A file that others than its owner may use, while it holds what is for its owner alone.
struct OpenFile: Hashable, Sendable {
    let path: String
    /// In octal, such as `0644`.
    private let mode: String

    /// Looks at a file; nil when it is its owner's alone, or is not there. A link counts as what it leads to.
    init?(_ path: String) {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 else { return nil }
        self.path = path
        self.mode = "0" + String(mode & 0o777, radix: 8)
    }

    var problem: String { "\(path) may be used by others than its owner (mode \(mode))" }
    var advice: String { "chmod 600 \(path)" }
}

extension Field {
    /// Whether a file with a secret is its owner's alone: a fault when it is not, in development only a warning.
    func isPrivate(_ path: String) -> Bool {
        guard let file = OpenFile(path) else { return true }
        guard reading.deployment == .production else {
            warn(file.problem, file.advice)
            return true
        }
        note(file.problem, file.advice)
        return false
    }
}
