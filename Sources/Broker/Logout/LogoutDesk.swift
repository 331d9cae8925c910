import Audit
public import Foundation
public import Identity
public import OIDC
import Policy

/// Ends sessions on the portal's or the person's word.
public struct LogoutDesk: Sendable {
    let catalogue: Catalogue
    let providers: [IdentityProviderID: any IdentityProvider]
    let store: any Journal & SessionReader
    let keys: PersonKeys
    let tokenKeys: SigningKeySet
    let randomness: Randomness
    let farewell: PortalFarewell

    /// Puts the desk together; the parts are those of ``LoginDispatcher``.
    public init(
        catalogue: Catalogue, providers: [IdentityProviderID: any IdentityProvider],
        store: any Journal & SessionReader, keys: PersonKeys, tokenKeys: SigningKeySet,
        randomness: Randomness,
        notices: any LogoutNotices
    ) {
        self.catalogue = catalogue
        self.providers = providers
        self.store = store
        self.keys = keys
        self.tokenKeys = tokenKeys
        self.randomness = randomness
        farewell = PortalFarewell(
            issuer: catalogue.issuer, portals: catalogue.portals, keys: keys, tokenKeys: tokenKeys,
            notices: notices,
            randomness: randomness)
    }

    /// Ends the session that the ID token hint names, or, once the person confirmed, the one of this browser.
    ///
    /// The grants fall before the browser goes anywhere; the identity provider is told afterwards.
    ///
    /// - Throws: ``OIDC/LogoutFault`` for a request that proves nothing: no redirect follows it.
    /// - Source: OpenID Connect RP-Initiated Logout 1.0.
    public func begin(
        _ parameters: Parameters, by browser: Browser, at now: Date
    ) async throws -> LogoutStep {
        let request = try await logoutRequest(
            from: parameters, clients: catalogue.clients, issuer: catalogue.issuer, keys: tokenKeys)
        let found = try await session(of: request, browser)
        let isConfirmed = parameters["confirm"] == "yes"
        guard request.sessionID != nil || isConfirmed else { return .confirm(gemeente: found?.gemeente) }
        let address = LogoutAddress(request, ending: found, portals: catalogue)
        guard let session = found else { return address.step }
        let person = try? keys.sealing.openBSN(session.person, for: session.place)
        try await end(session, of: person, at: now)
        guard let person else { return address.step }
        // Whoever only holds a hint may not be the person: the message to the provider names her, and goes
        // through her own browser or nowhere.
        guard session.browser == Digest(of: browser.secret) else {
            await farewell.say(session, of: person, at: now)
            return address.step
        }
        // The portal that asked knows already.
        if request.sessionID == nil { await farewell.say(session, of: person, at: now) }
        return tell(session.login.identityProvider, person, then: address, at: now) ?? address.step
    }

    /// Takes the browser back from the identity provider's logout.
    ///
    /// - Parameters:
    ///   - relayState: The handle that went out.
    ///   - cookie: The sealed return address of this browser.
    ///   - now: The moment; the address waits for five minutes.
    /// - Returns: The way to the portal, or the page that stays here when nothing is proven.
    public func finish(relayState: String?, cookie: String?, at now: Date) -> LogoutStep {
        guard let relayState, let cookie, let sealed = bytes(base64URL: cookie),
            let data = try? keys.sealing.open(Sealed(bytes: sealed), for: Self.place),
            let pending = try? decodeCanonicalJSON(PendingLogout.self, from: data),
            pending.relayState == Digest(of: relayState), now < pending.expiresAt
        else { return .loggedOut(portal: nil, gemeente: nil) }
        return pending.address.step
    }

    private static let place = "logout"

    private func session(of request: LogoutRequest, _ browser: Browser) async throws -> Session? {
        if let id = request.sessionID { return try await store.session(id: id) }
        guard let secret = browser.session else { return nil }
        return try await store.session(secret: Digest(of: secret))
    }

    private func end(_ session: Session, of person: BSN?, at now: Date) async throws {
        let actor = person.map { keys.pseudonym(of: $0) }
        func event(_ what: Event.What, dienst: DienstID? = nil) -> Event {
            Event(
                gemeente: session.gemeente, at: now, client: session.client, dienst: dienst, actor: actor,
                what: what)
        }
        let grants = try await store.grants(ofSession: session.id)
        let revoked = grants.map { event(.grantRevoked(grant: $0.id, by: .logout), dienst: $0.dienst) }
        let changes: [Change] = [
            .expectGrants(session: session.id, ids: Set(grants.map(\.id))), .endSession(id: session.id),
        ]
        do throws(StoreError) {
            try await store.commit(changes, recording: revoked + [event(.loggedOut(session: session.id))])
        } catch .conflict(.grantsChanged) {
            // Another tab got or lost a grant in between; every grant that falls has its record.
            try await end(session, of: person, at: now)
        }
    }

    /// Tells the identity provider, when it can be told; the return address waits in the browser, sealed.
    private func tell(
        _ provider: IdentityProviderID, _ person: BSN, then address: LogoutAddress, at now: Date
    ) -> LogoutStep? {
        let (handle, requestID) = (randomness.handle(), "_" + randomness.handle())
        // A provider that cannot be told does not keep a person logged in here.
        let message = try? providers[provider]?.logout(
            of: person, requestID: requestID, relayState: handle, at: now)
        guard let message else { return nil }
        let pending = PendingLogout(relayState: Digest(of: handle), address: address, expiresAt: now + 300)
        let sealed = keys.sealing.seal(canonicalJSON(pending), for: Self.place, randomness)
        return .send(message, cookie: base64URL(sealed.bytes), gemeente: address.gemeente)
    }
}

/// What the browser does next in a logout.
public enum LogoutStep: Hashable, Sendable {
    /// Asks the person, because nothing proves that she wants it.
    case confirm(gemeente: GemeenteCode?)
    /// Goes to the identity provider; the cookie brings it back.
    case send(OutgoingMessage, cookie: String, gemeente: GemeenteCode?)
    case returnTo(url: String)
    /// Stays here, with the name of the portal and its gemeente when they are known.
    case loggedOut(portal: String?, gemeente: GemeenteCode?)
}

/// Where a logout ends: proven before it is stored.
struct LogoutAddress: Codable {
    let url: String?
    let portal: String?
    let gemeente: GemeenteCode?

    init(_ request: LogoutRequest, ending session: Session?, portals catalogue: Catalogue) {
        let client = request.client.flatMap { catalogue.portals[$0]?.client }
        url = request.redirectURL
        portal = client?.name
        gemeente = session?.gemeente ?? client?.gemeente
    }

    var step: LogoutStep {
        url.map(LogoutStep.returnTo) ?? .loggedOut(portal: portal, gemeente: gemeente)
    }
}

private struct PendingLogout: Codable {
    let relayState: Digest
    let address: LogoutAddress
    let expiresAt: Date
}
