import Audit
public import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// Takes what a person chose on a page.
    ///
    /// - Parameters:
    ///   - choice: The button or the option.
    ///   - id: The login's handle.
    ///   - version: The version that the page showed; a stale page changes nothing and shows where the login is.
    ///   - browser: The cookies; the login must have been begun by this browser.
    ///   - now: The moment.
    /// - Returns: What the browser does next.
    /// - Throws: ``LoginFault`` when the choice has no meaning here and now.
    public func choose(
        _ choice: Choice, in id: String, version: Int, by browser: Browser, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let login = try await login(id, of: browser, at: now)
        guard login.version == version else { return Continuation(.show(login: id)) }
        switch choice {
        case .provider(let name):
            return try await send(
                login, to: IdentityProviderID(name), forced: staysForced(login), at: now)
        case .retry: return try await retry(login, at: now)
        case .backToPortal: return try await leave(login, at: now)
        case .otherPerson:
            let moved = try await move(login, by: .wishedOtherPerson)
            return try await settle(moved, try await session(of: moved, at: now), at: now)
        case .myself, .somebodyElse, .person, .confirm:
            return try await choose(choice, in: login, at: now)
        }
    }

    private func choose(
        _ choice: Choice, in login: Login, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let session = try await session(of: login, at: now)
        switch (choice, login.journey) {
        case (.myself, .choosingSelfOrOther):
            return try await conclude(login, session, wish: .ownBehalf, at: now)
        case (.somebodyElse, .choosingSelfOrOther): return try await offer(login, session, at: now)
        case (.person(let relation), .choosingPerson(_, let offers)):
            let offered: [Offer] = try unseal(offers, in: login)
            guard let picked = offered.first(where: { $0.relation == relation }) else { throw .unknownChoice }
            let moved = try await move(login, by: .picked(offer: seal(picked, in: login)))
            return Continuation(.show(login: moved.id))
        case (.confirm, .confirming(_, let offer)):
            let picked: Offer = try unseal(offer, in: login)
            return try await conclude(login, session, picked, at: now)
        default: throw .outOfOrder
        }
    }

    private func retry(_ login: Login, at now: Date) async throws(LoginFault) -> Continuation {
        guard case .refused(let refusal) = login.journey else { throw .outOfOrder }
        switch refusal.retry {
        case .none: throw .outOfOrder
        case .authenticate(let provider): return try await send(login, to: provider, forced: true, at: now)
        case .choose: return Continuation(.show(login: try await move(login, by: .wishedOtherPerson).id))
        }
    }

    /// Once a fresh login was asked for, going back and choosing again does not undo it.
    private func staysForced(_ login: Login) -> Bool {
        switch login.journey {
        case .awaitingAssertion(let pending): pending.forced || isForced(login)
        case .refused: true
        default: isForced(login)
        }
    }

    /// The person gives up; the portal gets the error of the refusal, or that she declined.
    func leave(_ login: Login, at now: Date) async throws(LoginFault) -> Continuation {
        let error: OAuthError =
            if case .refused(let refusal) = login.journey { refusal.error } else { .accessDenied }
        _ = try await move(
            login, by: .left, recording: [event(login, .returnedToPortal(error: error.code), at: now)])
        return Continuation(
            .returnToPortal(
                url: redirectURL(error: error, description: nil, for: login.request, issuer: catalogue.issuer)
            ))
    }

    /// The login's session, when it may still be used.
    func session(of login: Login, at now: Date) async throws(LoginFault) -> Session {
        guard let id = login.journey.session else { throw .outOfOrder }
        guard let session = try await stored({ () throws(StoreError) in try await store.session(id: id) }),
            session.isLive(at: now)
        else { throw .expired }
        return session
    }

    /// Whether the person is asked for whom she acts: not when the portal or the dienst leaves no choice.
    func asksForWhom(_ login: Login, in context: Context) -> Bool {
        switch login.request.vertegenwoordiging {
        case .zelf: false
        case .some: true
        case nil: context.dienst.accepts(.machtiging)
        }
    }

    /// What comes once the person is known: the question for whom, or what makes it superfluous.
    func settle(_ login: Login, _ session: Session, at now: Date) async throws(LoginFault) -> Continuation {
        switch login.request.vertegenwoordiging {
        case .machtiging: return try await offer(login, session, at: now)
        case .zelf: return try await conclude(login, session, wish: .ownBehalf, at: now)
        case .some:
            let refusal = Refusal(text: .kindNotAccepted, error: .accessDenied, retry: .none)
            let refused = event(login, .refused(reason: DenialReason.kindNotAccepted.code), at: now)
            return try await refuse(login, refusal, recording: [refused])
        case nil:
            guard asksForWhom(login, in: try context(of: login)) else {
                return try await conclude(login, session, wish: .ownBehalf, at: now)
            }
            return Continuation(.show(login: login.id))
        }
    }

    func seal(_ value: some Encodable, in login: Login) -> Sealed {
        keys.sealing.seal(canonicalJSON(value), for: login.place, randomness)
    }

    func unseal<Value: Decodable>(_ sealed: Sealed, in login: Login) throws(LoginFault) -> Value {
        guard let data = try? keys.sealing.open(sealed, for: login.place),
            let value = try? decodeCanonicalJSON(Value.self, from: data)
        else { throw .unknownLogin }
        return value
    }
}
