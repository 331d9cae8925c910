import Foundation
import Identity
import XMLSec

/// A request and the dienst it is for.
struct EHerkenningRequest: Sendable {
    let request: AuthenticationRequest
    let service: CataloguedService
}

/// Writes the answers of the mock eHerkenning.
struct EHerkenningAnswers: Sendable {
    let issuer: String
    let ids: IDs
    let signer: ProviderSigner

    /// Answers a login; without a choice the person cancelled.
    func answer(
        _ asked: EHerkenningRequest, _ choice: EHerkenningChoice?, _ fault: EHerkenningFault?, at now: Date
    ) throws -> Answer {
        let writer = ResponseWriter(issuer: issuer, ids: ids)
        guard let choice, fault != .cancel, isAllowed(choice, asked.service, fault) else {
            return Answer(
                request: asked.request, response: writer.response(to: asked.request, .cancelled, at: now),
                fault: fault?.wire)
        }
        let assertion = signer.sign(try plan(asked, choice, fault, at: now).markup, fault?.wire)
        return Answer(
            request: asked.request,
            response: writer.response(to: asked.request, .success, [assertion], at: now),
            fault: fault?.wire)
    }

    /// Whether the level will do, the organisation can be named as asked, and nobody stands in between unasked.
    private func isAllowed(
        _ choice: EHerkenningChoice, _ service: CataloguedService, _ fault: EHerkenningFault?
    ) -> Bool {
        choice.level.reaches(service.minimum) && service.identifierSets.contains([ETDName.kvk])
            && (service.allowsIntermediary || !choice.isChain)
    }

    private func plan(
        _ asked: EHerkenningRequest, _ choice: EHerkenningChoice, _ fault: EHerkenningFault?, at now: Date
    ) throws -> AssertionPlan {
        let level = fault == .levelTooLow ? asked.service.minimum.below : choice.level
        var plan = AssertionPlan(
            asked.request, nameID: ids.next(), classRef: level.classRef, from: issuer, ids: ids, at: now)
        plan.nameFormat = ETDName.transient
        if fault == .wrongAudience { plan.audience = "https://iemand-anders.example/saml" }
        if fault == .expired { plan.shift(by: -3600) }
        var statement = EHerkenningStatement(choice, asked.service, at: asked.request.sender.entityID)
        if let fault { statement.apply(fault) }
        let recipients = try recipients(asked, fault)
        plan.attributes = try statement.attributes(for: recipients, ids)
        plan.advice = [try advice(statement, fault, recipients, at: now)]
        return plan
    }

    /// The makelaar itself and the service provider, as when several parties may read an identifier.
    private func recipients(
        _ asked: EHerkenningRequest, _ fault: EHerkenningFault?
    ) throws -> [EncryptionRecipient] {
        let (own, other) = (try signer.key.encryptionKey, try signer.other.encryptionKey)
        return [
            EncryptionRecipient(name: issuer, key: own),
            EncryptionRecipient(
                name: asked.request.sender.entityID,
                key: fault == .wrongRecipientKey ? other : asked.service.key),
        ]
    }

    /// What the register of mandates said, which nobody has to read.
    private func advice(
        _ statement: EHerkenningStatement, _ fault: EHerkenningFault?, _ recipients: [EncryptionRecipient],
        at now: Date
    ) throws -> Markup {
        var other = statement
        if fault == .otherAdvice { other.organisation = CastKantoor.kompas.kvk.reveal() }
        return .saml(
            "Assertion", [("ID", ids.next()), ("Version", "2.0"), ("IssueInstant", instant(now))],
            [
                .saml("Issuer", text: ETDName.inventedRegistry),
                .saml("AttributeStatement", [], try other.attributes(for: recipients, ids)),
            ])
    }
}

extension SigningKey {
    /// The same certificate, to encrypt for.
    fileprivate var encryptionKey: EncryptionKey {
        get throws { try EncryptionKey(VerificationKey(certificateBase64: certificateBase64)) }
    }
}
