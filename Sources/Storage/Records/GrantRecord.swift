import Broker
import Foundation
import GRDB
import Identity
import Policy
import Representation

/// A row of `grants`: what was granted, whether it still stands or not.
struct GrantRecord: Record {
    static let databaseTableName = "grants"

    let id: String
    let session: String
    let client: String
    let gemeente: String
    let dienst: String
    let besluit: String
    let kind: String
    let relation: String?
    let represented: Data?
    let acties: String
    let toestemmingVereist: String
    let issuedAt: Int64
    let endsAt: Int64?
    /// When its session must have ended, and no replay of its code means anything.
    let keptUntil: Int64

    enum CodingKeys: String, CodingKey {
        case id, session, client, gemeente, dienst, besluit, kind, relation, represented, acties
        case toestemmingVereist = "toestemming_vereist"
        case issuedAt = "issued_at"
        case endsAt = "ends_at"
        case keptUntil = "kept_until"
    }

    init(_ grant: Grant, keptUntil: Int64) {
        id = grant.id
        session = grant.session
        client = grant.client.rawValue
        gemeente = grant.gemeente.rawValue
        dienst = grant.dienst.rawValue
        besluit = grant.besluit
        kind = grant.kind.rawValue
        relation = grant.relation.map { json($0) }
        represented = grant.represented?.bytes
        acties = json(grant.acties.sorted { $0.rawValue < $1.rawValue })
        toestemmingVereist = json(grant.toestemmingVereist.sorted { $0.rawValue < $1.rawValue })
        issuedAt = grant.issuedAt.milliseconds
        endsAt = grant.endsAt?.milliseconds
        self.keptUntil = keptUntil
    }

    func grant() throws -> Grant {
        Grant(
            id: id, session: session, client: ClientID(client), gemeente: GemeenteCode(gemeente),
            dienst: DienstID(dienst), besluit: besluit, kind: try Self.value(kind, in: "kind"),
            relation: try relation.map { try decode(json: $0) },
            represented: represented.map(Sealed.init(bytes:)),
            acties: Set(try decode(json: acties) as [Actie]),
            toestemmingVereist: Set(try decode(json: toestemmingVereist) as [Actie]),
            issuedAt: Date(milliseconds: issuedAt), endsAt: endsAt.map(Date.init(milliseconds:)))
    }
}
