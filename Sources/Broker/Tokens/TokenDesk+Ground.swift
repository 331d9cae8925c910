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
    /// What was learned of its ground; to be stored with the use.
    let ground: StandingGround
}

/// What was learned of the ground of a grant that stands.
struct StandingGround {
    /// That registers were asked.
    var events: [Event] = []
    /// That the ground ends sooner than was known.
    var changes: [Change] = []
    /// That nearer end.
    var endsAt: Date?

    /// The end of the ground of a grant, as known now.
    func end(of grant: Grant) -> Date? { [grant.endsAt, endsAt].compactMap(\.self).min() }
}

/// Whether the ground of a grant stands.
enum GroundState {
    case stands(StandingGround)
    /// It does not, and a register that was asked says so.
    case fell(Event.RevocationCause, [Event] = [])
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
        guard let ground = try await standing(holding, by: client, at: now) else { return nil }
        guard now < found.token.expiresAt else { return nil }
        return TokenUse(token: found.token, holding: holding, ground: ground)
    }

    /// What was learned of the ground of a grant; nil when it fell, and then the grant has fallen and the portal is told.
    func standing(
        _ holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> StandingGround? {
        switch try await ground(of: holding, by: client, at: now) {
        case .stands(let ground): return ground
        case .fell(let cause, let consulted):
            try await end(holding, by: cause, consulted, at: now)
            await farewell.say(holding.session, of: holding.actor, at: now)
            return nil
        }
    }

    /// A machtiging or authority over a child is asked again at every use; a measure falls by its register's feed.
    private func ground(
        of holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> GroundState {
        guard holding.grant.holds(at: now) else { return .fell(.relationEnded) }
        switch holding.grant.kind {
        case .zelf: return try await ownBehalf(holding, by: client, at: now)
        case .bewind, .curatele, .mentorschap: return try await watched(holding, by: client, at: now)
        case .machtiging, .gezag: return try await decided(holding, by: client, at: now)
        case .organisatie: return .fell(.relationEnded)
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

    /// Records that a register left us without an answer, and says so.
    func failed(
        _ error: RegisterError, of holding: Holding, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) -> TokenDeskFault {
        let what = Event.What.registerFailed(register: error.register, reason: error.code)
        let event = event(holding, what, by: client, at: now)
        try await stored { () throws(StoreError) in try await store.commit([], recording: [event]) }
        return .registerUnavailable(error)
    }
}
