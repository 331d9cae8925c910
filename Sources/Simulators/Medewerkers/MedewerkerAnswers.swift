import Foundation
import Identity
import XMLSec

/// Writes the answers of the mock provider of an organisation.
struct MedewerkerAnswers: Sendable {
    let configuration: MockMedewerkersConfiguration
    let issuer: String
    let ids: IDs
    let signer: ProviderSigner

    private static let persistent = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
    private static let secondFactor = "http://schemas.microsoft.com/claims/multipleauthn"

    /// Answers a login; without a choice the person cancelled.
    func answer(
        _ request: AuthenticationRequest, _ choice: MedewerkerChoice?, _ fault: MedewerkerFault?, at now: Date
    ) -> Answer {
        let writer = ResponseWriter(issuer: issuer, ids: ids)
        func refusal(_ status: SAMLName.Status) -> Answer {
            Answer(
                request: request, response: writer.response(to: request, status, at: now), fault: fault?.wire)
        }
        guard let choice, fault != .cancel else { return refusal(.cancelled) }
        guard request.level.accepts(choice.level) || fault == .levelTooLow else {
            return refusal(.levelTooLow)
        }
        let assertion = signer.sign(plan(request, choice, fault, at: now).markup, fault?.wire)
        return Answer(
            request: request, response: writer.response(to: request, .success, [assertion], at: now),
            fault: fault?.wire)
    }

    private func plan(
        _ request: AuthenticationRequest, _ choice: MedewerkerChoice, _ fault: MedewerkerFault?, at now: Date
    ) -> AssertionPlan {
        var plan = AssertionPlan(
            request, nameID: MedewerkerStatement.name(of: choice.person, at: request.sender.entityID),
            classRef: classRef(request, choice, fault), from: issuer, ids: ids, at: now)
        plan.nameFormat = Self.persistent
        if fault == .wrongAudience { plan.audience = "https://iemand-anders.example/saml" }
        if fault == .expired { plan.shift(by: -3600) }
        var statement = MedewerkerStatement(choice, of: configuration.organisatie)
        if let fault { statement.apply(fault) }
        plan.attributes = statement.attributes(named: configuration.attributes)
        return plan
    }

    private func classRef(
        _ request: AuthenticationRequest, _ choice: MedewerkerChoice, _ fault: MedewerkerFault?
    ) -> String {
        switch fault {
        case .ownSecondFactor: Self.secondFactor
        case .levelTooLow:
            LevelOfAssurance.allCases.last { $0 < request.level.level }?.uri ?? Self.secondFactor
        default: choice.level.uri
        }
    }
}
