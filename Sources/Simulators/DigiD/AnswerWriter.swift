import Foundation
import Identity
import XMLSec

/// What a person did at the login page.
struct Choice: Sendable {
    let persona: Persona
    let level: LevelOfAssurance
}

/// Writes answers.
struct AnswerWriter: Sendable {
    let issuer: String
    let ids: IDs
    let signer: ProviderSigner
    let memory: ProviderMemory

    /// Answers a login; without a choice the person cancelled.
    func answer(
        _ request: AuthenticationRequest, _ choice: Choice?, _ fault: DigiDFault?, at now: Date
    ) async -> Answer {
        guard let choice, fault != .cancel else { return refusal(.cancelled, request, fault, at: now) }
        guard request.level.accepts(choice.level) || fault == .levelTooLow else {
            return refusal(.levelTooLow, request, fault, at: now)
        }
        let assertion = await assertion(request, choice, fault, at: now)
        return Answer(
            request: request, response: response(request, .success, [assertion], fault, at: now),
            fault: fault?.wire)
    }

    private func refusal(
        _ status: SAMLName.Status, _ request: AuthenticationRequest, _ fault: DigiDFault?, at now: Date
    ) -> Answer {
        Answer(
            request: request, response: response(request, status, [], fault, at: now), fault: fault?.wire)
    }

    private func assertion(
        _ request: AuthenticationRequest, _ choice: Choice, _ fault: DigiDFault?, at now: Date
    ) async -> Markup {
        let previous = await memory.lastAssertion
        if fault == .replay, let previous { return previous.markup }
        var plan = AssertionPlan(
            request, nameID: "s00000000:" + choice.persona.bsn.reveal(), classRef: choice.level.digidClass,
            from: issuer, ids: ids, at: now)
        if let fault { plan.apply(fault, asked: request.level.level, previousID: previous?.id, ids: ids) }
        let signed = signer.sign(plan.markup, fault?.wire)
        if fault == nil {
            await memory.remember(ProviderMemory.SignedAssertion(id: plan.id, markup: signed))
        }
        return signed
    }

    private func response(
        _ request: AuthenticationRequest, _ status: SAMLName.Status, _ assertions: [Markup],
        _ fault: DigiDFault?, at now: Date
    ) -> Markup {
        ResponseWriter(issuer: issuer, ids: ids).response(
            to: request, status, assertions, inResponseTo: fault == .wrongInResponseTo ? ids.next() : nil,
            at: now)
    }
}
