/// Which program runs.
public struct Build: Hashable, Sendable {
    /// For example `1.0.0`.
    public let version: String
    /// The commit it was built from.
    public let commit: String

    /// Takes both as they were at building time.
    public init(version: String, commit: String) {
        self.version = version
        self.commit = commit
    }
}
