import Foundation
import Identity
import Representation

extension MachtigingenAnswer {
    /// How old an answer may be, and how far the register's clock may run ahead, in seconds.
    private static let freshness = (past: 120.0, future: 120.0)

    /// The answer in our own terms, if all of it is about the person asked for and was given just now.
    func checked(for gemachtigde: BSN, at now: Date) throws(AnswerFault) -> RegisterAnswer {
        guard (1...200).contains(referentie.utf8.count) else { throw AnswerFault("referentie") }
        let answeredAt = try instant(at: now)
        var checked: [Machtiging] = []
        for item in machtigingen {
            let machtiging = try item.machtiging()
            guard machtiging.gemachtigde == gemachtigde else { throw AnswerFault("gemachtigde") }
            checked.append(machtiging)
        }
        guard Set(checked.map(\.id)).count == checked.count else { throw AnswerFault("id") }
        let consultation = Consultation(
            register: MachtigingenClient.register, reference: referentie, answeredAt: answeredAt)
        return RegisterAnswer(machtigingen: checked, consultation: consultation)
    }

    /// An old answer may hide a machtiging that was withdrawn since.
    private func instant(at now: Date) throws(AnswerFault) -> Date {
        let styles = [
            Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true),
        ]
        let instant = styles.lazy.compactMap { try? $0.parse(beantwoordOp) }.first
        guard let instant, instant >= now - Self.freshness.past, instant <= now + Self.freshness.future else {
            throw AnswerFault("beantwoordOp")
        }
        return instant
    }
}

extension MachtigingenAnswer.Item {
    fileprivate func machtiging() throws(AnswerFault) -> Machtiging {
        guard (1...200).contains(id.utf8.count) else { throw AnswerFault("id") }
        guard versie > 0 else { throw AnswerFault("versie") }
        guard diensten.allSatisfy({ UUID(uuidString: $0) != nil }) else { throw AnswerFault("diensten") }
        guard let state = Machtiging.State(rawValue: staat) else { throw AnswerFault("staat") }
        return Machtiging(
            id: id, version: versie, vertegenwoordigde: try vertegenwoordigde.person(died: died()),
            gemachtigde: try bsn(gemachtigde, "gemachtigde"), diensten: Set(diensten), period: try period(),
            state: state)
    }

    private func died() throws(AnswerFault) -> LocalDate? {
        guard let text = overleden.value else { return nil }
        guard let day = LocalDate(text) else { throw AnswerFault("overleden") }
        return day
    }

    private func period() throws(AnswerFault) -> Period {
        guard let from = LocalDate(van) else { throw AnswerFault("van") }
        let last = tot.value.map(LocalDate.init(_:))
        if case .some(.none) = last { throw AnswerFault("tot") }
        guard let period = Period(from: from, to: last ?? nil) else { throw AnswerFault("tot") }
        return period
    }
}

extension MachtigingenAnswer.Represented {
    fileprivate func person(died: LocalDate?) throws(AnswerFault) -> Person {
        guard let form = PersonName.FormOfAddress(rawValue: aanhef) else { throw AnswerFault("aanhef") }
        guard (1...200).contains(naam.utf8.count) else { throw AnswerFault("naam") }
        let name = PersonName(
            formOfAddress: form, initialsAndSurname: naam, birthYear: geboortejaar.value)
        return Person(bsn: try Outbound.bsn(bsn, "bsn"), name: name, died: died)
    }
}

private func bsn(_ text: String, _ field: String) throws(AnswerFault) -> BSN {
    do { return try BSN(text) } catch { throw AnswerFault(field) }
}
