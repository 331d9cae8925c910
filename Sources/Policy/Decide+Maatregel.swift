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
    if !obstacles.contains(nil) {
        throw Denial(nearest: obstacles.compactMap(\.self), otherwise: .kindNotAccepted)
    }
    if case .person(let actor) = question.actor, actor == represented { throw Denial(.ownPerson) }
    guard let represented, let answer = inquiry.answer, answer.isAbout(represented, at: now) else {
        throw Denial(.sourceUnavailable)
    }
    let maatregelen = try answer.maatregelen(for: question)
    guard maatregelen.areSound(over: represented) else { throw Denial(.sourceUnavailable) }
    return try weigh(maatregelen, wished, answer, approvals, question, at: now)
}

private func weigh(
    _ maatregelen: [Maatregel], _ wished: [Maatregel.Soort], _ answer: ToezichtAnswer,
    _ approvals: [Approval], _ question: Question, at now: Date
) throws(Denial) -> Ground {
    var grounds: [Ground] = []
    var reasons: [DenialReason] = []
    for maatregel in maatregelen where wished.contains(maatregel.soort) {
        switch judge(maatregel, answer, approvals, question, at: now) {
        case .success(let ground): grounds.append(ground)
        case .failure(let denial): reasons += denial.reasons
        }
    }
    guard let ground = grounds.min(by: { $0.goesBefore($1) }) else {
        throw Denial(nearest: reasons, otherwise: .unrelated(.noRelation))
    }
    return ground
}

/// Weighs one of the measures; consent or agreement is only asked for when nothing else is missing.
func judge(
    _ maatregel: Maatregel, _ answer: ToezichtAnswer, _ approvals: [Approval], _ question: Question,
    at now: Date
) -> Result<Ground, Denial> {
    let kind = maatregel.soort.kind
    let standing = maatregel.standing(
        for: question.actor, doing: question.dienst.act, approvals: approvals, at: now)
    let reason = DenialReason(standing, maatregel.soort, in: question.dienst.domein)
    let denial = Denial(reason ?? .unrelated(.noRelation))
    switch standing {
    case .holds, .consentNeeded, .approvalNeeded: break
    case .notTheirs, .ownPerson, .otherVestiging, .deceased, .notYet, .ended, .suspended, .notCovered,
        .otherPart,
        .otherSuspended:
        return .failure(denial)
    }
    if let reason = obstacle(to: kind, of: question.actor, in: question.dienst, at: question.portal) {
        return .failure(Denial(reason))
    }
    guard case .until(let next) = answer.protection.room(for: kind, in: question.dienst.act, at: now) else {
        return .failure(Denial(.displaced))
    }
    guard case .holds(let extent) = standing else { return .failure(denial) }
    let ends = [extent.ends, next].compactMap(\.self).min()
    let relation = Relation(
        maatregel, in: answer.consultation.register, by: question.actor, ends: ends)
    return .success(
        Ground(
            capacity: .representing(relation), acties: extent.acties, withheld: extent.withheld, ends: ends,
            facts: maatregel.facts))
}

extension Ground {
    /// Of several measures that hold: the one that allows most, that lasts longest, then by name.
    ///
    /// None of them goes before another: such a one leaves the other no room.
    fileprivate func goesBefore(_ other: Ground) -> Bool {
        guard acties.count == other.acties.count else { return acties.count > other.acties.count }
        guard lasts == other.lasts else { return lasts > other.lasts }
        return relationID < other.relationID
    }

    private var lasts: LocalDate { ends ?? LocalDate(.distantFuture) }

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

extension [Maatregel] {
    /// Whether each is about that person, is told once, and ends some day where it is provisional.
    fileprivate func areSound(over person: BSN) -> Bool {
        allSatisfy { $0.rechthebbende.bsn == person && (!$0.voorlopig || $0.period.to != nil) }
            && Set(map(\.id)).count == count
    }
}

extension ToezichtAnswer {
    /// What protects the represented; of the actor's own measures also one of a kind that is not asked for.
    fileprivate var protection: [Bescherming] {
        guard case .exists(let maatregelen) = outcome else { return bescherming }
        return bescherming + maatregelen.map(Bescherming.init)
    }

    /// The measures to weigh, or the register's own no.
    fileprivate func maatregelen(for question: Question) throws(Denial) -> [Maatregel] {
        switch outcome {
        case .exists(let maatregelen): return maatregelen
        case .noRelation: throw Denial(.unrelated(.noRelation))
        case .unknownPerson: throw Denial(.unrelated(.unknownPerson))
        case .notPublished: throw Denial(.unrelated(.notPublished))
        case .ended(let soort, let day): throw Denial(.measureEnded(soort, day))
        case .notYet(let day): throw Denial(.measureStarts(day))
        case .suspended: throw Denial(.suspended)
        case .outOfScope(let soort): throw Denial(question.dienst.outOfScope(soort))
        case .levelTooLow(let needed): throw Denial(question.actor.levelTooLow(needed: needed))
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
