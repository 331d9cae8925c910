import Audit
public import Foundation
import Identity
public import OIDC
import Policy
import Representation

extension TokenDesk {
    /// Says whether the access token of a login may be used now, and for what.
    ///
    /// - Throws: ``TokenDeskFault``, also when the portal does not prove itself.
    /// - Source: RFC 7662 §2.
    public func introspect(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let client = try await authenticate(input, at: now).client.id
        let secret = try await reference(in: input)
        return try await introspection(of: secret, at: input.form["dienst"], by: client, at: now)
    }

    /// Says whether the access token of a login may be used now, and for what.
    ///
    /// Active only while token, session, grant and legal ground all stand.
    ///
    /// - Parameters:
    ///   - secret: The token.
    ///   - dienst: The dienst it is used at, when the portal says so; a token of another is not active there.
    ///   - client: The portal that asks, which proved itself.
    ///   - now: The instant.
    /// - Returns: The answer; an inactive one says nothing else.
    /// - Throws: ``TokenDeskFault`` when the register that could deny the ground does not answer: neither active nor
    ///   inactive is known then.
    /// - Source: RFC 7662 §2.
    func introspection(
        of secret: String, at dienst: String?, by client: ClientID, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        guard let use = try await use(of: secret, by: client, at: now) else { return inactiveIntrospection }
        let holding = use.holding
        let isHere = dienst.map { $0 == holding.grant.dienst.rawValue } ?? true
        let isActive = holding.grant.client == client && isHere
        try await record(use, isActive: isActive, by: client, at: now)
        guard isActive else { return inactiveIntrospection }
        return OIDC.introspection(
            of: try claims(of: holding),
            token: TokenFacts(
                issuedAt: use.token.issuedAt,
                expiresAt: min(use.token.expiresAt, use.ground.end(of: holding.grant) ?? .distantFuture)))
    }

    /// The claims of the person behind a bearer token.
    ///
    /// - Source: OpenID Connect Core 5.3; RFC 6750 §2.1, §3.
    public func userinfo(bearer: String?, at now: Date) async throws(TokenDeskFault) -> JSONObject {
        guard let bearer else { throw .bearerMissing }
        guard let use = try await use(of: bearer, by: nil, at: now) else { throw .bearerInvalid }
        try await record(use, isActive: true, by: nil, at: now)
        return OIDC.userinfo(of: try claims(of: use.holding))
    }

    /// Ends the whole grant of a token, when it is the portal's own; silent otherwise.
    ///
    /// - Source: RFC 7009 §2.
    public func revoke(_ input: ClientAuthenticationInput, at now: Date) async throws(TokenDeskFault) {
        let client = try await authenticate(input, at: now).client.id
        let digest = Digest(of: try await reference(in: input))
        let found = try await stored { () throws(StoreError) in try await store.token(digest) }
        guard let found else { return try await dismiss(digest, of: client) }
        guard found.grant.client == client else { return }
        try await end(try holding(found.grant, found.session), by: .portal, at: now)
    }

    /// Ends a token that a program got for itself.
    private func dismiss(_ digest: Digest, of client: ClientID) async throws(TokenDeskFault) {
        try await stored { () throws(StoreError) in
            try await store.commit([.verband(.dismiss(digest, of: client))], recording: [])
        }
    }

    func reference(in input: ClientAuthenticationInput) async throws(TokenDeskFault) -> String {
        try await judged { () throws(TokenFault) in try TokenReference(from: input.form).token }
    }

    private func record(
        _ use: TokenUse, isActive: Bool, by client: ClientID?, at now: Date
    ) async throws(TokenDeskFault) {
        let introspected = Event.What.introspected(grant: use.holding.grant.id, active: isActive)
        try await stored { () throws(StoreError) in
            try await store.commit(
                use.ground.changes + (isActive ? [.touchSession(id: use.holding.session.id, at: now)] : []),
                recording: use.ground.events + [event(use.holding, introspected, by: client, at: now)])
        }
    }
}
