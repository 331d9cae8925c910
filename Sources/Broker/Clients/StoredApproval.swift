public import Foundation
public import Identity

/// That a holder agreed to acts in a dienst, as stored.
public struct StoredApproval: Hashable, Sendable {
    /// The register's name for the measure.
    public let relation: String
    /// The version of the measure that was shown.
    public let version: Int
    /// The dienst.
    public let dienst: DienstID
    /// Who agreed, by the name that records have.
    public let approver: Pseudonym
    /// The same under seal, for ``place``.
    public let actor: Sealed
    /// The instant from which it counts no more.
    public let expiresAt: Date

    /// Puts the parts together, new or as stored.
    public init(
        relation: String, version: Int, dienst: DienstID, approver: Pseudonym, actor: Sealed, expiresAt: Date
    ) {
        self.relation = relation
        self.version = version
        self.dienst = dienst
        self.approver = approver
        self.actor = actor
        self.expiresAt = expiresAt
    }

    /// Where the approver is sealed.
    public var place: String { Self.place(relation: relation, dienst: dienst) }

    static func place(relation: String, dienst: DienstID) -> String { "approval:\(dienst):\(relation)" }

    /// How long an approval counts, in seconds: long enough for a colleague to read her messages.
    static let lifetime: TimeInterval = 7 * 24 * 3600
}
