public import Foundation
public import Representation

/// The relation that would carry a decision if every holder agreed, when nothing else is missing.
///
/// - Source: BW 1:437: the court may order that holders act together.
public func awaitingAgreement(_ question: Question, at now: Date) -> Relation? {
    guard case .maatregel(let inquiry, _, _, let approvals) = question.wish, let answer = inquiry.answer,
        case .exists(let maatregelen) = answer.outcome,
        case .deny([.approvalNeeded]) = decide(question, id: "", at: now).outcome,
        let maatregel = maatregelen.first(where: { maatregel in
            guard case .failure(let denial) = judge(maatregel, answer, approvals, question, at: now)
            else { return false }
            return denial.reasons == [.approvalNeeded]
        })
    else { return nil }
    return Relation(
        maatregel, in: answer.consultation.register, by: question.actor, ends: nil)
}
