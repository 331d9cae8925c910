import Foundation
import Identity

/// The body of `POST /v1/berichten`: a holder of a measure asks the others to agree.
struct Akkoordvraag: Sendable {
    let berichtId: String
    let relatie: String
    let versie: Int
    let dienstUuid: String
    let verantwoordelijkeGemeente: String
    /// The numbers of the one who asks: of an organisation one or two, of a person one.
    let van: Set<Partij>
}

extension Akkoordvraag: Decodable {
    private enum Key: String, CodingKey {
        case berichtId, soort, relatie, versie, dienstUuid, verantwoordelijkeGemeente, van
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        berichtId = try fields.text(.berichtId)
        guard try fields.text(.soort) == "akkoord_gevraagd" else {
            throw fields.invalid(.soort, "akkoord_gevraagd")
        }
        relatie = try fields.text(.relatie)
        versie = try fields.decode(Int.self, forKey: .versie)
        dienstUuid = try fields.text(.dienstUuid).lowercased()
        guard UUID(uuidString: dienstUuid) != nil else { throw fields.invalid(.dienstUuid, "a UUID") }
        verantwoordelijkeGemeente = try fields.text(.verantwoordelijkeGemeente)
        van = try Partij.all(in: fields.nestedContainer(keyedBy: Partij.Key.self, forKey: .van))
    }
}
