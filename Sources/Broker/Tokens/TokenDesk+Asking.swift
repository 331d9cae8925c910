import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// What a register answered, and the record that it was asked.
    struct Answered<Value> {
        let value: Value
        let event: Event
    }

    /// Asks for the relation again in the register it came from.
    func ask(
        _ relation: Evidence.RelationReference, of represented: BSN, for actor: BSN, _ holding: Holding,
        by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> Answered<Question.Wish> {
        if holding.grant.kind == .gezag {
            let inquiry = GezagInquiry(
                about: represented, by: actor, for: holding.dienst, in: holding.grant.gemeente, randomness,
                at: now)
            return try await asked(holding, by: client, at: now) { () throws(RegisterError) in
                guard let register = registers.gezag else { throw .unreachable(register: relation.register) }
                let answer = try await register.gezag(inquiry)
                return (.gezag(.answered(answer), of: .picked(relation: relation.id)), answer.consultation)
            }
        }
        return try await asked(holding, by: client, at: now) { () throws(RegisterError) in
            guard let register = registers.machtigingen else {
                throw .unreachable(register: relation.register)
            }
            let answer = try await register.machtigingen(gemachtigde: actor, at: now)
            return (.machtiging(.answered(answer), relation: relation.id), answer.consultation)
        }
    }

    /// What protects the represented; nil where no register of the court is configured, and while its feed told of
    /// no measure since it was asked for this grant today.
    func askProtection(
        of represented: BSN, _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> Answered<ToezichtAnswer>? {
        guard registers.toezicht != nil else { return nil }
        if let watch, await watch.isUndisplaced(holding.grant.id, at: now) { return nil }
        return try await askToezicht(about: represented, holding, by: client, at: now)
    }

    /// What the court's register says of somebody now.
    func askToezicht(
        about represented: BSN, _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> Answered<ToezichtAnswer> {
        let inquiry = RelationInquiry(
            about: represented, by: holding.actor, holding.session.login, for: holding.dienst,
            in: holding.grant.gemeente, randomness, at: now)
        return try await asked(holding, by: client, at: now) { () throws(RegisterError) in
            guard let register = registers.toezicht else { throw .unreachable(register: "toezicht") }
            let answer = try await register.relation(inquiry)
            return (answer, answer.consultation)
        }
    }

    /// A register that does not answer is neither a yes nor a no.
    private func asked<Value>(
        _ holding: Holding, by client: ClientID?, at now: Date,
        _ ask: () async throws(RegisterError) -> (Value, Consultation)
    ) async throws(TokenDeskFault) -> Answered<Value> {
        do throws(RegisterError) {
            let (value, consultation) = try await ask()
            let consulted = event(holding, Event.What(consultation), by: client, at: now)
            return Answered(value: value, event: consulted)
        } catch {
            throw try await failed(error, of: holding, by: client, at: now)
        }
    }
}
