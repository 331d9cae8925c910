import Broker
import Foundation
import GRDB
import Identity
import Mandaat

/// A row of `zaakhandeling`.
struct ZaakhandelingRecord: Record {
    static let databaseTableName = "zaakhandeling"

    let besluit: String
    let zaak: String
    let handeling: String
    let door: String
    let keptUntil: Int64

    enum CodingKeys: String, CodingKey {
        case besluit, zaak, handeling, door
        case keptUntil = "kept_until"
    }

    init(_ stored: StoredZaakhandeling) {
        besluit = stored.besluit
        zaak = stored.act.zaak.description
        handeling = stored.act.handeling.rawValue
        door = stored.act.door.description
        keptUntil = stored.keptUntil.milliseconds
    }

    func act() throws -> Zaakhandeling {
        Zaakhandeling(
            zaak: Pseudonym(stored: zaak), handeling: try Self.value(handeling, in: "handeling"),
            door: Pseudonym(stored: door))
    }
}
