public import Foundation
public import Identity

/// A page of what changed in a register; it names no person.
public struct RelationChanges: Hashable, Sendable {
    /// The changes, oldest first.
    public let changes: [Change]
    /// The number to ask after next.
    public let next: Int
    /// Whether more is to be asked now.
    public let hasMore: Bool
    /// When the register said so; what is older is not known to be true any more.
    public let answeredAt: Date

    /// Puts a page together as the register gave it.
    public init(changes: [Change], next: Int, hasMore: Bool, answeredAt: Date) {
        self.changes = changes
        self.next = next
        self.hasMore = hasMore
        self.answeredAt = answeredAt
    }

    /// One version of a relation.
    public struct Change: Hashable, Sendable {
        /// The register's name for the relation.
        public let relation: String
        /// The version that counts from this change on.
        public let version: Int
        /// What happened.
        public let kind: Kind
        /// The day from which it counts.
        public let effective: LocalDate

        /// Puts a change together as the register gave it.
        public init(relation: String, version: Int, kind: Kind, effective: LocalDate) {
            self.relation = relation
            self.version = version
            self.kind = kind
            self.effective = effective
        }
    }

    /// What happened to a relation.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case ingesteld
        case gewijzigd
        case geschorst
        case hervat
        case beeindigd = "beëindigd"
        case overleden
    }
}
