import Foundation
import Identity
import Representation

/// By authority over a child, as the BRP tells it.
///
/// - Source: BW 1:245 (unverified article).
func weigh(
    _ inquiry: Question.Inquiry<GezagAnswer>, of child: Question.Child, _ question: Question, at now: Date
) throws(Denial) -> Ground {
    try question.admit(.gezag)
    let actor = try question.person()
    guard let answer = inquiry.answer, now < answer.validUntil else { throw Denial(.sourceUnavailable) }
    let candidates = answer.relaties.filter(child.fits)
    if candidates.isEmpty, case .picked(_, let day?) = child, day.start <= now { throw Denial(.ofAge(day)) }
    let standings = candidates.map { $0.standing(for: actor, doing: question.dienst.act, at: now) }
    guard child != .unpicked, candidates.count == 1, let gezag = candidates.first,
        case .holds(let acties, let ends) = standings.first
    else {
        let reasons = standings.compactMap { DenialReason($0, in: question.dienst.domein) }
        throw Denial(nearest: reasons, otherwise: child == .unpicked ? .noRelation : .unrelated(.noRelation))
    }
    return try ground(gezag, acties, ends: ends, in: answer.consultation.register, question, at: now)
}

private func ground(
    _ gezag: Gezagsrelatie, _ acties: Set<Actie>, ends: LocalDate, in register: String, _ question: Question,
    at now: Date
) throws(Denial) -> Ground {
    let room = try question.room(for: .gezag, of: gezag.minderjarige.bsn, at: now)
    let next: LocalDate? =
        switch room {
        case .none?: throw Denial(.displaced)
        case .until(let day)?: day
        case nil: nil
        }
    let last = next.map { min($0, ends) } ?? ends
    guard let relation = Relation(gezag, in: register, ends: last) else { throw Denial(.sourceUnavailable) }
    return Ground(
        capacity: .representing(relation), acties: acties, ends: last,
        facts: room == nil ? [.beschermingNietNagegaan] : [])
}

extension Gezagsrelatie {
    /// The relation, when it holds.
    func relation(
        for actor: BSN, _ question: Question, _ consultation: Consultation, at now: Date
    ) -> Relation? {
        guard case .holds(_, let ends) = standing(for: actor, doing: question.dienst.act, at: now) else {
            return nil
        }
        return Relation(self, in: consultation.register, ends: ends)
    }
}

extension Question.Child {
    fileprivate func fits(_ gezag: Gezagsrelatie) -> Bool {
        switch self {
        case .unpicked: true
        case .picked(let relation, _): gezag.id == relation
        }
    }
}
