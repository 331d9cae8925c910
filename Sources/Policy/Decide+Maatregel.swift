import Foundation
import Identity
import Representation

/// By a measure of the court: what the register says is weighed, never taken as a yes.
func weigh(
    _ inquiry: Question.Inquiry<ToezichtAnswer>, kind: Maatregel.Soort?, represented: BSN?,
    approvals: [Approval], _ question: Question, at now: Date
) throws(Denial) -> Ground {
    let wished = kind.map { [$0] } ?? Maatregel.Soort.allCases
    let obstacles = wished.map {
        obstacle(to: $0.kind, of: question.actor, in: question.dienst, at: question.portal)
    }
    if !obstacles.contains(nil) { throw Denial(obstacles.compactMap(\.self).first ?? .kindNotAccepted) }
    if case .person(let actor) = question.actor, actor == represented { throw Denial(.ownPerson) }
    guard let represented, let answer = inquiry.answer, answer.isAbout(represented, at: now) else {
        throw Denial(.sourceUnavailable)
    }
    let maatregelen = try answer.maatregelen(in: question.dienst)
    guard maatregelen.allSatisfy({ $0.rechthebbende.bsn == represented }) else {
        throw Denial(.sourceUnavailable)
    }
    return try weigh(
        maatregelen.filter { wished.contains($0.soort) }, answer, approvals, question, at: now)
}

private func weigh(
    _ maatregelen: [Maatregel], _ answer: ToezichtAnswer, _ approvals: [Approval], _ question: Question,
    at now: Date
) throws(Denial) -> Ground {
    let protection = answer.bescherming + maatregelen.map(Bescherming.init)
    var grounds: [Ground] = []
    var reasons: [DenialReason] = []
    for maatregel in maatregelen {
        switch judge(maatregel, answer, protection, approvals, question, at: now) {
        case .success(let ground): grounds.append(ground)
        case .failure(let denial): reasons += denial.reasons
        }
    }
    guard let ground = grounds.min(by: { $0.goesBefore($1) }) else {
        throw Denial(nearest: reasons, otherwise: .unrelated(.noRelation))
    }
    return ground
}

private func judge(
    _ maatregel: Maatregel, _ answer: ToezichtAnswer, _ protection: [Bescherming], _ approvals: [Approval],
    _ question: Question, at now: Date
) -> Result<Ground, Denial> {
    let kind = maatregel.soort.kind
    let standing = maatregel.standing(
        for: question.actor, doing: question.dienst.act, approvals: approvals, at: now)
    guard case .holds(let extent) = standing else {
        let reason = DenialReason(standing, maatregel.soort, in: question.dienst.domein)
        return .failure(Denial(reason ?? .unrelated(.noRelation)))
    }
    if let reason = obstacle(to: kind, of: question.actor, in: question.dienst, at: question.portal) {
        return .failure(Denial(reason))
    }
    guard case .until(let next) = protection.room(for: kind, in: question.dienst.act, at: now) else {
        return .failure(Denial(.displaced))
    }
    let ends = [extent.ends, next].compactMap(\.self).min()
    let relation = Relation(
        maatregel, in: answer.consultation.register, by: question.actor, ends: ends)
    return .success(
        Ground(
            capacity: .representing(relation), acties: extent.acties, withheld: extent.withheld, ends: ends,
            facts: maatregel.facts))
}

extension Ground {
    /// Of several measures that hold: the one that goes first, then the one that allows most, then by name.
    fileprivate func goesBefore(_ other: Ground) -> Bool {
        let (ours, theirs) = (capacity.kind.precedence, other.capacity.kind.precedence)
        guard ours == theirs else { return ours < theirs }
        guard acties.count == other.acties.count else { return acties.count > other.acties.count }
        return relationID < other.relationID
    }

    private var relationID: String {
        guard case .representing(let relation) = capacity else { return "" }
        return relation.id
    }
}

extension Maatregel {
    fileprivate var facts: Set<Evidence.Fact> {
        (voorlopig ? [.voorlopig] as Set : []).union(verdeling == .gezamenlijk ? [.samenAkkoord] : [])
    }
}

extension ToezichtAnswer {
    /// The measures to weigh, or the register's own no.
    fileprivate func maatregelen(in dienst: Dienst) throws(Denial) -> [Maatregel] {
        switch outcome {
        case .exists(let maatregelen): return maatregelen
        case .noRelation: throw Denial(.unrelated(.noRelation))
        case .unknownPerson: throw Denial(.unrelated(.unknownPerson))
        case .notPublished: throw Denial(.unrelated(.notPublished))
        case .ended(let soort, let day): throw Denial(.measureEnded(soort, day))
        case .notYet(let day): throw Denial(.measureStarts(day))
        case .suspended: throw Denial(.suspended)
        case .outOfScope(let soort): throw Denial(dienst.outOfScope(soort))
        case .levelTooLow(let needed): throw Denial(.organisationLevelTooLow(needed: needed))
        case .deceased: throw Denial(.deceased)
        case .quota: throw Denial(.quota)
        }
    }
}

extension Dienst {
    /// Why a measure does not cover it: by law, or because the court gave another part.
    fileprivate func outOfScope(_ soort: Maatregel.Soort) -> DenialReason {
        Coverage.acties(of: soort.kind, in: domein).isDisjoint(with: acties)
            ? .notCovered(soort.kind, domein) : .otherPart(soort)
    }
}
