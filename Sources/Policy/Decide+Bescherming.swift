import Foundation
import Identity
import Representation

extension Question {
    /// What room the measures that protect `represented` leave `kind`; nil where no register was to be asked.
    func room(
        for kind: Vertegenwoordiging, of represented: BSN, at now: Date
    ) throws(Denial) -> Room? {
        guard let bescherming else { return nil }
        // Whoever asks too often is told nothing, which is not that nothing protects.
        guard let answer = bescherming.answer, answer.isAbout(represented, at: now), answer.outcome != .quota
        else { throw Denial(.registerUnavailable) }
        return answer.bescherming.room(for: kind, in: dienst.act, at: now)
    }
}

extension ToezichtAnswer {
    /// Whether it may be relied on for that person and moment.
    func isAbout(_ person: BSN, at now: Date) -> Bool { represented == person && now < validUntil }
}

/// Somebody for herself: all she wants, unless the dienst asks whether she is under a measure.
///
/// - Source: BW 1:438 and 1:381 (unverified article); what a person under a measure may do, the dienst says.
func weighOwnBehalf(_ question: Question, at now: Date) throws(Denial) -> Ground {
    try question.admit(.zelf)
    let dienst = question.dienst
    // Staff have nothing of their own here that a measure could protect.
    if case .medewerker = question.actor {
        return Ground(capacity: .ownBehalf, acties: dienst.acties, ends: nil)
    }
    let person = try question.person()
    guard dienst.eigenToegang != .onbeperkt else {
        return Ground(capacity: .ownBehalf, acties: dienst.acties, ends: nil)
    }
    guard let room = try question.room(for: .zelf, of: person, at: now) else {
        throw Denial(.registerUnavailable)
    }
    switch room {
    case .until(let day): return Ground(capacity: .ownBehalf, acties: dienst.acties, ends: day)
    case .none(let soort):
        let acties = dienst.eigenToegang == .inzien ? dienst.acties.intersection([.inzien]) : []
        guard !acties.isEmpty else { throw Denial(.underMeasure(soort)) }
        return Ground(
            capacity: .ownBehalf, acties: acties, ends: nil, facts: [.onderMaatregel])
    }
}
