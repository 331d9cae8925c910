import Foundation
import Identity
import Policy
import Representation

/// An office that asks for its client, and what the court's register answers.
extension Samples {
    static let client = "999991607"
    static let money = dienst(accepts: Set(Vertegenwoordiging.allCases))
    static let care = dienst(.persoonlijk, accepts: Set(Vertegenwoordiging.allCases))

    static func employee(
        of kvk: String = "00000001", vestigingen: Set<Vestigingsnummer> = [], diensten: Set<String> = [uuid],
        intermediary: Organisation? = nil
    ) throws -> Actor {
        guard let organisation = Organisation(kvk: try KvKNumber(kvk), rsin: try RSIN("999990627")),
            let subject = ActingSubject("opaque")
        else { throw NoPeriod() }
        return .employee(
            Employee(
                organisation: organisation, subject: subject, vestigingen: vestigingen, diensten: diensten,
                intermediary: intermediary))
    }

    static func period(_ starts: Int = -10, _ ends: Int? = 10) throws -> Period {
        guard let period = Period(from: day.adding(days: starts), to: ends.map { day.adding(days: $0) })
        else { throw NoPeriod() }
        return period
    }

    static func office(_ kvk: String = "00000001") throws -> Holder {
        Holder(party: .office(try KvKNumber(kvk), vestiging: nil))
    }

    static func maatregel(
        _ soort: Maatregel.Soort = .bewind, id: String = "t1", voorlopig: Bool = false,
        omvang: Omvang = .alles, holders: [Holder]? = nil,
        verdeling: Maatregel.Verdeling = .iederAfzonderlijk,
        period: Period? = nil, toestemming: Set<Actie> = [], over: String = client, died: LocalDate? = nil
    ) throws -> Maatregel {
        let name = PersonName(formOfAddress: .heer, initialsAndSurname: "P. Jansen", birthYear: 1958)
        return Maatregel(
            id: id, version: 3, soort: soort, voorlopig: voorlopig,
            rechthebbende: Person(bsn: try BSN(over), name: name, died: died), omvang: omvang,
            holders: try holders ?? [office()], verdeling: verdeling, period: try period ?? Self.period(),
            toestemmingVereist: toestemming)
    }

    static func toezicht(
        _ outcome: ToezichtAnswer.Outcome, about person: String = client, bescherming: [Bescherming] = [],
        valid: TimeInterval = 60
    ) throws -> ToezichtAnswer {
        ToezichtAnswer(
            represented: try BSN(person), outcome: outcome, bescherming: bescherming,
            consultation: Consultation(register: "toezicht", reference: "r2", answeredAt: now),
            validUntil: now + valid)
    }

    static func asking(
        _ answer: ToezichtAnswer, _ kind: Maatregel.Soort? = nil, approvals: [Approval] = []
    ) throws -> Question.Wish {
        .maatregel(.answered(answer), kind: kind, represented: try BSN(client), approvals: approvals)
    }

    /// A mother asks for her child of eleven.
    static func gezag(dienst: Dienst) throws -> Question {
        guard let born = LocalDate("2014-03-01") else { throw NoPeriod() }
        let mother = try BSN("999990019")
        let name = PersonName(formOfAddress: .neutraal, initialsAndSurname: "Sam", birthYear: 2014)
        let child = Gezagsrelatie(
            id: "g1", version: 1, minderjarige: Person(bsn: try BSN(client), name: name), born: born,
            gezag: .eenhoofdigOuderlijkGezag(ouder: mother))
        let answer = GezagAnswer(
            relaties: [child],
            consultation: Consultation(register: "gezag", reference: "r3", answeredAt: now),
            validUntil: now + 60)
        return try question(.gezag(.answered(answer), of: .picked(relation: "g1")), dienst: dienst)
    }

    /// The employee asks by these measures.
    static func asking(_ maatregelen: Maatregel...) throws -> Question.Wish {
        try asking(toezicht(.exists(maatregelen)))
    }

    static func protection(_ soort: Maatregel.Soort, _ starts: Int = -10, _ ends: Int? = 10) throws
        -> Bescherming
    { Bescherming(soort: soort, omvang: .alles, period: try period(starts, ends)) }
}

extension Decision.Outcome {
    var reasons: [DenialReason] {
        guard case .deny(let reasons) = self else { return [] }
        return reasons
    }

    var until: Date? {
        guard case .permit(_, let until) = self else { return nil }
        return until
    }
}
