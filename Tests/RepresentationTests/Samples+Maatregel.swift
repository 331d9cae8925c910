import Foundation
import Identity
import Representation

/// An office with two branches, its employee, and a client under bewind since March 2026.
extension Samples {
    static let client = "999991607"

    static func vestiging(_ last: Int = 1) throws -> Vestigingsnummer {
        try Vestigingsnummer("00000000000\(last)")
    }

    static func employee(
        of kvk: String = "00000001", rsin: String? = nil, vestigingen: Set<Vestigingsnummer> = []
    ) throws -> Actor {
        guard
            let organisation = Organisation(kvk: try KvKNumber(kvk), rsin: try rsin.map { try RSIN($0) }),
            let subject = ActingSubject("opaque")
        else { throw NoPeriod() }
        return .employee(
            Employee(
                organisation: organisation, subject: subject, vestigingen: vestigingen, diensten: [dienst],
                intermediary: nil))
    }

    static func office(
        _ kvk: String = "00000001", vestiging: Vestigingsnummer? = nil, taak: Omvang? = nil,
        schorsingen: [Period] = []
    ) throws -> Holder {
        Holder(
            party: .office(try KvKNumber(kvk), vestiging: vestiging), taak: taak, schorsingen: schorsingen)
    }

    static func maatregel(
        _ soort: Maatregel.Soort = .bewind, omvang: Omvang = .alles, holders: [Holder]? = nil,
        verdeling: Maatregel.Verdeling = .iederAfzonderlijk, period: Period? = nil, died: String? = nil,
        toestemming: Set<Actie> = [], over client: String = client, voorlopig: Bool = false
    ) throws -> Maatregel {
        let name = PersonName(formOfAddress: .heer, initialsAndSurname: "P. Jansen", birthYear: 1958)
        return Maatregel(
            id: "t1", version: 3, soort: soort, voorlopig: voorlopig,
            rechthebbende: Person(bsn: try BSN(client), name: name, died: died.flatMap { LocalDate($0) }),
            omvang: omvang, holders: try holders ?? [office()], verdeling: verdeling,
            period: try period ?? Self.period(), toestemmingVereist: toestemming)
    }

    static let money = Act(dienst: dienst, domein: .financieel)
    static let care = Act(dienst: dienst, domein: .persoonlijk)
    static let business = Act(dienst: dienst, domein: .bedrijf)
    static let strict = Act(dienst: dienst, domein: .striktPersoonlijk)
}
