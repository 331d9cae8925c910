import Audit
public import Foundation
public import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// Takes what the browser brings from an identity provider.
    ///
    /// - Parameters:
    ///   - answer: The artifact or the response.
    ///   - provider: Whose address it was brought to; only the provider that was asked has an answer.
    ///   - relayState: The handle that went out with the request.
    ///   - browser: The cookies; the login must have been begun by this browser.
    ///   - now: The moment.
    /// - Returns: What the browser does next.
    /// - Throws: ``LoginFault`` when no login of this browser waits for the answer.
    /// - Source: SAML Profiles 4.1; only answers to a stored request are looked at.
    public func receive(
        _ answer: IncomingAnswer, at provider: IdentityProviderID, relayState: String, from browser: Browser,
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        let handle = Digest(of: relayState)
        let waiting = try await stored { () throws(StoreError) in try await store.login(relayState: handle) }
        guard let login = waiting else { throw .unknownLogin }
        try admit(browser, to: login, at: now)
        guard case .awaitingAssertion(let pending) = login.journey, pending.relayState == handle else {
            throw .outOfOrder
        }
        guard pending.provider == provider else { throw .otherProvider }
        guard let provider = providers[provider] else { throw .outOfOrder }
        let outcome: AuthenticationOutcome
        do throws(ProviderError) {
            outcome = try await provider.receive(answer, to: pending, at: now)
        } catch {
            return try await refuse(login, afterFault: error, of: pending.provider, at: now)
        }
        guard case .authenticated(let authentication) = outcome else {
            return try await refuse(login, after: outcome, pending, at: now)
        }
        return try await accept(authentication, in: login, pending, of: browser, at: now)
    }

    private func accept(
        _ authentication: Authentication, in login: Login, _ pending: PendingAuthentication,
        of browser: Browser,
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        let secret = randomness.handle()
        let session = newSession(
            for: authentication, secret: secret, login, try context(of: login).dienst, at: now)
        let known: Login
        do throws(LoginFault) {
            known = try await open(session, in: login, for: authentication, pending, of: browser, at: now)
        } catch .store(.conflict(.assertionReplayed)) {
            return try await refuse(login, after: .rejected(checks: ["assertion.replay"]), pending, at: now)
        }
        let next = try await settle(try visit(known, session), at: now)
        return Continuation(next.step, sessionSecret: secret, gemeente: next.gemeente)
    }

    /// Opens a session and ends those of another person in the same browser, wherever they were.
    ///
    /// The cookie of a browser continues one session only; without this the others would live on unseen.
    private func open(
        _ session: Session, in login: Login, for authentication: Authentication,
        _ pending: PendingAuthentication, of browser: Browser, at now: Date
    ) async throws(LoginFault) -> Login {
        let evidence = authentication.evidence
        let authenticated = event(
            login,
            .authenticated(
                provider: pending.provider, assertionID: evidence.assertionID, level: evidence.level),
            by: authentication.actor, at: now)
        let consumed = Change.consumeAssertion(
            id: evidence.assertionID, provider: pending.provider, until: authentication.replayUntil)
        let ended = try await othersEnd(authentication.actor, in: browser, for: login, at: now)
        let counted = try await counted(authentication, in: login, at: now)
        do throws(LoginFault) {
            let known = try await move(
                login, by: .authenticated(session: session.id),
                with: [consumed] + ended.changes + counted.changes + [.openSession(session)],
                recording: ended.events + [authenticated] + counted.events)
            for (session, actor) in ended.actors { await farewell.say(session, of: actor, at: now) }
            return known
        } catch .store(let error) where error.isOutrun {
            // Another tab or a message was faster; everything that falls has its record.
            return try await open(session, in: login, for: authentication, pending, of: browser, at: now)
        }
    }

    /// The end of the live sessions that a browser holds for anybody but `actor`.
    private func othersEnd(
        _ actor: Actor, in browser: Browser, for login: Login, at now: Date
    ) async throws(LoginFault) -> SessionsEnd {
        let name = keys.pseudonym(of: actor)
        return try await stored { () throws(StoreError) in
            let found = try await store.sessions(of: browser, at: now)
            let others = found.live.filter { (try? keys.actor(of: $0)).map(keys.pseudonym) != name }
            return try await SessionsEnd(
                of: others, found.expectation, by: .otherPerson(login: login.reference), in: store,
                keys: keys, at: now)
        }
    }

    private func newSession(
        for authentication: Authentication, secret: String, _ login: Login, _ dienst: Dienst, at now: Date
    ) -> Session {
        let id = randomness.handle()
        return Session(
            id: id, secret: Digest(of: secret), browser: login.browser, client: login.request.client,
            gemeente: login.gemeente,
            actor: keys.seal(authentication.actor, for: Session.place(id), randomness),
            login: authentication.evidence, limits: dienst.sessie, startedAt: now, lastUsedAt: now)
    }

    private func refuse(
        _ login: Login, after outcome: AuthenticationOutcome, _ pending: PendingAuthentication, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let again = Refusal.Retry.authenticate(pending.provider)
        let refusal: Refusal
        let what: Event.What
        switch outcome {
        case .authenticated: throw .outOfOrder
        case .cancelled:
            refusal = Refusal(
                text: words(
                    pending.provider, person: .cancelled, employee: .organisationLoginCancelled,
                    staff: .loginCancelled),
                error: .accessDenied, retry: again)
            what = .authenticationFailed(provider: pending.provider, reason: "cancelled")
        case .levelNotReached:
            refusal = Refusal(
                text: words(
                    pending.provider, person: .levelTooLow(needed: pending.minimum),
                    employee: .organisationLevelTooLow(needed: pending.minimum),
                    staff: .levelTooLow(needed: pending.minimum)),
                error: .unmetAuthenticationRequirements, retry: again)
            what = .authenticationFailed(provider: pending.provider, reason: "level-not-reached")
        case .failed(let status):
            refusal = Refusal(
                text: words(
                    pending.provider, person: .providerFault, employee: .organisationLoginFailed,
                    staff: .loginFailed),
                error: .temporarilyUnavailable, retry: again)
            what = .authenticationFailed(provider: pending.provider, reason: status)
        case .rejected(let checks):
            refusal = Refusal(text: .startAgain, error: .accessDenied, retry: again)
            what = .assertionRejected(provider: pending.provider, checks: checks)
        }
        return try await refuse(login, refusal, recording: [event(login, what, at: now)])
    }

    /// Means of persons, of organisations and of staff have levels and texts of their own.
    func words(
        _ provider: IdentityProviderID, person: PublicText, employee: RelationText, staff: StaffText
    ) -> PublicText {
        switch providers[provider]?.vouchesFor {
        case .employees: .relation(employee)
        case .staff: .staff(staff)
        case .persons, nil: person
        }
    }
}
