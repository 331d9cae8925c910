import Identity
import Representation

/// The body of a check, as it goes over the wire.
struct RelationQuestion: Encodable {
    let checkId, dienstUuid, peildatum: String
    let vertegenwoordigde: Represented
    let vertegenwoordiger: Representative
    let handelende: Hands
    let doel, verantwoordelijkeGemeente: String

    struct Represented: Encodable {
        let bsn: String
    }

    struct Representative: Encodable {
        var kvk, rsin, bsn: String?
        var vestigingen: [String]?
    }

    struct Hands: Encodable {
        let id: String?
        let loa: LevelOfAssurance
    }

    /// Nil for staff, who act by no relation.
    init?(_ inquiry: RelationInquiry) {
        checkId = inquiry.checkID
        dienstUuid = inquiry.dienst
        peildatum = inquiry.day.description
        vertegenwoordigde = Represented(bsn: inquiry.represented.reveal())
        doel = inquiry.doel
        verantwoordelijkeGemeente = inquiry.gemeente.rawValue
        switch inquiry.actor {
        case .person(let bsn):
            vertegenwoordiger = Representative(bsn: bsn.reveal())
            handelende = Hands(id: nil, loa: inquiry.level)
        case .employee(let employee):
            vertegenwoordiger = Representative(
                kvk: employee.organisation.kvk?.reveal(), rsin: employee.organisation.rsin?.reveal(),
                vestigingen: employee.vestigingen.map { $0.reveal() }.sorted())
            handelende = Hands(id: employee.subject.reveal(), loa: inquiry.level)
        case .medewerker: return nil
        }
    }
}
