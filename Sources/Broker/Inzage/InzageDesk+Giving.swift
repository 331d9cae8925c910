import Audit
public import Foundation
public import Identity
import OIDC
public import Policy
import Representation

extension InzageDesk {
    /// The diensten of a gemeente for which somebody may be given a machtiging at all.
    public func diensten(of gemeente: GemeenteCode) -> [Dienst] {
        catalogue.diensten.values
            .filter { $0.gemeente == gemeente && $0.accepts(Vertegenwoordiging.machtiging) }
            .sorted { $0.id.rawValue < $1.id.rawValue }
    }

    /// Whether the person behind a token can give a machtiging for a dienst; recorded before it is told.
    ///
    /// - Returns: What stands in the way; nil when nothing that is known does. A register that fails is no yes.
    public func obstacleToGiving(
        _ name: String, _ token: String, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> DenialReason? {
        let reader = try await reader(token, in: gemeente, at: now)
        guard let dienst = diensten(of: gemeente).first(where: { $0.id.rawValue == name }) else {
            throw .unknownAct
        }
        let (inquiry, consulted) = await protection(of: reader, for: dienst, at: now)
        let question = Question(
            dienst: dienst, portal: .aware, actor: .person(reader.person), login: reader.login,
            wish: .ownBehalf, bescherming: inquiry, policyVersion: catalogue.policyVersion)
        let reason = obstacle(toGiving: question, at: now)
        let judged = reader.event(.givingJudged(reason: reason?.code), about: dienst.id, at: now)
        try await stored { () throws(StoreError) in
            try await store.commit(
                [.touchSession(id: reader.session, at: now)], recording: consulted + [judged])
        }
        return reason
    }

    private func protection(
        of reader: Reader, for dienst: Dienst, at now: Date
    ) async -> (Question.Inquiry<ToezichtAnswer>?, [Event]) {
        guard let register = registers.toezicht else { return (nil, []) }
        let inquiry = RelationInquiry(
            about: reader.person, by: .person(reader.person), reader.login, for: dienst,
            in: reader.gemeente, randomness, at: now)
        func event(_ what: Event.What) -> Event { reader.event(what, about: dienst.id, at: now) }
        let asked = await Asked("toezicht", recording: event) { () throws(RegisterError) in
            let answer = try await register.relation(inquiry)
            return (answer, answer.consultation)
        }
        return (asked.inquiry, asked.events)
    }
}
