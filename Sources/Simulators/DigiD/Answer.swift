import Foundation
import Identity
import XMLSec

/// What the mock answers to a request, before it is on its way.
struct Answer: Sendable {
    let request: AuthenticationRequest
    /// `samlp:Response`, the assertion in it signed, itself not.
    let response: Markup
    let fault: DigiDFault?
}

/// What a person did at the login page.
struct Choice: Sendable {
    let persona: Persona
    let level: LevelOfAssurance
}

/// Writes answers.
struct AnswerWriter: Sendable {
    let issuer: String
    let ids: IDs
    let signer: DigiDSigner
    let memory: DigiDMemory

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
            request: request, response: response(request, .success, [assertion], fault, at: now), fault: fault
        )
    }

    private func refusal(
        _ status: SAMLName.Status, _ request: AuthenticationRequest, _ fault: DigiDFault?, at now: Date
    ) -> Answer {
        Answer(request: request, response: response(request, status, [], fault, at: now), fault: fault)
    }

    private func assertion(
        _ request: AuthenticationRequest, _ choice: Choice, _ fault: DigiDFault?, at now: Date
    ) async -> Markup {
        let previous = await memory.lastAssertion
        if fault == .replay, let previous { return previous.markup }
        var plan = AssertionPlan(request, choice.persona, choice.level, from: issuer, ids: ids, at: now)
        if let fault { plan.apply(fault, asked: request.level.level, previousID: previous?.id, ids: ids) }
        let signed = signer.sign(plan.markup, fault)
        if fault == nil { await memory.remember(DigiDMemory.SignedAssertion(id: plan.id, markup: signed)) }
        return signed
    }

    private func response(
        _ request: AuthenticationRequest, _ status: SAMLName.Status, _ assertions: [Markup],
        _ fault: DigiDFault?,
        at now: Date
    ) -> Markup {
        .samlp(
            "Response",
            [
                ("ID", ids.next()), ("Version", "2.0"), ("IssueInstant", instant(now)),
                ("Destination", request.consumer.location),
                ("InResponseTo", fault == .wrongInResponseTo ? ids.next() : request.id),
            ],
            [.saml("Issuer", text: issuer), .status(status)] + assertions)
    }
}
