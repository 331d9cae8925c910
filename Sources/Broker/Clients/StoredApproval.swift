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
    /// The message that asks the others to agree; nil for who completed an agreement.
    public let messageID: String?
    /// The instant until which one login has it to itself to send the message; nil once it is under way.
    ///
    /// What broke off in between is sent after it under the same name, and arrives once.
    public let claimedUntil: Date?
    /// The instant from which it counts no more.
    public let expiresAt: Date

    /// Puts the parts together, new or as stored.
    public init(
        relation: String, version: Int, dienst: DienstID, approver: Pseudonym, actor: Sealed,
        messageID: String? = nil, claimedUntil: Date? = nil, expiresAt: Date
    ) {
        self.relation = relation
        self.version = version
        self.dienst = dienst
        self.approver = approver
        self.actor = actor
        self.messageID = messageID
        self.claimedUntil = claimedUntil
        self.expiresAt = expiresAt
    }

    /// Where the approver is sealed.
    public var place: String { Self.place(relation: relation, dienst: dienst) }

    static func place(relation: String, dienst: DienstID) -> String { "approval:\(dienst):\(relation)" }

    /// Whether the others were asked.
    var isAsked: Bool { messageID != nil && claimedUntil == nil }

    /// The same with that message: under way, or until an instant to be sent by one login alone.
    func asked(by messageID: String, claimedUntil: Date? = nil) -> StoredApproval {
        StoredApproval(
            relation: relation, version: version, dienst: dienst, approver: approver, actor: actor,
            messageID: messageID, claimedUntil: claimedUntil, expiresAt: expiresAt)
    }

    /// How long an approval counts, in seconds: long enough for a colleague to read her messages.
    static let lifetime: TimeInterval = 7 * 24 * 3600
    /// How long a login has the sending to itself, in seconds: longer than any register may take to answer.
    static let claim: TimeInterval = 60
}
