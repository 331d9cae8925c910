import Foundation
import Identity
import Representation

extension RelationStatement.Measure {
    func maatregel(over person: Person) throws(AnswerFault) -> Maatregel {
        guard (1...200).contains(relatie.utf8.count) else { throw AnswerFault("relatie") }
        guard versie > 0 else { throw AnswerFault("versie") }
        guard let division = Maatregel.Verdeling(rawValue: verdeling) else { throw AnswerFault("verdeling") }
        var holders: [Holder] = []
        for item in houders { holders.append(try item.holder()) }
        let consent = toestemmingVereist.compactMap(Actie.init(rawValue:))
        guard consent.count == toestemmingVereist.count else { throw AnswerFault("toestemmingVereist") }
        let period = try days(van, tot)
        guard !voorlopig || period.to != nil else { throw AnswerFault("tot") }
        return Maatregel(
            id: relatie, version: versie, soort: try kind(soort), voorlopig: voorlopig, rechthebbende: person,
            omvang: try omvang.scope(), holders: holders, verdeling: division, period: period,
            toestemmingVereist: Set(consent))
    }
}

extension RelationStatement.Protection {
    func bescherming() throws(AnswerFault) -> Bescherming {
        Bescherming(
            soort: try kind(soort), omvang: try omvang.scope(), period: try days(van, tot))
    }
}

extension RelationStatement.HolderItem {
    fileprivate func holder() throws(AnswerFault) -> Holder {
        var suspensions: [Period] = []
        for item in schorsingen { suspensions.append(try days(item.van, item.tot)) }
        guard naam.map({ (1...200).contains($0.utf8.count) }) ?? true else { throw AnswerFault("houders") }
        return Holder(
            party: try party(), name: naam, taak: try taak?.scope(), schorsingen: suspensions)
    }

    /// Exactly one number, and a branch only of an office.
    private func party() throws(AnswerFault) -> Holder.Party {
        do {
            switch (kvk, rsin, bsn, vestiging) {
            case (let kvk?, nil, nil, let branch):
                return .office(
                    try KvKNumber(kvk), vestiging: try branch.map { try Vestigingsnummer($0) })
            case (nil, let rsin?, nil, nil): return .organisation(try RSIN(rsin))
            case (nil, nil, let bsn?, nil): return .person(try BSN(bsn))
            default: throw AnswerFault("houders")
            }
        } catch {
            throw AnswerFault("houders")
        }
    }
}

extension RelationStatement.Scope {
    fileprivate func scope() throws(AnswerFault) -> Omvang {
        switch soort {
        case "alles" where diensten.isEmpty && domeinen.isEmpty: return .alles
        case "deel" where !diensten.isEmpty || !domeinen.isEmpty: return try part()
        default: throw AnswerFault("omvang")
        }
    }

    private func part() throws(AnswerFault) -> Omvang {
        let domains = domeinen.compactMap(Domein.init(rawValue:))
        guard domains.count == domeinen.count else { throw AnswerFault("domeinen") }
        guard diensten.allSatisfy({ UUID(uuidString: $0) != nil }) else { throw AnswerFault("diensten") }
        return .deel(diensten: Set(diensten.map { $0.lowercased() }), domeinen: Set(domains))
    }
}

func kind(_ text: String) throws(AnswerFault) -> Maatregel.Soort {
    guard let kind = Maatregel.Soort(rawValue: text) else { throw AnswerFault("soort") }
    return kind
}

func day(_ text: String, _ field: String) throws(AnswerFault) -> LocalDate {
    guard let day = LocalDate(text) else { throw AnswerFault(field) }
    return day
}

/// The days `[van, tot)`.
private func days(_ van: String, _ tot: String?) throws(AnswerFault) -> Period {
    let from = try day(van, "van")
    var to: LocalDate?
    if let tot { to = try day(tot, "tot") }
    guard let period = Period(from: from, to: to) else { throw AnswerFault("tot") }
    return period
}
