import Audit
public import Foundation
import Identity
public import OIDC
import Policy

extension TokenDesk {
    /// Exchanges an authorization code for an ID token and an access token, or gives a program a token for itself.
    ///
    /// - Returns: The token response.
    /// - Throws: ``TokenDeskFault`` with the error of RFC 6749 §5.2; a code that comes twice also ends its grant.
    /// - Source: RFC 6749 §4.1.3; RFC 7636 §4.6; OpenID Connect Core 3.1.3; RFC 6749 §4.4.
    public func exchange(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let (client, spending) = try await proof(in: input, at: now)
        do throws(TokenDeskFault) {
            guard !ProgramTokenRequest.isMeant(by: input.form) else {
                return try await admit(input.form, by: client, spending, at: now)
            }
            return try await exchange(input.form, by: client, spending, at: now)
        } catch .refused(let fault) {
            try await record(fault, of: input.form, by: client, spending, at: now)
            throw .refused(fault)
        } catch {
            try await stored { () throws(StoreError) in try await store.commit(spending, recording: []) }
            throw error
        }
    }

    private func exchange(
        _ form: Parameters, by client: AuthenticatedClient, _ spending: [Change], at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let request = try await judged { () throws(TokenFault) in try TokenRequest(from: form) }
        let digest = Digest(of: request.code)
        guard let found = try await stored({ () throws(StoreError) in try await store.code(digest) }) else {
            throw .refused(TokenFault(.unknownCode))
        }
        guard now < found.code.expiresAt, found.session.isLive(at: now), found.grant.holds(at: now) else {
            throw .refused(TokenFault(.unknownCode))
        }
        try await judged { () throws(TokenFault) in
            try redeem(request, by: client, against: found.code.binding)
        }
        let holding = try holding(found.grant, found.session)
        guard isAdmitted(holding, at: now),
            let ground = try await standing(holding, by: client.client.id, at: now)
        else { throw .refused(TokenFault(.unknownCode)) }
        let token = newToken(for: holding, until: ground.end(of: holding.grant), at: now)
        let idToken = try await idToken(
            for: holding, nonce: found.code.binding.nonce, until: token.stored.expiresAt, at: now)
        let issued = event(
            holding, .tokenIssued(grant: found.grant.id, besluit: found.grant.besluit), at: now)
        do throws(StoreError) {
            try await store.commit(
                spending + ground.changes + [.redeemCode(digest, for: token.stored)],
                recording: ground.events + [issued])
        } catch {
            throw error == .conflict(.codeSpent)
                ? .refused(TokenFault(.unknownCode)) : TokenDeskFault(error)
        }
        return tokenAnswer(
            accessToken: token.secret, lifetime: Int(token.stored.expiresAt.timeIntervalSince(now)),
            idToken: idToken, dienst: found.grant.dienst)
    }

    /// Records what was refused to a portal that proved itself.
    ///
    /// The second use of a code is more than that: whoever had the first may be the thief, so the whole grant falls.
    private func record(
        _ fault: TokenFault, of form: Parameters, by client: AuthenticatedClient, _ spending: [Change],
        at now: Date
    ) async throws(TokenDeskFault) {
        let replayed = fault.refusal == .unknownCode ? form["code"].map { Digest(of: $0) } : nil
        try await stored { () throws(StoreError) in
            guard let replayed, let grant = try await store.grant(spentCode: replayed) else {
                let refused = Event(
                    gemeente: client.client.gemeente, at: now, client: client.client.id,
                    what: .tokenRefused(reason: fault.code))
                return try await store.commit(spending, recording: [refused])
            }
            let revoked = Event(
                gemeente: grant.gemeente, at: now, client: client.client.id, dienst: grant.dienst,
                what: .grantRevoked(grant: grant.id, by: .codeReplay))
            try await store.commit(spending + [.revokeGrant(id: grant.id)], recording: [revoked])
        }
    }

    /// An access token and what is stored of it.
    struct NewToken {
        let secret: String
        let stored: StoredToken
    }

    /// Lives as long as the session may, but never past the end of the legal ground.
    private func newToken(for holding: Holding, until groundEnd: Date?, at now: Date) -> NewToken {
        let secret = randomness.handle()
        let sessionEnd = holding.session.latestEnd(within: holding.dienst.sessie)
        let expiresAt = min(sessionEnd, groundEnd ?? sessionEnd)
        return NewToken(
            secret: secret,
            stored: StoredToken(
                digest: Digest(of: secret), grant: holding.grant.id, issuedAt: now, expiresAt: expiresAt))
    }

    private func idToken(
        for holding: Holding, nonce: String, until end: Date, at now: Date
    ) async throws(TokenDeskFault) -> String {
        do {
            return try await OIDC.idToken(
                for: claims(of: holding), nonce: nonce, lifetime: min(300, Int(end.timeIntervalSince(now))),
                tokenID: randomness.handle(), at: now,
                keys: tokenKeys)
        } catch { throw .broken }
    }
}
