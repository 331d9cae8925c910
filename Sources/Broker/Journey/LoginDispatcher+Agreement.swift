import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// What other holders agreed to of the measures in an answer.
    func approvals(
        _ answer: ToezichtAnswer?, _ visit: Visit, at now: Date
    ) async throws(LoginFault) -> [Approval] {
        guard case .exists(let maatregelen)? = answer?.outcome else { return [] }
        var approvals: [Approval] = []
        for maatregel in maatregelen where maatregel.verdeling == .gezamenlijk {
            let agreed = try await stored { () throws(StoreError) in
                try await store.approvals(of: maatregel.id, for: visit.dienst.id, at: now)
            }
            approvals += agreed.compactMap { approval(from: $0, in: visit.dienst) }
        }
        return approvals
    }

    private func approval(from stored: StoredApproval, in dienst: Dienst) -> Approval? {
        guard let actor = try? keys.open(stored.actor, for: stored.place) else { return nil }
        return Approval(
            actor: actor, maatregel: stored.relation, version: stored.version, dienst: dienst.uuid)
    }

    /// That who confirms agrees.
    func approval(of picked: Offer, _ visit: Visit, at now: Date) -> StoredApproval {
        let place = StoredApproval.place(relation: picked.relation, dienst: visit.dienst.id)
        return StoredApproval(
            relation: picked.relation, version: picked.version, dienst: visit.dienst.id,
            approver: keys.pseudonym(of: visit.actor), actor: keys.seal(visit.actor, for: place, randomness),
            expiresAt: now + StoredApproval.lifetime)
    }

    /// Remembers that the first holder agreed, and asks the others; she is told so only when the message is under way.
    ///
    /// That she agreed is stored first, with the name of the message that is to go out: of all her logins at once one
    /// sends it, and the others hear that it is busy. What breaks off in between is sent when she confirms again a
    /// minute later, under the same name, so that the others get it once.
    func askOthers(
        _ picked: Offer, _ visit: Visit, _ decision: Decision, for client: BSN, recording events: [Event],
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        let agreed = approval(of: picked, visit, at: now)
        let earlier = try await standing(agreed, at: now)
        if earlier?.isAsked ?? false {
            return try await takeUp(visit, with: [], recording: events) { (visit) throws(LoginFault) in
                try await deny(
                    visit, decision, for: client, retry: anotherNumber(visit), recording: [], at: now)
            }
        }
        let message = earlier?.messageID ?? randomness.handle()
        let claim = agreed.asked(by: message, claimedUntil: now + StoredApproval.claim)
        do throws(LoginFault) {
            return try await takeUp(visit, with: [.claimApproval(claim, at: now)], recording: events) {
                (visit) throws(LoginFault) in
                do throws(RegisterError) { try await send(message, about: picked, visit) } catch {
                    let before = earlier.map(Change.approve) ?? .withdrawApproval(agreed)
                    return try await refuse(visit, notAsked: error, for: client, with: [before], at: now)
                }
                return try await wait(visit, decision, agreed.asked(by: message), for: client, at: now)
            }
        } catch .store(.conflict(.approvalClaimed)) {
            let refusal = Refusal(
                text: .busy, error: .temporarilyUnavailable, retry: anotherNumber(visit))
            return try await settle(visit.login, with: [], recording: events) {
                (changes, events) throws(LoginFault) in
                try await refuse(visit.login, refusal, with: changes, recording: events)
            }
        }
    }

    /// The others have their message: now it is their turn.
    private func wait(
        _ visit: Visit, _ decision: Decision, _ agreed: StoredApproval, for client: BSN, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let asked = agreed.messageID.map {
            event(
                visit.login, .agreementAsked(register: "toezicht", reference: $0), by: visit.actor,
                for: client, at: now)
        }
        return try await settle(
            visit.login, with: [.approve(agreed)], recording: [asked].compactMap(\.self)
        ) { (changes, events) throws(LoginFault) in
            try await deny(
                visit, decision, for: client, retry: anotherNumber(visit), with: changes, recording: events,
                at: now)
        }
    }

    /// What she agreed to before, of the same.
    private func standing(
        _ agreed: StoredApproval, at now: Date
    ) async throws(LoginFault) -> StoredApproval? {
        try await stored { () throws(StoreError) in
            try await store.approvals(of: agreed.relation, for: agreed.dienst, at: now)
        }.first { $0.approver == agreed.approver && $0.version == agreed.version }
    }

    private func send(_ message: String, about picked: Offer, _ visit: Visit) async throws(RegisterError) {
        guard let messages = registers.messages else { throw .unreachable(register: "toezicht") }
        try await messages.askAgreement(
            AgreementRequest(
                requestID: message, maatregel: picked.relation, version: picked.version,
                dienst: visit.dienst.uuid, gemeente: visit.login.gemeente, actor: visit.actor))
    }

    /// Nobody could be asked: it is as if she had not agreed.
    private func refuse(
        _ visit: Visit, notAsked error: RegisterError, for client: BSN, with changes: [Change], at now: Date
    ) async throws(LoginFault) -> Continuation {
        let failed = event(
            visit.login, .registerFailed(register: "toezicht", reason: error.code), by: visit.actor,
            for: client, at: now)
        let refusal = Refusal(
            text: DenialReason.sourceUnavailable.publicText, error: .temporarilyUnavailable,
            retry: anotherNumber(visit))
        return try await settle(visit.login, with: changes, recording: [failed]) {
            (changes, events) throws(LoginFault) in
            try await refuse(visit.login, refusal, with: changes, recording: events)
        }
    }
}
