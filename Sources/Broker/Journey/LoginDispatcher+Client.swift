import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// Asks which client, by number; not while something stands in the way that no number can take away.
    func askForClient(_ visit: Visit, at now: Date) async throws(LoginFault) -> Continuation {
        let kinds = visit.soort.map { [$0.kind] } ?? Way.maatregel.kinds
        let obstacles = obstacles(
            toAnyOf: kinds, of: visit.actor, in: visit.dienst, at: visit.context.portal.awareness,
            level: visit.session.login.level)
        guard obstacles.isEmpty else {
            let wish = Question.Wish.maatregel(.notAsked, kind: visit.soort, represented: nil)
            return try await deny(visit, decided(visit, wish, at: now), for: nil, recording: [], at: now)
        }
        return Continuation(.show(login: try await move(visit.login, by: .askedForClient).id))
    }

    /// Takes what was typed as the number of a client.
    ///
    /// What is no number is told, and costs nothing. The login moves before the register is asked, so that of each page
    /// one number reaches the register. A stranger's number is counted with the answer, and there is no answer of any
    /// kind where the quota was spent meanwhile.
    func name(
        _ typed: String, _ visit: Visit, from browser: Browser, at now: Date
    ) async throws(LoginFault) -> Continuation {
        guard let client = BSN(typed: typed) else {
            return Continuation(.show(login: try await move(visit.login, by: .misnamed(.notABSN)).id))
        }
        guard visit.actor != .person(client) else {
            let wish = Question.Wish.maatregel(.notAsked, kind: visit.soort, represented: client)
            return try await deny(
                visit, decided(visit, wish, at: now), for: client,
                retry: ways(of: visit).count > 1 ? nil : anotherNumber(visit), recording: [], at: now)
        }
        let attempt = attempt(at: client, visit, from: browser, at: now)
        do throws(LoginFault) {
            return try await takeUp(visit, with: [.expectQuota(attempt)]) { (visit) throws(LoginFault) in
                let (question, events) = try await question(about: client, visit, at: now)
                do throws(LoginFault) {
                    return try await answer(question, attempt, client, visit, recording: events, at: now)
                } catch .store(.conflict(.quotaSpent)) {
                    return try await refuseMore(visit, recording: events, at: now)
                }
            }
        } catch .store(.conflict(.quotaSpent)) {
            return try await refuseMore(visit, recording: [], at: now)
        }
    }

    private func answer(
        _ question: Question, _ attempt: NumberTry, _ client: BSN, _ visit: Visit, recording events: [Event],
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        let decision = decide(question, id: randomness.handle(), at: now)
        return try await settle(visit.login, with: decision.settles(attempt), recording: events) {
            (changes, events) throws(LoginFault) in
            guard let offer = offer(for: question, decision, at: now) else {
                return try await deny(
                    visit, decision, for: client, retry: anotherNumber(visit), with: changes,
                    recording: events, at: now)
            }
            let confirmation = seal(Confirmation(offer, way: .maatregel, number: client), in: visit.login)
            let moved = try await move(
                visit.login, by: .picked(confirmation), with: changes, recording: events)
            return Continuation(.show(login: moved.id))
        }
    }

    /// Decides for the client who was confirmed, on a fresh answer of the register.
    func confirm(
        _ picked: Offer, _ client: BSN, _ visit: Visit, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let (question, events) = try await question(about: client, visit, at: now)
        let decision = decide(question, id: randomness.handle(), at: now)
        guard let fresh = offer(for: question, decision, at: now) else {
            return try await deny(
                visit, decision, for: client, retry: anotherNumber(visit), recording: events, at: now)
        }
        guard fresh == picked else { return try await lookAgain(visit, recording: events, at: now) }
        guard let permit = Permit(decision) else {
            return try await askOthers(picked, visit, decision, for: client, recording: events, at: now)
        }
        let agreed = picked.agreement == .notNeeded ? nil : approval(of: picked, visit, at: now)
        return try await issue(
            visit, permit, with: [agreed.map(Change.approve)].compactMap(\.self), recording: events, at: now)
    }

    /// After a no about one client she may enter another number.
    func anotherNumber(_ visit: Visit) -> Refusal.Retry { .enterNumber(session: visit.session.id) }

    /// Everything there is to decide from: the register's answer, and what other holders agreed to before.
    private func question(
        about client: BSN, _ visit: Visit, at now: Date
    ) async throws(LoginFault) -> (Question, [Event]) {
        let asked = await askToezicht(about: client, visit, at: now)
        let approvals = try await approvals(asked.inquiry.answer, visit, at: now)
        let wish = Question.Wish.maatregel(
            asked.inquiry, kind: visit.soort, represented: client, approvals: approvals)
        return (visit.question(wish, policy: catalogue.policyVersion), asked.events)
    }

    /// What is shown to be confirmed: a yes, or a relation in which the others are to be asked.
    private func offer(for question: Question, _ decision: Decision, at now: Date) -> Offer? {
        if case .permit(.representing(let relation), _) = decision.outcome {
            let isJoint = decision.evidence.facts.contains(.samenAkkoord)
            return offer(relation, agreement: isJoint ? .completed : .notNeeded)
        }
        return awaitingAgreement(question, at: now).map { offer($0, agreement: .asked) }
    }

    private func refuseMore(
        _ visit: Visit, recording events: [Event], at now: Date
    ) async throws(LoginFault) -> Continuation {
        let refusal = Refusal(
            text: DenialReason.quota.publicText, error: .accessDenied, retry: .none)
        let spent = event(visit.login, .quotaSpent, by: visit.actor, at: now)
        return try await settle(visit.login, with: [], recording: events + [spent]) {
            (changes, events) throws(LoginFault) in
            try await refuse(visit.login, refusal, with: changes, recording: events)
        }
    }
}

extension BSN {
    /// Reads what a person typed: spaces and dots between the digits say nothing.
    fileprivate init?(typed: String) {
        let digits = typed.filter { !$0.isWhitespace && $0 != "." }
        guard let bsn = try? BSN(digits) else { return nil }
        self = bsn
    }
}
