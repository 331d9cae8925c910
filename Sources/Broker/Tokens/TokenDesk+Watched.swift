import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// By a measure: it falls by its register's feed; only whether another goes first is asked.
    ///
    /// While it is not known what changed in the register, a measure is neither in force nor ended. The feed does not
    /// say over whom a measure was ordered, so that after one was, the register is asked once for each grant.
    func watched(
        _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        guard let relation = holding.grant.relation, let represented = holding.represented?.bsn else {
            throw .broken
        }
        guard let watch, watch.register == relation.register, await watch.isFresh(at: now) else {
            throw try await failed(.stale(register: relation.register), of: holding, by: client, at: now)
        }
        guard holding.grant.kind.canBeDisplaced, await !watch.isUndisplaced(holding.grant.id, at: now) else {
            return .stands(StandingGround())
        }
        let mark = await watch.currentMark()
        let asked = try await askToezicht(about: represented, holding, by: client, at: now)
        let soort = Maatregel.Soort.allCases.first { $0.kind == holding.grant.kind }
        let answer = asked.value.only(relation: relation.id)
        let answers = FreshAnswers(
            wish: .maatregel(.answered(answer), kind: soort, represented: represented), bescherming: nil,
            register: relation.register, events: [asked.event], mark: mark)
        return try await decided(holding, on: answers, by: client, at: now)
    }

    /// For herself: nobody asks, unless the dienst wants to know whether she is under a measure.
    func ownBehalf(
        _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        guard holding.dienst.eigenToegang != .onbeperkt else { return .stands(StandingGround()) }
        guard case .person(let person) = holding.actor else { return .fell(.relationEnded) }
        if let watch, await watch.isUndisplaced(holding.grant.id, at: now) {
            return .stands(StandingGround())
        }
        let mark = await watch?.currentMark()
        let asked = try await askToezicht(about: person, holding, by: client, at: now)
        let answers = FreshAnswers(
            wish: .ownBehalf, bescherming: asked.value, register: asked.value.consultation.register,
            events: [asked.event], mark: mark)
        return try await decided(holding, on: answers, by: client, at: now)
    }
}

extension Vertegenwoordiging {
    /// Whether there is a measure that goes before it.
    fileprivate var canBeDisplaced: Bool {
        Maatregel.Soort.allCases.contains { $0.kind.precedence < precedence }
    }
}

extension ToezichtAnswer {
    /// The same, with one of the actor's measures; the others still protect.
    fileprivate func only(relation: String) -> ToezichtAnswer {
        guard case .exists(let maatregelen) = outcome else { return self }
        let own = maatregelen.filter { $0.id == relation }
        let others = maatregelen.filter { $0.id != relation }.map(Bescherming.init)
        return ToezichtAnswer(
            represented: represented, outcome: own.isEmpty ? .noRelation : .exists(own),
            bescherming: bescherming + others, consultation: consultation, validUntil: validUntil)
    }
}
