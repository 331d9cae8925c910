/// Which program runs.
public struct Build: Hashable, Sendable {
    public let version: String
    public let commit: String

    /// Takes both as they were at building time.
    public init(version: String, commit: String) {
        self.version = version
        self.commit = commit
    }
}
