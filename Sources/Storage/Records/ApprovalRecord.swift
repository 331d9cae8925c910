import Broker
import Foundation
import GRDB
import Identity

/// A row of `approval`.
struct ApprovalRecord: Record {
    static let databaseTableName = "approval"

    let relation: String
    let dienst: String
    let approver: String
    let version: Int
    let actor: Data
    let message: String?
    let claimedUntil: Int64?
    let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case relation, dienst, approver, version, actor, message
        case claimedUntil = "claimed_until"
        case expiresAt = "expires_at"
    }

    init(_ approval: StoredApproval) {
        relation = approval.relation
        dienst = approval.dienst.rawValue
        approver = approval.approver.description
        version = approval.version
        actor = approval.actor.bytes
        message = approval.messageID
        claimedUntil = approval.claimedUntil?.milliseconds
        expiresAt = approval.expiresAt.milliseconds
    }

    var approval: StoredApproval {
        StoredApproval(
            relation: relation, version: version, dienst: DienstID(dienst),
            approver: Pseudonym(stored: approver), actor: Sealed(bytes: actor),
            messageID: message, claimedUntil: claimedUntil.map(Date.init(milliseconds:)),
            expiresAt: Date(milliseconds: expiresAt))
    }
}
