public import Foundation
public import Identity
public import Representation

/// The version of the rules in ``decide(_:id:at:)`` and ``offers(_:at:)``: raise it whenever either may answer
/// otherwise than before. It is part of every policy version.
public let rulesVersion = 1

/// Decides whether somebody may act, in what capacity and until when: the one place where that is decided.
///
/// - Parameters:
///   - question: All that the answer depends on.
///   - id: The new decision's id, unguessable.
///   - now: The moment of the act.
/// - Returns: A permit only when everything asked is proven; every reason otherwise, the most useful first.
public func decide(_ question: Question, id: String, at now: Date) -> Decision {
    let grounds = weigh(question, at: now)
    var reasons: [DenialReason] = []
    if question.login.level < question.dienst.minimumLoA {
        reasons.append(.levelTooLow(needed: question.dienst.minimumLoA))
    }
    if case .failure(let denial) = grounds { reasons += denial.reasons }
    let outcome: Decision.Outcome =
        if reasons.isEmpty, case .success(let capacity) = grounds {
            .permit(capacity, until: capacity.ends)
        } else {
            .deny(reasons)
        }
    return Decision(
        id: id, outcome: outcome, kind: question.wish.kind, evidence: evidence(for: question, grounds),
        decidedAt: now)
}

/// The persons somebody may represent in this dienst now: what is offered to choose from.
///
/// Nothing is offered when the dienst or the portal does not accept representation.
public func offers(_ question: Question, at now: Date) -> [Relation] {
    guard obstacle(to: question.wish.kind, in: question.dienst, at: question.portal) == nil,
        case .machtiging(.answered(let answer), _) = question.wish
    else { return [] }
    return answer.machtigingen
        .filter { $0.standing(for: question.actor, dienst: question.dienst.uuid, at: now) == .holds }
        .map { Relation($0, in: answer.consultation.register) }
}

struct Denial: Error {
    let reasons: [DenialReason]
}

private func weigh(_ question: Question, at now: Date) -> Result<Capacity, Denial> {
    if let reason = obstacle(to: question.wish.kind, in: question.dienst, at: question.portal) {
        return .failure(Denial(reasons: [reason]))
    }
    switch question.wish {
    case .ownBehalf: return .success(.ownBehalf)
    case .machtiging(.notAsked, _), .machtiging(.failed, _):
        return .failure(Denial(reasons: [.registerUnavailable]))
    case .machtiging(.answered(let answer), let picked):
        return weigh(answer, picked: picked, for: question, at: now)
    }
}

/// What stands in the way of a capacity whatever any register says, so that no register need be asked.
public func obstacle(
    to kind: Vertegenwoordiging, in dienst: Dienst, at portal: Question.PortalAwareness
) -> DenialReason? {
    if dienst.accepts(kind) { return kind != .zelf && portal == .unaware ? .portalUnaware : nil }
    return dienst.domein == .striktPersoonlijk ? .onlyInPerson : .kindNotAccepted
}

private func weigh(
    _ answer: RegisterAnswer, picked: String?, for question: Question, at now: Date
) -> Result<Capacity, Denial> {
    let candidates = answer.machtigingen.filter { picked == nil || $0.id == picked }
    let standings = candidates.map { $0.standing(for: question.actor, dienst: question.dienst.uuid, at: now) }
    if picked != nil, let machtiging = candidates.first, candidates.count == 1, standings.first == .holds {
        return .success(.representing(Relation(machtiging, in: answer.consultation.register)))
    }
    let reason = standings.compactMap(DenialReason.init).min { $0.rank < $1.rank }
    return .failure(Denial(reasons: [reason ?? .noRelation]))
}

private func evidence(for question: Question, _ grounds: Result<Capacity, Denial>) -> Evidence {
    Evidence(
        assertionID: question.login.assertionID, identityProvider: question.login.identityProvider,
        level: question.login.level, authenticatedAt: question.login.authenticatedAt,
        consultation: question.wish.consultation, relation: (try? grounds.get())?.reference,
        dienst: question.dienst.id, doel: question.dienst.doel, grondslag: question.dienst.grondslag,
        minimumLoA: question.dienst.minimumLoA, policyVersion: question.policyVersion)
}

extension Capacity {
    fileprivate var ends: Date? {
        guard case .representing(let relation) = self else { return nil }
        return relation.ends
    }

    fileprivate var reference: Evidence.RelationReference? {
        guard case .representing(let relation) = self else { return nil }
        return Evidence.RelationReference(
            register: relation.register, id: relation.id, version: relation.version, kind: relation.kind)
    }
}
