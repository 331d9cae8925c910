import Audit
public import Foundation
import Identity
public import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// Begins a login that a portal asked for.
    ///
    /// - Returns: The provider when there is only one to go to, the portal when nothing is to be asked of a
    ///   person who is logged in already, otherwise the login's first page.
    /// - Source: OpenID Connect Core 3.1.2.1, 3.1.2.3.
    public func begin(
        _ request: AuthorizationRequest, by browser: Browser, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let login = try newLogin(for: request, by: browser, at: now)
        let context = try context(of: login)
        let session = try await session(for: login, in: context, of: browser, at: now)
        if request.prompt.contains(.none) {
            return try await answerWithoutAsking(login, session, in: context, at: now)
        }
        if let session {
            return try await settle(
                try visit(try await reuse(session, for: login, at: now), session), at: now)
        }
        return try await ask(login, in: context, at: now)
    }

    private func newLogin(
        for request: AuthorizationRequest, by browser: Browser, at now: Date
    ) throws(LoginFault) -> Login {
        guard let portal = catalogue.portals[request.client] else { throw .unknownLogin }
        return Login(
            id: randomness.handle(), browser: Digest(of: browser.secret), request: request,
            gemeente: portal.client.gemeente, language: request.language, startedAt: now,
            expiresAt: now + Login.lifetime, journey: .choosingProvider, version: 0)
    }

    /// `prompt=none`: a code when nothing is to be asked, otherwise the error that says what would be.
    private func answerWithoutAsking(
        _ login: Login, _ session: Session?, in context: Context, at now: Date
    ) async throws(LoginFault) -> Continuation {
        guard let session else { return try await refuseSilently(login, .loginRequired, at: now) }
        guard !asksForWhom(login, in: context) else {
            return try await refuseSilently(login, .interactionRequired, at: now)
        }
        let known = try await reuse(session, for: login, at: now)
        let settled = try await settle(try visit(known, session), at: now)
        guard case .show(let id) = settled.step,
            let refused = try await stored({ () throws(StoreError) in try await store.login(id) })
        else { return settled }
        // No page may answer: the portal gets the error that the page would have told.
        return try await leave(refused, at: now)
    }

    /// Spares the person another login, and records which session did.
    private func reuse(
        _ session: Session, for login: Login, at now: Date
    ) async throws(LoginFault) -> Login {
        let reused = event(
            login, .sessionReused(session: session.id), by: try actor(of: session), at: now)
        return try await move(login, by: .authenticated(session: session.id), recording: [reused])
    }

    private func refuseSilently(
        _ login: Login, _ error: OAuthError, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let refused = event(login, .refused(reason: error.code), at: now)
        try await stored { () throws(StoreError) in try await store.commit([], recording: [refused]) }
        return Continuation(
            .returnToPortal(
                url: redirectURL(error: error, description: nil, for: login.request, issuer: catalogue.issuer)
            ))
    }

    /// The session that spares this person another login: the same browser, portal and provider, high and
    /// fresh enough. A login at one portal is never used at another.
    private func session(
        for login: Login, in context: Context, of browser: Browser, at now: Date
    ) async throws(LoginFault) -> Session? {
        guard let secret = browser.session, !asksAnew(login, in: context),
            let session = try await stored({ () throws(StoreError) in
                try await store.session(secret: Digest(of: secret))
            }),
            session.isLive(at: now, within: context.dienst.sessie), session.browser == login.browser,
            session.client == login.request.client, session.gemeente == login.gemeente,
            session.login.level >= minimumLevel(for: login, in: context),
            candidates(for: login, in: context).contains(session.login.identityProvider),
            login.request.maxAge.map({ now <= session.login.authenticatedAt + Double($0) }) ?? true,
            let actor = try? keys.actor(of: session), actor.mayUse(context.dienst)
        else { return nil }
        return session
    }

    /// Whether a session is no answer: the portal wants a fresh login, or another person where nobody asks for whom.
    private func asksAnew(_ login: Login, in context: Context) -> Bool {
        login.request.prompt.contains(.login)
            || (login.request.prompt.contains(.selectAccount) && !asksForWhom(login, in: context))
    }

    /// The level that must be reached: the dienst's, or the portal's when that is higher.
    func minimumLevel(for login: Login, in context: Context) -> LevelOfAssurance {
        max(context.dienst.minimumLoA, login.request.minimumLevel ?? .basis)
    }

    /// The providers a person may use here: the dienst's that lead anywhere, narrowed to the one the portal named.
    func candidates(for login: Login, in context: Context) -> [IdentityProviderID] {
        let accepted = context.dienst.identityProviders.filter { id in
            providers[id].map {
                $0.vouchesFor.leads(to: login.request.vertegenwoordiging, in: context.dienst)
            }
                ?? false
        }
        guard let named = login.request.identityProvider else { return accepted }
        return accepted.filter { $0 == named }
    }

    /// Sends the person to the provider when there is one, and to the choice when there are several.
    private func ask(
        _ login: Login, in context: Context, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let candidates = candidates(for: login, in: context)
        if let only = candidates.first, candidates.count == 1 {
            return try await send(login, to: only, forced: isForced(login), at: now)
        }
        guard !candidates.isEmpty else {
            // The portal named a provider that this dienst does not accept.
            let refused = event(login, .refused(reason: "provider-not-accepted"), at: now)
            return try await refuse(
                login, Refusal(text: .startAgain, error: .invalidRequest, retry: .none), recording: [refused])
        }
        let begun = login.begun()
        try await stored { () throws(StoreError) in
            try await store.commit([.begin(begun)], recording: [event(begun, .loginStarted, at: now)])
        }
        return Continuation(.show(login: begun.id))
    }

    func isForced(_ login: Login) -> Bool {
        login.request.prompt.contains(.login) || login.request.maxAge != nil
    }

    /// Asks one provider to log the person in.
    func send(
        _ login: Login, to id: IdentityProviderID, forced: Bool, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let context = try context(of: login)
        guard candidates(for: login, in: context).contains(id), let provider = providers[id] else {
            throw .unknownChoice
        }
        let wish = AuthenticationWish(
            requestID: "_" + randomness.handle(), relayState: randomness.handle(),
            minimum: minimumLevel(for: login, in: context), dienst: context.dienst.id, forced: forced)
        let message: OutgoingMessage
        do throws(ProviderError) { message = try provider.request(wish, at: now) } catch {
            return try await refuse(login, afterFault: error, of: id, at: now)
        }
        let pending = PendingAuthentication(
            provider: id, requestID: wish.requestID, relayState: Digest(of: wish.relayState),
            minimum: wish.minimum, dienst: wish.dienst, askedAt: now, forced: forced)
        let asked = event(
            login, .authenticationRequested(provider: id, requestID: wish.requestID, minimum: wish.minimum),
            at: now)
        _ = try await move(login, by: .asked(pending), recording: [asked])
        return Continuation(.send(message), gemeente: login.gemeente)
    }

    /// Stops a login with a text and a way back.
    func refuse(
        _ login: Login, _ refusal: Refusal, with changes: [Change] = [], recording events: [Event] = []
    ) async throws(LoginFault) -> Continuation {
        let refused = try await move(login, by: .refused(refusal), with: changes, recording: events)
        return Continuation(.show(login: refused.id))
    }

    func refuse(
        _ login: Login, afterFault fault: ProviderError, of provider: IdentityProviderID, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let text = words(
            provider, person: fault.publicText, employee: .organisationLoginFailed, staff: .loginFailed)
        return try await refuse(
            login,
            Refusal(text: text, error: .temporarilyUnavailable, retry: .authenticate(provider)),
            recording: [event(login, .authenticationFailed(provider: provider, reason: fault.code), at: now)])
    }
}

extension Vouching {
    /// Whether who logs in there can do anything in a dienst: an employee acts by measure of the court only,
    /// staff for nobody.
    fileprivate func leads(to asked: Vertegenwoordiging?, in dienst: Dienst) -> Bool {
        switch (self, asked) {
        case (.persons, _): true
        case (.employees, .zelf), (.employees, .machtiging), (.employees, .gezag): false
        case (.employees, _): dienst.accepts(.maatregel)
        case (.staff, nil), (.staff, .zelf): dienst.accepts(.zelf)
        case (.staff, _): false
        }
    }
}

extension Actor {
    /// Whether the login says anything about a dienst: an employee is sent for one, another needs another login.
    fileprivate func mayUse(_ dienst: Dienst) -> Bool {
        switch self {
        case .person, .medewerker: true
        case .employee(let employee): employee.diensten.contains(dienst.uuid)
        }
    }
}
