import Audit
public import Foundation
public import Identity
public import OIDC
import Policy
import Representation

/// Ends sessions on the portal's or the person's word.
public struct LogoutDesk: Sendable {
    let catalogue: Catalogue
    let providers: [IdentityProviderID: any IdentityProvider]
    let store: any Journal & SessionReader
    let keys: PersonKeys
    let tokenKeys: SigningKeySet
    let randomness: Randomness
    let farewell: PortalFarewell

    /// Puts the desk together; the parts are those of ``LoginDispatcher`` and ``TokenDesk``.
    public init(
        catalogue: Catalogue, providers: [IdentityProviderID: any IdentityProvider],
        store: any Journal & SessionReader, keys: PersonKeys, tokenKeys: SigningKeySet,
        randomness: Randomness, farewell: PortalFarewell
    ) {
        self.catalogue = catalogue
        self.providers = providers
        self.store = store
        self.keys = keys
        self.tokenKeys = tokenKeys
        self.randomness = randomness
        self.farewell = farewell
    }

    /// Ends the session that the ID token hint names, or, once the person confirmed, all those of this browser.
    ///
    /// The grants fall before the browser goes anywhere; portals and the identity provider are told afterwards.
    ///
    /// - Throws: ``LogoutDeskFault``; no redirect follows it.
    /// - Source: OpenID Connect RP-Initiated Logout 1.0.
    public func begin(
        _ parameters: Parameters, by browser: Browser, at now: Date
    ) async throws(LogoutDeskFault) -> LogoutStep {
        let request = try await judged(parameters)
        guard request.sessionID != nil || parameters["confirm"] == "yes" else {
            let known = try await stored { () throws(StoreError) in
                try await store.sessions(of: browser, at: now).live
            }
            return .confirm(gemeente: known.first?.gemeente)
        }
        let ended = try await stored { () throws(StoreError) in try await end(request, browser, at: now) }
        let address = LogoutAddress(request, ending: ended.sessions.first, portals: catalogue)
        // Whoever only holds a hint may not be the person: the message to the provider names her, and goes
        // through her own browser or nowhere.
        let digest = Digest(of: browser.secret)
        let own = ended.actors.filter { $0.session.browser == digest }
        for (session, actor) in ended.actors
        where request.sessionID == nil || session.browser != digest {
            // Only the portal that asked for it through this browser knows already.
            await farewell.say(session, of: actor, at: now)
        }
        guard let (session, actor) = own.first else { return address.step(open: []) }
        let used = Set(own.map(\.session.login.identityProvider))
        return tell(session, actor, besides: used, then: address, at: now)
            ?? address.step(open: names(of: used))
    }

    private func judged(_ parameters: Parameters) async throws(LogoutDeskFault) -> LogoutRequest {
        do throws(LogoutFault) {
            return try await logoutRequest(
                from: parameters, clients: catalogue.clients, issuer: catalogue.issuer, keys: tokenKeys)
        } catch { throw .refused(error) }
    }

    /// Ends the session of the hint, or all those of the browser.
    private func end(
        _ request: LogoutRequest, _ browser: Browser, at now: Date
    ) async throws(StoreError) -> SessionsEnd {
        let end = try await theEnd(request, browser, at: now)
        guard !end.sessions.isEmpty else { return end }
        do throws(StoreError) { try await store.commit(end.changes, recording: end.events) } catch {
            guard error.isOutrun else { throw error }
            return try await self.end(request, browser, at: now)
        }
        return end
    }

    private func theEnd(
        _ request: LogoutRequest, _ browser: Browser, at now: Date
    ) async throws(StoreError) -> SessionsEnd {
        guard let id = request.sessionID else {
            let found = try await store.sessions(of: browser, at: now)
            return try await SessionsEnd(
                of: found.live, found.expectation, by: .logout, in: store, keys: keys, at: now)
        }
        let hinted = try await store.session(id: id).flatMap { $0.isLive(at: now) ? $0 : nil }
        return try await SessionsEnd(
            of: [hinted].compactMap(\.self), nil, by: .logout, in: store, keys: keys, at: now)
    }

    /// Tells the identity provider, when it can be told; the return address waits in the browser, sealed.
    private func tell(
        _ session: Session, _ actor: Actor, besides used: Set<IdentityProviderID>,
        then address: LogoutAddress, at now: Date
    ) -> LogoutStep? {
        let provider = session.login.identityProvider
        let (handle, requestID) = (randomness.handle(), "_" + randomness.handle())
        // A provider that cannot be told does not keep a person logged in here.
        let message = try? providers[provider]?.logout(
            of: actor, requestID: requestID, relayState: handle, at: now)
        guard let message else { return nil }
        let pending = PendingLogout(
            relayState: Digest(of: handle), provider: provider, requestID: requestID,
            untold: used.subtracting([provider]), gemeente: session.gemeente, client: session.client,
            actor: keys.pseudonym(of: actor), address: address, expiresAt: now + PendingLogout.lifetime)
        let cookie = pending.sealed(with: keys.sealing, randomness)
        return .send(message, cookie: cookie, gemeente: session.gemeente)
    }

    func stored<Value>(
        _ work: () async throws(StoreError) -> Value
    ) async throws(LogoutDeskFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }

    /// The names that stand on the buttons of providers.
    func names(of providers: Set<IdentityProviderID>) -> [String] {
        providers.map { self.providers[$0]?.name ?? $0.rawValue }.sorted()
    }
}
