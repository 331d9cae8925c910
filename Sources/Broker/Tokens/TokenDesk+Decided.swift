import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

/// What registers answered about the ground of a grant, to decide anew.
struct FreshAnswers {
    let wish: Question.Wish
    /// What protects the represented, when it was asked beside the ground itself.
    let bescherming: ToezichtAnswer?
    /// The register that the ground rests on.
    let register: String
    /// That they were asked.
    let events: [Event]
    /// What the watch counted before the court's register was asked; nil when it was not.
    let mark: Int?
}

extension TokenDesk {
    /// Decides anew, by the rules and on fresh answers, whether a machtiging or authority would be granted now.
    func decided(
        _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        guard let relation = holding.grant.relation, let represented = holding.represented?.bsn,
            case .person(let actor) = holding.actor
        else { return .fell(.relationEnded) }
        let mark = await watch?.currentMark()
        let asked = try await ask(relation, of: represented, for: actor, holding, by: client, at: now)
        let protection = try await askProtection(of: represented, holding, by: client, at: now)
        let answers = FreshAnswers(
            wish: asked.value, bescherming: protection?.value, register: relation.register,
            events: [asked.event] + [protection?.event].compactMap(\.self),
            mark: protection == nil ? nil : mark)
        return try await decided(holding, on: answers, by: client, at: now)
    }

    /// Decides anew by the rules.
    func decided(
        _ holding: Holding, on answers: FreshAnswers, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        let question = Question(
            dienst: holding.dienst, portal: holding.portal.awareness, actor: holding.actor,
            login: holding.session.login, wish: answers.wish,
            bescherming: answers.bescherming.map { .answered($0) }, policyVersion: catalogue.policyVersion)
        let decision = decide(question, id: holding.grant.besluit, at: now)
        if let register = decision.unanswered(
            by: answers.register, answers.bescherming?.consultation.register)
        {
            throw try await failed(.stale(register: register), of: holding, by: client, at: now)
        }
        let isAgreed = question.lacksOnlyAgreement(to: holding.grant, at: now)
        if !isAgreed, let cause = decision.end(of: holding) { return .fell(cause, answers.events) }
        if let mark = answers.mark {
            await watch?.found(undisplaced: holding.grant.id, asOf: mark, at: now)
        }
        let bound = decision.bound(of: holding.grant)
        return .stands(
            StandingGround(
                events: answers.events + bound.map { event(holding, $0.what, by: client, at: now) },
                changes: bound.map(\.change), endsAt: bound.first?.until))
    }
}

extension Question {
    /// Whether only the agreement of other holders is missing, which they gave to this version when it was granted.
    fileprivate func lacksOnlyAgreement(to grant: Grant, at now: Date) -> Bool {
        guard let relation = awaitingAgreement(self, at: now) else { return false }
        return relation.id == grant.relation?.id && relation.version == grant.relation?.version
    }
}

extension Decision {
    /// The register whose answer could not be relied on any more, when that is why there is no yes.
    fileprivate func unanswered(by register: String, _ protector: String?) -> String? {
        guard case .deny(let reasons) = outcome else { return nil }
        if reasons.contains(.registerUnavailable) { return protector ?? register }
        // Whoever asks too often is told nothing.
        return reasons.contains(.sourceUnavailable) || reasons.contains(.quota) ? register : nil
    }

    /// Why what was granted does not stand; nil when it would be granted again.
    fileprivate func end(of holding: Holding) -> Event.RevocationCause? {
        switch outcome {
        case .deny(let reasons):
            return reasons.contains(where: \.isDisplacement) ? .relationDisplaced : .relationEnded
        case .permit(.representing(let relation), _):
            let isSame =
                relation.id == holding.grant.relation?.id
                && relation.represented.bsn == holding.represented?.bsn
                && acties.isSuperset(of: holding.grant.acties)
            return isSame ? nil : .relationChanged
        case .permit(.ownBehalf, _):
            let isSame = holding.grant.kind == .zelf && acties.isSuperset(of: holding.grant.acties)
            return isSame ? nil : .relationChanged
        }
    }

    /// The end of a grant that is nearer than it was known, with its record; nothing or one.
    fileprivate func bound(of grant: Grant) -> [(change: Change, what: Event.What, until: Date)] {
        guard case .permit(_, let until?) = outcome, grant.endsAt.map({ until < $0 }) ?? true else {
            return []
        }
        return [
            (
                .boundGrant(id: grant.id, endsAt: until),
                .grantBounded(grant: grant.id, until: until, by: .relationChanged), until
            )
        ]
    }
}

extension DenialReason {
    /// Whether a measure leaves the ground no room.
    fileprivate var isDisplacement: Bool {
        switch self {
        case .displaced, .lapsed, .underMeasure: true
        default: false
        }
    }
}
