import Foundation
import Identity
import Representation

extension RelationStatement {
    /// The answer in our own terms, if it answers this question and all of it is understood.
    func checked(
        for inquiry: RelationInquiry, _ expected: StatementExpectations, at now: Date
    ) throws(AnswerFault) -> ToezichtAnswer {
        let validUntil = try expected.validity(self, at: now)
        guard checkId == inquiry.checkID else { throw AnswerFault("checkId") }
        guard dienstUuid.lowercased() == inquiry.dienst else { throw AnswerFault("dienstUuid") }
        guard peildatum == inquiry.day.description else { throw AnswerFault("peildatum") }
        var protections: [Bescherming] = []
        for item in bescherming { protections.append(try item.bescherming()) }
        return ToezichtAnswer(
            represented: inquiry.represented, outcome: try outcome(for: inquiry), bescherming: protections,
            consultation: Consultation(
                register: ToezichtClient.register, reference: jti, answeredAt: Date(seconds: iat)),
            validUntil: validUntil)
    }

    private func outcome(for inquiry: RelationInquiry) throws(AnswerFault) -> ToezichtAnswer.Outcome {
        switch uitkomst {
        case "BESTAAT": .exists(try measures(for: inquiry))
        case "GEEN_RELATIE": .noRelation
        case "BSN_ONBEKEND": .unknownPerson
        case "NIET_GEPUBLICEERD": .notPublished
        case "BEEINDIGD": .ended(try kind(soort ?? ""), try day(datum ?? "", "datum"))
        case "NOG_NIET": .notYet(try day(datum ?? "", "datum"))
        case "GESCHORST": .suspended
        case "BUITEN_SCOPE": .outOfScope(try kind(soort ?? ""))
        case "LOA_TE_LAAG": .levelTooLow(needed: try level())
        case "OVERLEDEN": .deceased
        case "QUOTA": .quota
        default: throw AnswerFault("uitkomst")
        }
    }

    private func level() throws(AnswerFault) -> LevelOfAssurance {
        guard let level = niveau.flatMap(LevelOfAssurance.init(rawValue:)) else {
            throw AnswerFault("niveau")
        }
        return level
    }

    /// A yes without a measure, or with one that the actor has no part in, is no yes.
    private func measures(for inquiry: RelationInquiry) throws(AnswerFault) -> [Maatregel] {
        let person = try person(inquiry.represented)
        var measures: [Maatregel] = []
        for item in maatregelen ?? [] {
            let measure = try item.maatregel(over: person)
            guard measure.holders.contains(where: { $0.party.isOne(of: inquiry.actor) }) else {
                throw AnswerFault("houders")
            }
            measures.append(measure)
        }
        guard !measures.isEmpty, Set(measures.map(\.id)).count == measures.count else {
            throw AnswerFault("maatregelen")
        }
        return measures
    }

    private func person(_ bsn: BSN) throws(AnswerFault) -> Person {
        guard let name = vertegenwoordigde,
            let form = PersonName.FormOfAddress(rawValue: name.aanhef),
            (1...200).contains(name.naam.utf8.count)
        else { throw AnswerFault("vertegenwoordigde") }
        return Person(
            bsn: bsn,
            name: PersonName(
                formOfAddress: form, initialsAndSurname: name.naam, birthYear: name.geboortejaar))
    }
}

extension Holder.Party {
    /// Whether it is the actor, or the organisation that the actor acts for; its branch is for the rules to weigh.
    fileprivate func isOne(of actor: Actor) -> Bool {
        switch (self, actor) {
        case (.person(let bsn), .person(let actor)): bsn == actor
        case (.office(let kvk, _), .employee(let employee)): employee.organisation.kvk == kvk
        case (.organisation(let rsin), .employee(let employee)): employee.organisation.rsin == rsin
        case (.person, .employee), (.office, .person), (.organisation, .person), (_, .medewerker): false
        }
    }
}
