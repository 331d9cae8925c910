import Broker
import Foundation
import GRDB
import Identity

/// A row of `act`.
struct ActRecord: Record {
    static let databaseTableName = "act"

    let besluit: String
    let gemeente: String
    let dienst: String
    let represented: String
    let at: Int64
    let kind: String
    let actor: Data
    let keptUntil: Int64

    enum CodingKeys: String, CodingKey {
        case besluit, gemeente, dienst, represented, at, kind, actor
        case keptUntil = "kept_until"
    }

    init(_ act: Act) {
        besluit = act.besluit
        gemeente = act.gemeente.rawValue
        dienst = act.dienst.rawValue
        represented = act.represented.description
        at = act.at.milliseconds
        kind = act.kind.rawValue
        actor = act.actor.bytes
        keptUntil = act.keptUntil.milliseconds
    }

    func act() throws -> Act {
        Act(
            besluit: besluit, gemeente: GemeenteCode(gemeente), dienst: DienstID(dienst),
            represented: Pseudonym(stored: represented), at: Date(milliseconds: at),
            kind: try Self.value(kind, in: "kind"), actor: Sealed(bytes: actor),
            keptUntil: Date(milliseconds: keptUntil))
    }
}
