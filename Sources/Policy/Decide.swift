public import Foundation
import Identity
public import Representation

/// The version of the rules in ``decide(_:id:at:)`` and ``offers(_:at:)``: raise it whenever either may answer
/// otherwise than before. It is part of every policy version.
public let rulesVersion = 6

/// Decides whether somebody may act, in what capacity and until when: the one place where that is decided.
///
/// - Parameters:
///   - question: All that the answer depends on.
///   - id: The new decision's id, unguessable.
///   - now: The moment of the act.
/// - Returns: A permit only when everything asked is proven; every reason otherwise, the most useful first.
public func decide(_ question: Question, id: String, at now: Date) -> Decision {
    let login = obstacles(of: question.actor, in: question.dienst, question.login.level)
    do throws(Denial) {
        let ground = try weigh(question, at: now)
        guard login.isEmpty else { return Decision(question, id: id, denied: login, at: now) }
        return Decision(question, id: id, on: ground, at: now)
    } catch {
        // A register was not asked because the login itself does not do: then that is the only reason.
        let others = login.isEmpty || question.wasAsked ? error.reasons : []
        return Decision(question, id: id, denied: login + others, at: now)
    }
}

/// The persons somebody may represent in this dienst now: what is offered to choose from.
///
/// Nothing is offered when the login does not do or the dienst or the portal does not accept representation, and
/// nobody under a measure of the court: such a person is never listed, only named by who knows her number.
public func offers(_ question: Question, at now: Date) -> [Relation] {
    let obstacles = obstacles(
        toAnyOf: [question.wish.kind], of: question.actor, in: question.dienst, at: question.portal,
        level: question.login.level)
    guard obstacles.isEmpty, case .person(let actor) = question.actor else { return [] }
    switch question.wish {
    case .ownBehalf, .maatregel: return []
    case .machtiging(let inquiry, _):
        guard let answer = inquiry.answer else { return [] }
        return answer.machtigingen
            .filter { $0.standing(for: actor, dienst: question.dienst.uuid, at: now) == .holds }
            .map { Relation($0, in: answer.consultation.register) }
    case .gezag(let inquiry, _):
        guard let answer = inquiry.answer, now < answer.validUntil else { return [] }
        return answer.relaties.compactMap { $0.relation(for: actor, question, answer.consultation, at: now) }
    }
}

private func weigh(_ question: Question, at now: Date) throws(Denial) -> Ground {
    switch question.wish {
    case .ownBehalf: try weighOwnBehalf(question, at: now)
    case .machtiging(let inquiry, let picked): try weigh(inquiry, picked: picked, question, at: now)
    case .maatregel(let inquiry, let kind, let represented, let approvals):
        try weigh(
            inquiry, kind: kind, represented: represented, approvals: approvals, question, at: now)
    case .gezag(let inquiry, let child): try weigh(inquiry, of: child, question, at: now)
    }
}

extension Question {
    /// Whether nothing stands in the way of `kind` that no register can take away.
    func admit(_ kind: Vertegenwoordiging) throws(Denial) {
        if let reason = obstacle(to: kind, of: actor, in: dienst, at: portal) { throw Denial(reason) }
    }

    /// The number of who logged in, where only a natural person can act.
    func person() throws(Denial) -> BSN {
        guard case .person(let bsn) = actor else { throw Denial(.kindNotAccepted) }
        return bsn
    }
}
