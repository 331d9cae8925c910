import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// What a register answered, and the record that it was asked.
    struct Asked<Value> {
        let value: Value
        let event: Event
    }

    /// Asks for the relation again in the register it came from.
    func ask(
        _ relation: Evidence.RelationReference, of represented: BSN, for actor: BSN, _ holding: Holding,
        by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> Asked<Question.Wish> {
        if holding.grant.kind == .gezag {
            let inquiry = GezagInquiry(
                checkID: randomness.handle(), dienst: holding.dienst.uuid, day: LocalDate(now),
                represented: represented, actor: actor, doel: holding.dienst.doel,
                gemeente: holding.grant.gemeente)
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
    ) async throws(TokenDeskFault) -> Asked<ToezichtAnswer>? {
        guard registers.toezicht != nil else { return nil }
        if let watch, await watch.isUndisplaced(holding.grant.id, at: now) { return nil }
        return try await askToezicht(about: represented, holding, by: client, at: now)
    }

    /// What the court's register says of somebody now.
    func askToezicht(
        about represented: BSN, _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> Asked<ToezichtAnswer> {
        let inquiry = RelationInquiry(
            checkID: randomness.handle(), dienst: holding.dienst.uuid, day: LocalDate(now),
            represented: represented, actor: holding.actor, level: holding.session.login.level,
            doel: holding.dienst.doel, gemeente: holding.grant.gemeente)
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
    ) async throws(TokenDeskFault) -> Asked<Value> {
        do throws(RegisterError) {
            let (value, consultation) = try await ask()
            let what = Event.What.registerConsulted(
                register: consultation.register, reference: consultation.reference)
            return Asked(value: value, event: event(holding, what, by: client, at: now))
        } catch {
            throw try await failed(error, of: holding, by: client, at: now)
        }
    }
}
