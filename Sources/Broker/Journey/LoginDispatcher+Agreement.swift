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
    func askOthers(
        _ picked: Offer, _ visit: Visit, _ decision: Decision, _ agreed: StoredApproval?, for client: BSN,
        recording events: [Event], at now: Date
    ) async throws(LoginFault) -> Continuation {
        guard let agreed else { throw .outOfOrder }
        let request = AgreementRequest(
            requestID: randomness.handle(), maatregel: picked.relation, version: picked.version,
            dienst: visit.dienst.uuid, gemeente: visit.login.gemeente, actor: visit.actor)
        do throws(RegisterError) {
            guard let messages = registers.messages else { throw .unreachable(register: "toezicht") }
            let waiting = try await hasAgreed(agreed, at: now)
            if !waiting { try await messages.askAgreement(request) }
        } catch {
            let failed = event(
                visit.login, .registerFailed(register: "toezicht", reason: error.code), by: visit.actor,
                for: client, at: now)
            let refusal = Refusal(
                text: DenialReason.sourceUnavailable.publicText, error: .temporarilyUnavailable,
                retry: anotherNumber(visit))
            return try await refuse(visit.login, refusal, recording: events + [failed])
        }
        let asked = event(
            visit.login, .agreementAsked(register: "toezicht", reference: request.requestID),
            by: visit.actor, for: client, at: now)
        return try await deny(
            visit, decision, for: client, retry: anotherNumber(visit), with: [.approve(agreed)],
            recording: events + [asked], at: now)
    }

    /// Whether she agreed to the same before: then the others have their message.
    private func hasAgreed(_ agreed: StoredApproval, at now: Date) async throws(RegisterError) -> Bool {
        do {
            return try await store.approvals(of: agreed.relation, for: agreed.dienst, at: now)
                .contains { $0.approver == agreed.approver && $0.version == agreed.version }
        } catch { throw .unreachable(register: "toezicht") }
    }
}
