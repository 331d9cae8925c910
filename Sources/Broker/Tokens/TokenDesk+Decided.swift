import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// Decides anew, by the rules and on fresh answers, whether what was granted would be granted now.
    func decided(
        _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        guard let relation = holding.grant.relation, let represented = holding.represented?.bsn,
            case .person(let actor) = holding.actor
        else { return .fell(.relationEnded) }
        let mark = await watch?.currentMark()
        let asked = try await ask(relation, of: represented, for: actor, holding, by: client, at: now)
        let protection = try await askProtection(of: represented, holding, by: client, at: now)
        let question = Question(
            dienst: holding.dienst, portal: holding.portal.awareness, actor: holding.actor,
            login: holding.session.login, wish: asked.value,
            bescherming: protection.map { .answered($0.value) }, policyVersion: catalogue.policyVersion)
        let events = [asked.event] + [protection?.event].compactMap(\.self)
        let decision = decide(question, id: holding.grant.besluit, at: now)
        if let register = decision.unanswered(by: relation.register, protection?.value.consultation.register)
        {
            throw try await failed(.stale(register: register), of: holding, by: client, at: now)
        }
        if let cause = decision.end(of: holding) { return .fell(cause, events) }
        if let mark, protection != nil {
            await watch?.found(undisplaced: holding.grant.id, asOf: mark, at: now)
        }
        let bound = decision.bound(of: holding.grant)
        return .stands(
            StandingGround(
                events: events + bound.map { event(holding, $0.what, by: client, at: now) },
                changes: bound.map(\.change)))
    }
}

extension Decision {
    /// The register whose answer could not be relied on any more, when that is why there is no yes.
    fileprivate func unanswered(by register: String, _ protector: String?) -> String? {
        guard case .deny(let reasons) = outcome else { return nil }
        if reasons.contains(.registerUnavailable) { return protector ?? register }
        return reasons.contains(.sourceUnavailable) ? register : nil
    }

    /// Why what was granted does not stand; nil when it would be granted again.
    fileprivate func end(of holding: Holding) -> Event.RevocationCause? {
        switch outcome {
        case .deny(let reasons):
            return reasons.contains { $0 == .displaced || $0 == .lapsed }
                ? .relationDisplaced : .relationEnded
        case .permit(.representing(let relation), _):
            let isSame =
                relation.id == holding.grant.relation?.id
                && relation.represented.bsn == holding.represented?.bsn
                && acties.isSuperset(of: holding.grant.acties)
            return isSame ? nil : .relationChanged
        case .permit(.ownBehalf, _): return .relationChanged
        }
    }

    /// The end of a grant that is nearer than it was known, with its record; nothing or one.
    fileprivate func bound(of grant: Grant) -> [(change: Change, what: Event.What)] {
        guard case .permit(_, let until?) = outcome, grant.endsAt.map({ until < $0 }) ?? true else {
            return []
        }
        return [
            (
                .boundGrant(id: grant.id, endsAt: until),
                .grantBounded(grant: grant.id, until: until, by: .relationChanged)
            )
        ]
    }
}
