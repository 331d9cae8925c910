import Foundation
import Identity
import Representation

extension GezagStatement {
    /// What the BRP says of the one person asked about; an answer about anybody else is none.
    ///
    /// The BRP names and numbers no relation: it is known by the pseudonym of the child, and asked anew each time.
    func checked(for asked: BSN, naming key: PseudonymKey) throws(AnswerFault) -> [Gezagsrelatie] {
        guard personen.count == 1, personen[0].burgerservicenummer == asked.reveal() else {
            throw AnswerFault("personen")
        }
        var relations: [Gezagsrelatie] = []
        for item in personen[0].gezag { relations.append(try item.relation(naming: key)) }
        guard Set(relations.map(\.minderjarige.bsn)).count == relations.count else {
            throw AnswerFault("minderjarige")
        }
        return relations
    }
}

extension GezagStatement.Item {
    fileprivate func relation(naming key: PseudonymKey) throws(AnswerFault) -> Gezagsrelatie {
        let child = try minderjarige.person()
        return Gezagsrelatie(
            id: key.pseudonym(of: child.bsn, for: "gezag").description, version: 1, minderjarige: child,
            born: try minderjarige.born(), gezag: try gezag())
    }

    /// Version 2 of the API calls the first kind GezamenlijkOuderlijkGezag; no other word means anything.
    private func gezag() throws(AnswerFault) -> Gezag {
        switch type {
        case "TweehoofdigOuderlijkGezag", "GezamenlijkOuderlijkGezag":
            return .tweehoofdigOuderlijkGezag(ouders: try parents())
        case "EenhoofdigOuderlijkGezag":
            return .eenhoofdigOuderlijkGezag(ouder: try number(ouder, "ouder"))
        case "GezamenlijkGezag":
            return .gezamenlijkGezag(ouder: try number(ouder, "ouder"), derde: try third())
        case "Voogdij":
            var guardians: Set<BSN> = []
            for human in derden ?? [] where human.burgerservicenummer != nil {
                guardians.insert(try number(human, "derden"))
            }
            return .voogdij(derden: guardians)
        case "TijdelijkGeenGezag": return .tijdelijkGeenGezag
        case "GezagNietTeBepalen": return .nietTeBepalen
        default: throw AnswerFault("type")
        }
    }

    /// Two parents, at least one of whom has a number: the other may be registered nowhere.
    private func parents() throws(AnswerFault) -> Set<BSN> {
        guard let ouders, ouders.count == 2 else { throw AnswerFault("ouders") }
        var numbers: Set<BSN> = []
        for human in ouders where human.burgerservicenummer != nil {
            numbers.insert(try number(human, "ouders"))
        }
        guard !numbers.isEmpty else { throw AnswerFault("ouders") }
        return numbers
    }

    private func third() throws(AnswerFault) -> BSN? {
        guard let derde, derde.burgerservicenummer != nil else { return nil }
        return try number(derde, "derde")
    }
}

private func number(_ human: GezagStatement.Human?, _ field: String) throws(AnswerFault) -> BSN {
    guard let text = human?.burgerservicenummer, let number = try? BSN(text) else { throw AnswerFault(field) }
    return number
}

extension GezagStatement.Human {
    fileprivate func person() throws(AnswerFault) -> Person {
        let bsn = try number(self, "minderjarige")
        guard let surname = naam?.geslachtsnaam, (1...200).contains(surname.utf8.count) else {
            throw AnswerFault("naam")
        }
        let initials = (naam?.voornamen ?? "").split(separator: " ").compactMap(\.first).map { "\($0)." }
        let words = [initials.joined(), naam?.voorvoegsel ?? "", surname].filter { !$0.isEmpty }
        let form: PersonName.FormOfAddress =
            switch geslacht?.code {
            case "M": .heer
            case "V": .mevrouw
            default: .neutraal
            }
        return Person(
            bsn: bsn,
            name: PersonName(
                formOfAddress: form, initialsAndSurname: words.joined(separator: " "),
                birthYear: try born().year))
    }

    /// The day of birth; a day of which only the month or the year is known does not tell when a child is 18.
    fileprivate func born() throws(AnswerFault) -> LocalDate {
        let text = geboorte?.datum ?? ""
        guard text.utf8.count == 8,
            let day = LocalDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
        else { throw AnswerFault("geboorte") }
        return day
    }
}
