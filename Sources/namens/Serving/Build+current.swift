import Web

extension Build {
    /// The version of this program.
    static let current = Build(version: "0.1.0", commit: "development")
}
