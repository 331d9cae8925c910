public import Audit
public import Foundation

/// A file that is to replace a list.
public struct StoredUpload: Hashable, Sendable {
    /// Its handle.
    public let id: String
    /// What it is to replace.
    public let key: ListKey
    /// When it is put away if nobody activated it.
    public let expiresAt: Date
    /// Nil while its entries come in.
    public var comparison: ListComparison?

    /// Begins one.
    public init(id: String, key: ListKey, expiresAt: Date, comparison: ListComparison? = nil) {
        self.id = id
        self.key = key
        self.expiresAt = expiresAt
        self.comparison = comparison
    }
}

/// What an upload would change, and in what.
public struct ListComparison: Hashable, Sendable {
    /// The list as it was.
    public let base: ListState
    /// How the upload differs from it.
    public let difference: ListDifference

    /// Puts the parts together.
    public init(base: ListState, difference: ListDifference) {
        self.base = base
        self.difference = difference
    }
}
