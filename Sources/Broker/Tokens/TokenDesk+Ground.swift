import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

/// A token that may be used, and what was asked to know that.
struct TokenUse {
    let token: StoredToken
    let holding: Holding
    /// That a register was asked; to be recorded with the use.
    let consulted: [Event]
}

extension TokenDesk {
    /// What a token stands for, when everything it rests on stands; a ground that fell takes the grant with it.
    func use(
        of secret: String, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> TokenUse? {
        let digest = Digest(of: secret)
        let found = try await stored { () throws(StoreError) in try await store.token(digest) }
        guard let found, found.session.isLive(at: now) else { return nil }
        let holding = try holding(found.grant, found.session)
        guard isAdmitted(holding, at: now) else { return nil }
        let ground = try await ground(of: holding, by: client, at: now)
        guard ground.stands else {
            try await end(holding, by: .relationEnded, ground.consulted, at: now)
            await farewell.say(holding.session, of: holding.actor, at: now)
            return nil
        }
        guard now < found.token.expiresAt else { return nil }
        return TokenUse(token: found.token, holding: holding, consulted: ground.consulted)
    }

    /// Asks the register again, so that a machtiging that was withdrawn ends what hangs on it.
    private func ground(
        of holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> (stands: Bool, consulted: [Event]) {
        guard holding.grant.holds(at: now) else { return (false, []) }
        guard let relation = holding.grant.relation, case .person(let actor) = holding.actor else {
            return (holding.grant.relation == nil, [])
        }
        do throws(RegisterError) {
            guard let register = registers.machtigingen else {
                throw .unreachable(register: relation.register)
            }
            let answer = try await register.machtigingen(gemachtigde: actor, at: now)
            let stands = answer.machtigingen.contains {
                $0.id == relation.id && $0.vertegenwoordigde.bsn == holding.represented?.bsn
                    && $0.standing(for: actor, dienst: holding.dienst.uuid, at: now) == .holds
            }
            let what = Event.What.registerConsulted(
                register: answer.consultation.register, reference: answer.consultation.reference)
            return (stands, [event(holding, what, by: client, at: now)])
        } catch {
            let what = Event.What.registerFailed(register: relation.register, reason: error.code)
            let failed = event(holding, what, by: client, at: now)
            try await stored { () throws(StoreError) in try await store.commit([], recording: [failed]) }
            throw .registerUnavailable(error)
        }
    }

    func end(
        _ holding: Holding, by cause: Event.RevocationCause, _ consulted: [Event] = [], at now: Date
    ) async throws(TokenDeskFault) {
        let revoked = event(holding, .grantRevoked(grant: holding.grant.id, by: cause), at: now)
        try await stored { () throws(StoreError) in
            try await store.commit(
                [.revokeGrant(id: holding.grant.id)], recording: consulted + [revoked])
        }
    }
}
