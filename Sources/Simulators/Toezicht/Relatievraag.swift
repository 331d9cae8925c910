import Identity

/// The body of `POST /v1/relaties/controle`.
struct Relatievraag: Sendable {
    let checkId: String
    let dienstUuid: String
    let peildatum: LocalDate
    let vertegenwoordigde: BSN
    /// The numbers of the one who wants to act: of an organisation one or two, of a person one.
    let vertegenwoordiger: Set<Partij>
    /// The opaque name of the employee; none for a person who acts herself.
    let handelende: String?
    let loa: LevelOfAssurance
    let doel: String
    let verantwoordelijkeGemeente: String
}

extension Relatievraag: Decodable {
    private enum Key: String, CodingKey {
        case checkId, dienstUuid, peildatum, vertegenwoordigde, vertegenwoordiger, handelende, doel
        case verantwoordelijkeGemeente
        case bsn, id, loa
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        checkId = try fields.text(.checkId)
        dienstUuid = try fields.text(.dienstUuid).lowercased()
        peildatum = try fields.day(.peildatum)
        vertegenwoordigde = try fields.nestedContainer(keyedBy: Key.self, forKey: .vertegenwoordigde).bsn(
            .bsn)
        let actor = try fields.nestedContainer(keyedBy: Partij.Key.self, forKey: .vertegenwoordiger)
        vertegenwoordiger = try Self.partijen(actor)
        let hands = try fields.nestedContainer(keyedBy: Key.self, forKey: .handelende)
        handelende = try hands.decodeIfPresent(String.self, forKey: .id)
        loa = try hands.decode(LevelOfAssurance.self, forKey: .loa)
        doel = try fields.text(.doel)
        verantwoordelijkeGemeente = try fields.text(.verantwoordelijkeGemeente)
    }

    /// An organisation's numbers, or a person's, never both; branches are checked and no part of the match.
    private static func partijen(_ fields: KeyedDecodingContainer<Partij.Key>) throws -> Set<Partij> {
        let found = try Partij.all(in: fields)
        let branches = try fields.decodeIfPresent([String].self, forKey: .vestigingen) ?? []
        guard branches.allSatisfy(isVestiging) else {
            throw fields.invalid(.vestigingen, "twelve digits each")
        }
        return found
    }
}
