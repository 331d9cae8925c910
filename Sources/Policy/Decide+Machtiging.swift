import Foundation
import Identity
import Representation

/// By the machtiging that was picked, as far as no measure of the court leaves it no room.
///
/// - Source: BW 3:60; that a measure ends it: the practice of bewind (BW 1:438).
func weigh(
    _ inquiry: Question.Inquiry<RegisterAnswer>, picked: String?, _ question: Question, at now: Date
) throws(Denial) -> Ground {
    try question.admit(.machtiging)
    let actor = try question.person()
    guard let answer = inquiry.answer else { throw Denial(.registerUnavailable) }
    let candidates = answer.machtigingen.filter { picked == nil || $0.id == picked }
    let standings = candidates.map { $0.standing(for: actor, dienst: question.dienst.uuid, at: now) }
    guard picked != nil, standings == [.holds], let machtiging = candidates.first
    else {
        throw Denial(nearest: standings.compactMap(DenialReason.init), otherwise: .noRelation)
    }
    return try ground(machtiging, in: answer.consultation.register, question, at: now)
}

private func ground(
    _ machtiging: Machtiging, in register: String, _ question: Question, at now: Date
) throws(Denial) -> Ground {
    let room = try question.room(for: .machtiging, of: machtiging.vertegenwoordigde.bsn, at: now)
    let next: LocalDate? =
        switch room {
        case .none?: throw Denial(.lapsed)
        case .until(let day)?: day
        case nil: nil
        }
    let relation = Relation(machtiging, in: register, ends: next)
    return Ground(
        capacity: .representing(relation), acties: question.covered(by: .machtiging),
        ends: relation.period.to, facts: room == nil ? [.beschermingNietNagegaan] : [])
}

extension Question {
    /// What a ground covers of what may be done in the dienst.
    func covered(by kind: Vertegenwoordiging) -> Set<Actie> {
        Coverage.acties(of: kind, in: dienst.domein).intersection(dienst.acties)
    }
}
