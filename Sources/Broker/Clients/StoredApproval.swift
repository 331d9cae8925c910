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
    /// The message that asks the others to agree; nil while none was sent, and for who completed an agreement.
    public let messageID: String?
    /// The instant from which it counts no more.
    public let expiresAt: Date

    /// Puts the parts together, new or as stored.
    public init(
        relation: String, version: Int, dienst: DienstID, approver: Pseudonym, actor: Sealed,
        messageID: String? = nil, expiresAt: Date
    ) {
        self.relation = relation
        self.version = version
        self.dienst = dienst
        self.approver = approver
        self.actor = actor
        self.messageID = messageID
        self.expiresAt = expiresAt
    }

    /// Where the approver is sealed.
    public var place: String { Self.place(relation: relation, dienst: dienst) }

    static func place(relation: String, dienst: DienstID) -> String { "approval:\(dienst):\(relation)" }

    /// The same when that message is under way.
    func asked(by messageID: String) -> StoredApproval {
        StoredApproval(
            relation: relation, version: version, dienst: dienst, approver: approver, actor: actor,
            messageID: messageID, expiresAt: expiresAt)
    }

    /// How long an approval counts, in seconds: long enough for a colleague to read her messages.
    static let lifetime: TimeInterval = 7 * 24 * 3600
}
