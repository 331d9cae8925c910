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
    func offer(_ login: Login, _ session: Session, at now: Date) async throws(LoginFault) -> Continuation {
        try admit(.machtiging, in: login)
        let context = try context(of: login)
        let actor = try person(of: session)
        let (inquiry, consulted) = await inquire(login, context, actor, at: now)
        let question = question(login, session, actor, context, wish: .machtiging(inquiry, relation: nil))
        let offers = offers(question, at: now).map(offer)
        guard !offers.isEmpty else {
            let decision = decide(question, id: randomness.handle(), at: now)
            return try await deny(login, session, actor, decision, consulted, at: now)
        }
        let moved = try await move(
            login, by: .wishedSomebodyElse(offers: seal(offers, in: login)), recording: consulted)
        return Continuation(.show(login: moved.id))
    }

    /// Decides for the confirmed relation, on a fresh answer of the register.
    func conclude(
        _ login: Login, _ session: Session, _ picked: Offer, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let context = try context(of: login)
        let actor = try person(of: session)
        let (inquiry, consulted) = await inquire(login, context, actor, at: now)
        let wish = Question.Wish.machtiging(inquiry, relation: picked.relation)
        let offered = offers(question(login, session, actor, context, wish: wish), at: now)
        if let fresh = offered.first(where: { $0.id == picked.relation }), offer(fresh) != picked {
            // What was confirmed is not what the register says now: the person looks again.
            _ = try await move(login, by: .wishedOtherPerson, recording: consulted)
            return Continuation(.show(login: login.id))
        }
        return try await conclude(login, session, wish: wish, consulted, at: now)
    }

    private func offer(_ relation: Relation) -> Offer {
        Offer(relation, represented: keys.pseudonym(of: relation.represented.bsn))
    }

    /// A portal that asked for one capacity gets no other.
    private func admit(_ kind: Vertegenwoordiging, in login: Login) throws(LoginFault) {
        guard [nil, kind].contains(login.request.vertegenwoordiging) else { throw .outOfOrder }
    }

    /// Decides, records, and goes back to the portal with a code or shows why not.
    func conclude(
        _ login: Login, _ session: Session, wish: Question.Wish, _ consulted: [Event] = [], at now: Date
    ) async throws(LoginFault) -> Continuation {
        try admit(wish.kind, in: login)
        let context = try context(of: login)
        let actor = try person(of: session)
        let decision = decide(
            question(login, session, actor, context, wish: wish), id: randomness.handle(), at: now)
        guard case .permit(let capacity, let until) = decision.outcome else {
            return try await deny(login, session, actor, decision, consulted, at: now)
        }
        return try await issue(
            login, session, Permit(decision: decision, capacity: capacity, until: until, actor: actor),
            consulted,
            at: now)
    }

    private func inquire(
        _ login: Login, _ context: Context, _ actor: BSN, at now: Date
    ) async -> (Question.Inquiry<RegisterAnswer>, [Event]) {
        guard obstacle(to: .machtiging, in: context.dienst, at: context.portal.awareness) == nil else {
            return (.notAsked, [])
        }
        do throws(RegisterError) {
            let answer = try await register.machtigingen(gemachtigde: actor, at: now)
            let consulted = Event.What.registerConsulted(
                register: answer.consultation.register, reference: answer.consultation.reference)
            return (.answered(answer), [event(login, consulted, by: actor, at: now)])
        } catch {
            let failed = Event.What.registerFailed(register: "machtigingen", reason: error.code)
            return (.failed(error), [event(login, failed, by: actor, at: now)])
        }
    }

    private func question(
        _ login: Login, _ session: Session, _ actor: BSN, _ context: Context, wish: Question.Wish
    ) -> Question {
        Question(
            dienst: context.dienst, portal: context.portal.awareness, actor: .person(actor),
            login: session.login,
            wish: wish, policyVersion: catalogue.policyVersion)
    }

    func person(of session: Session) throws(LoginFault) -> BSN {
        guard let person = try? keys.sealing.openBSN(session.person, for: session.place) else {
            throw .unknownLogin
        }
        return person
    }

    private func deny(
        _ login: Login, _ session: Session, _ actor: BSN, _ decision: Decision, _ consulted: [Event],
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        guard case .deny(let reasons) = decision.outcome, let reason = reasons.first else {
            throw .outOfOrder
        }
        // Whoever was asked directly for a machtiging by the portal has no other choice to go back to.
        let retry: Refusal.Retry =
            login.request.vertegenwoordiging == nil ? .choose(session: session.id) : .none
        let refusal = Refusal(text: reason.publicText, error: reason.oauthError, retry: retry)
        let decided = event(login, .decided(DecisionRecord(decision)), by: actor, at: now)
        return try await refuse(login, refusal, recording: consulted + [decided])
    }
}

extension DenialReason {
    /// What the portal is told.
    var oauthError: OAuthError {
        switch self {
        case .levelTooLow, .organisationLevelTooLow: .unmetAuthenticationRequirements
        case .portalUnaware: .representationUnsupported
        case .registerUnavailable, .sourceUnavailable: .temporarilyUnavailable
        default: .accessDenied
        }
    }
}

extension DecisionRecord {
    /// The decision as its record keeps it.
    init(_ decision: Decision) {
        let (outcome, reasons): (DecisionRecord.Outcome, [String]) =
            switch decision.outcome {
            case .permit: (.permit, [])
            case .deny(let reasons): (.deny, reasons.map(\.code))
            }
        self.init(
            besluit: decision.id, outcome: outcome, vertegenwoordiging: decision.kind, reasons: reasons,
            evidence: decision.evidence.named)
    }
}

extension Evidence {
    /// The evidence, name by name.
    fileprivate var named: [String: String] {
        var named = [
            "assertion": assertionID, "identityProvider": identityProvider.rawValue, "level": level.rawValue,
            "authenticatedAt": authenticatedAt.ISO8601Format(), "dienst": dienst.rawValue, "doel": doel,
            "grondslag": grondslag, "minimumLoA": minimumLoA.rawValue, "policyVersion": policyVersion,
        ]
        if let consultation {
            named["register"] = consultation.register
            named["registerReference"] = consultation.reference
            named["registerAnsweredAt"] = consultation.answeredAt.ISO8601Format()
        }
        if let protection { named["protectionReference"] = "\(protection.register) \(protection.reference)" }
        if !facts.isEmpty { named["facts"] = facts.map(\.rawValue).joined(separator: " ") }
        if let relation {
            named["relation"] = "\(relation.kind.rawValue) \(relation.id) version \(relation.version)"
        }
        return named
    }
}
