import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// Looks up whom the person may act for, and offers them; a denial when there is nobody.
    ///
    /// The register is asked only after the person said that she acts for somebody else.
    func offer(_ way: Way, _ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        let (wish, events) = await wish(way, picked: nil, visit, at: now)
        let question = visit.question(wish, policy: catalogue.policyVersion)
        let offers = offers(question, at: now).map { offer($0) }
        guard !offers.isEmpty else {
            let decision = decide(question, id: randomness.handle(), at: now)
            return try await deny(visit, decision, for: nil, recording: events, at: now)
        }
        let moved = try await move(
            visit.login, by: .offered(way, seal(offers, in: visit.login)), recording: events)
        return Continuation(.show(login: moved.id))
    }

    func offer(_ relation: Relation, agreement: Offer.Agreement = .notNeeded) -> Offer {
        Offer(relation, represented: keys.pseudonym(of: relation.represented.bsn), agreement: agreement)
    }

    /// Decides for what was confirmed, on fresh answers of the registers.
    func confirm(
        _ confirmation: Confirmation, _ visit: Visit, at now: Date
    ) async throws(LoginFault) -> Continuation {
        if let number = confirmation.number {
            guard let client = try? BSN(number) else { throw .unknownLogin }
            return try await confirm(confirmation.offer, client, visit, at: now)
        }
        let picked = confirmation.offer
        let (wish, events) = await wish(confirmation.way, picked: picked, visit, at: now)
        let fresh = offers(visit.question(wish, policy: catalogue.policyVersion), at: now)
            .first { $0.id == picked.relation }
        if let fresh, offer(fresh) != picked { return try await lookAgain(visit, recording: events, at: now) }
        guard let represented = fresh?.represented.bsn else {
            return try await deny(
                visit, decided(visit, wish, .notAsked, at: now), for: nil, recording: events, at: now)
        }
        let protection = await askBescherming(of: represented, visit, at: now)
        return try await conclude(
            visit, wish, protection?.inquiry, for: represented,
            recording: events + (protection?.events ?? []), at: now)
    }

    /// What was confirmed is not what the register says now: the person looks again.
    func lookAgain(
        _ visit: Visit, recording events: [Event], at now: Date
    ) async throws(LoginFault) -> Continuation {
        let moved = try await move(visit.login, by: .wishedOtherPerson, recording: events)
        return try await settle(visit.moved(to: moved), at: now)
    }

    private func wish(
        _ way: Way, picked: Offer?, _ visit: Visit, at now: Date
    ) async -> (Question.Wish, [Event]) {
        if way == .gezag {
            let asked = await askGezag(visit, at: now)
            return (
                .gezag(
                    asked.inquiry,
                    of: picked.map { .picked(relation: $0.relation, ofAge: $0.ofAge) } ?? .unpicked),
                asked.events
            )
        }
        let asked = await askMachtigingen(visit, at: now)
        return (.machtiging(asked.inquiry, relation: picked?.relation), asked.events)
    }

    /// Decides for who acts for herself; what protects her is asked only where the dienst wants to know.
    func concludeOwnBehalf(_ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        guard case .person(let person) = visit.actor, visit.dienst.eigenToegang != .onbeperkt else {
            return try await conclude(visit, .ownBehalf, for: nil, recording: [], at: now)
        }
        guard isWorthAsking([.zelf], visit) else {
            return try await conclude(visit, .ownBehalf, .notAsked, for: nil, recording: [], at: now)
        }
        let protection = await askBescherming(of: person, visit, at: now)
        return try await conclude(
            visit, .ownBehalf, protection?.inquiry, for: nil, recording: protection?.events ?? [], at: now)
    }

    func decided(
        _ visit: Visit, _ wish: Question.Wish, _ bescherming: Question.Inquiry<ToezichtAnswer>? = nil,
        at now: Date
    ) -> Decision {
        decide(
            visit.question(wish, bescherming, policy: catalogue.policyVersion), id: randomness.handle(),
            at: now)
    }

    /// Decides, records, and goes back to the portal with a code or shows why not.
    private func conclude(
        _ visit: Visit, _ wish: Question.Wish, _ bescherming: Question.Inquiry<ToezichtAnswer>? = nil,
        for represented: BSN?, recording events: [Event], at now: Date
    ) async throws(LoginFault) -> Continuation {
        let decision = decided(visit, wish, bescherming, at: now)
        guard let permit = Permit(decision) else {
            return try await deny(visit, decision, for: represented, recording: events, at: now)
        }
        return try await issue(visit, permit, recording: events, at: now)
    }

    /// Records a no, and shows the person what she can do: log in higher where the level is too low, else `retry`.
    func deny(
        _ visit: Visit, _ decision: Decision, for represented: BSN?, retry: Refusal.Retry? = nil,
        with changes: [Change] = [], recording events: [Event], at now: Date
    ) async throws(LoginFault) -> Continuation {
        guard case .deny(let reasons) = decision.outcome, let reason = reasons.first else {
            throw .outOfOrder
        }
        let refusal = Refusal(
            text: reason.publicText, error: reason.oauthError,
            retry: self.retry(visit, after: reason, otherwise: retry))
        let decided = event(
            visit.login, .decided(DecisionRecord(decision, keys)), by: visit.actor, for: represented, at: now)
        return try await refuse(visit.login, refusal, with: changes, recording: events + [decided])
    }

    /// Whoever is left no choice by the portal or the dienst has none to go back to; a level can be raised.
    private func retry(
        _ visit: Visit, after reason: DenialReason, otherwise: Refusal.Retry?
    ) -> Refusal.Retry {
        switch reason {
        case .levelTooLow, .organisationLevelTooLow, .staffLevelTooLow:
            .authenticate(visit.session.login.identityProvider)
        default: otherwise ?? (ways(of: visit).count > 1 ? .choose(session: visit.session.id) : .none)
        }
    }
}

extension DenialReason {
    /// What the portal is told.
    var oauthError: OAuthError {
        switch self {
        case .levelTooLow, .organisationLevelTooLow, .staffLevelTooLow: .unmetAuthenticationRequirements
        case .portalUnaware: .representationUnsupported
        case .registerUnavailable, .sourceUnavailable: .temporarilyUnavailable
        default: .accessDenied
        }
    }
}
