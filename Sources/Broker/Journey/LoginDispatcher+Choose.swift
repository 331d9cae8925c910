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
            return try await settle(try await visit(moved, at: now), at: now)
        case .way, .person, .client, .confirm:
            return try await choose(choice, in: try await visit(login, at: now), from: browser, at: now)
        }
    }

    private func choose(
        _ choice: Choice, in visit: Visit, from browser: Browser, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let login = visit.login
        switch (choice, login.journey) {
        case (.way(let way), .choosingWay):
            guard ways(of: visit).contains(way) else { throw .unknownChoice }
            return try await go(way, visit, at: now)
        case (.person(let relation), .choosingPerson(_, let way, let offers)):
            let offered: [Offer] = try unseal(offers, in: login)
            guard let picked = offered.first(where: { $0.relation == relation }) else { throw .unknownChoice }
            let confirmation = seal(Confirmation(picked, way: way), in: login)
            return Continuation(.show(login: try await move(login, by: .picked(confirmation)).id))
        case (.client(let typed), .namingClient):
            return try await name(typed, visit, from: browser, at: now)
        case (.confirm, .confirming(_, let sealed)):
            return try await confirm(try unseal(sealed, in: login), visit, at: now)
        default: throw .outOfOrder
        }
    }

    private func retry(_ login: Login, at now: Date) async throws(LoginFault) -> Continuation {
        guard case .refused(let refusal) = login.journey else { throw .outOfOrder }
        switch refusal.retry {
        case .none: throw .outOfOrder
        case .authenticate(let provider): return try await send(login, to: provider, forced: true, at: now)
        case .choose:
            let moved = try await move(login, by: .wishedOtherPerson)
            return try await settle(try await visit(moved, at: now), at: now)
        case .enterNumber:
            let moved = try await move(login, by: .wishedOtherPerson)
            return try await go(.maatregel, try await visit(moved, at: now), at: now)
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

    func visit(_ login: Login, _ session: Session) throws(LoginFault) -> Visit {
        Visit(
            login: login, session: session, actor: try actor(of: session), context: try context(of: login))
    }

    private func visit(_ login: Login, at now: Date) async throws(LoginFault) -> Visit {
        try visit(login, try await session(of: login, at: now))
    }

    func actor(of session: Session) throws(LoginFault) -> Actor {
        do { return try keys.actor(of: session) } catch { throw .unknownLogin }
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
