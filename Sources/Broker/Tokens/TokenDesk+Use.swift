import Audit
public import Foundation
import Identity
public import OIDC
import Policy
import Representation

extension TokenDesk {
    /// Says whether an access token may be used now, and for what.
    ///
    /// Active only while token, session, grant and legal ground all stand. The parameter `dienst` may name the
    /// dienst the token is used at; a token of another dienst is not active there.
    ///
    /// - Throws: ``TokenDeskFault`` when the portal does not prove itself, or when the register that could deny
    ///   the ground does not answer: neither active nor inactive is known then.
    /// - Source: RFC 7662 §2.
    public func introspect(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let client = try await authenticate(input, at: now)
        let secret = try await reference(in: input)
        try await remember(client)
        guard let (token, holding) = try await live(secret, at: now) else { return inactiveIntrospection }
        let isTheirs = holding.grant.client == client.client.id
        let isHere = input.form["dienst"].map { $0 == holding.grant.dienst.rawValue } ?? true
        let isActive = isTheirs && isHere
        try await stored { () throws(StoreError) in
            try await store.commit(
                isActive ? [.touchSession(id: holding.session.id, at: now)] : [],
                recording: [event(holding, .introspected(grant: holding.grant.id, active: isActive), at: now)]
            )
        }
        guard isActive else { return inactiveIntrospection }
        return introspection(
            of: try claims(of: holding),
            token: TokenFacts(issuedAt: token.issuedAt, expiresAt: token.expiresAt))
    }

    /// The claims of the person behind a bearer token.
    ///
    /// - Source: OpenID Connect Core 5.3; RFC 6750 §2.1, §3.
    public func userinfo(bearer: String?, at now: Date) async throws(TokenDeskFault) -> JSONObject {
        guard let bearer else { throw .bearerMissing }
        guard let (_, holding) = try await live(bearer, at: now) else { throw .bearerInvalid }
        try await stored { () throws(StoreError) in
            try await store.commit(
                [.touchSession(id: holding.session.id, at: now)],
                recording: [event(holding, .introspected(grant: holding.grant.id, active: true), at: now)])
        }
        return OIDC.userinfo(of: try claims(of: holding))
    }

    /// Ends the whole grant of a token, when it is the portal's own; silent otherwise.
    ///
    /// - Source: RFC 7009 §2.
    public func revoke(_ input: ClientAuthenticationInput, at now: Date) async throws(TokenDeskFault) {
        let client = try await authenticate(input, at: now)
        let digest = Digest(of: try await reference(in: input))
        try await remember(client)
        guard let found = try await stored({ () throws(StoreError) in try await store.token(digest) }),
            found.grant.client == client.client.id
        else { return }
        try await end(try holding(found.grant, found.session), by: .portal, at: now)
    }

    private func reference(in input: ClientAuthenticationInput) async throws(TokenDeskFault) -> String {
        try await judged { () throws(TokenFault) in try TokenReference(from: input.form).token }
    }

    /// A client assertion counts as used before anything it asked for is answered.
    private func remember(_ client: AuthenticatedClient) async throws(TokenDeskFault) {
        let changes = consumption(of: client)
        guard !changes.isEmpty else { return }
        try await stored { () throws(StoreError) in try await store.commit(changes, recording: []) }
    }

    /// The grant of a token, when everything it rests on stands; a ground that fell takes the grant with it.
    private func live(
        _ secret: String, at now: Date
    ) async throws(TokenDeskFault) -> (StoredToken, Holding)? {
        let digest = Digest(of: secret)
        let found = try await stored { () throws(StoreError) in try await store.token(digest) }
        guard let found, now < found.token.expiresAt, found.session.isLive(at: now),
            found.grant.holds(at: now)
        else { return nil }
        let holding = try holding(found.grant, found.session)
        guard try await groundStands(for: holding, at: now) else {
            try await end(holding, by: .relationEnded, at: now)
            await farewell.say(holding.session, of: holding.actor, at: now)
            return nil
        }
        return (found.token, holding)
    }

    /// Asks the register again, so that a machtiging that was withdrawn ends what hangs on it.
    private func groundStands(for holding: Holding, at now: Date) async throws(TokenDeskFault) -> Bool {
        guard let relation = holding.grant.relation else { return true }
        do throws(RegisterError) {
            let answer = try await register.machtigingen(gemachtigde: holding.actor, at: now)
            return answer.machtigingen.contains {
                $0.id == relation.id && $0.vertegenwoordigde.bsn == holding.represented?.bsn
                    && $0.standing(for: holding.actor, dienst: holding.dienst.uuid, at: now) == .holds
            }
        } catch { throw .registerUnavailable(error) }
    }

    private func end(
        _ holding: Holding, by cause: Event.RevocationCause, at now: Date
    ) async throws(TokenDeskFault) {
        let revoked = event(holding, .grantRevoked(grant: holding.grant.id, by: cause), at: now)
        try await stored { () throws(StoreError) in
            try await store.commit([.revokeGrant(id: holding.grant.id)], recording: [revoked])
        }
    }
}
