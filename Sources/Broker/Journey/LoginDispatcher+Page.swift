public import Foundation
public import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// The page that shows where a login stands.
    public func page(
        of id: String, for browser: Browser, at now: Date
    ) async throws(LoginFault) -> LoginPage {
        let login = try await login(id, of: browser, at: now)
        let context = try context(of: login)
        return LoginPage(
            login: login.id, version: login.version, reference: login.reference, language: login.language,
            gemeente: context.gemeente, dienst: context.dienst, portalName: context.portal.client.name,
            expiresAt: login.expiresAt, shownAt: now,
            content: try await content(of: login, in: context, at: now))
    }

    /// Goes on in another language.
    public func speak(
        _ language: Language, in id: String, for browser: Browser, at now: Date
    ) async throws(LoginFault) -> Continuation {
        let login = try await login(id, of: browser, at: now)
        try await stored { () throws(StoreError) in
            try await store.commit([.advance(login.speaking(language))], recording: [])
        }
        return Continuation(.show(login: id))
    }

    /// The gemeente of a login, for a page that says why the login itself cannot be shown.
    ///
    /// - Returns: nil when nothing is stored under that handle, or the store does not answer.
    public func gemeente(ofLogin id: String) async -> GemeenteCode? {
        try? await store.login(id)?.gemeente
    }

    /// The gemeente of the login that waits for an identity provider's answer, likewise.
    public func gemeente(awaiting relayState: String) async -> GemeenteCode? {
        try? await store.login(relayState: Digest(of: relayState))?.gemeente
    }

    private func content(
        of login: Login, in context: Context, at now: Date
    ) async throws(LoginFault) -> LoginPage.Content {
        switch login.journey {
        case .choosingProvider, .awaitingAssertion:
            // Whoever comes back from the provider with the back button may choose and try again.
            let minimum = minimumLevel(for: login, in: context)
            return .chooseProvider(
                candidates(for: login, in: context).compactMap { providers[$0] }
                    .map { LoginPage.Provider(id: $0.id, name: $0.name, minimum: minimum) })
        case .choosingWay(let session):
            return .chooseWay(try await openWays(login, session, in: context))
        case .namingClient(let session, let remark):
            let ways = try await openWays(login, session, in: context)
            return .nameClient(remark: remark, isOnlyWay: ways.count < 2)
        case .choosingPerson(_, _, let offers): return .choosePerson(try unseal(offers, in: login))
        case .confirming(let id, let sealed):
            let confirmation: Confirmation = try unseal(sealed, in: login)
            let (picked, session) = (confirmation.offer, try await storedSession(id))
            return .confirm(
                picked, by: LoginPage.Controls(try actor(of: session), using: context.dienst),
                stopping: try await stopped(by: picked, in: login, at: now),
                until: end(of: picked, within: session.latestEnd(within: context.dienst.sessie)))
        case .refused(let refusal): return .refused(refusal)
        case .finished: throw .expired
        }
    }

    /// When she is logged out: at the end of the session, or at midnight of the last day when that comes first.
    private func end(of picked: Offer, within session: Date) -> Date {
        guard let midnight = picked.lastDay?.adding(days: 1).start else { return session }
        return min(session, midnight)
    }

    private func openWays(
        _ login: Login, _ session: String, in context: Context
    ) async throws(LoginFault) -> [Way] {
        let actor = try await actor(of: session)
        return ways(in: context, for: login).filter { $0.isOpen(to: actor) }
    }

    private func actor(of session: String) async throws(LoginFault) -> Actor {
        try actor(of: try await storedSession(session))
    }

    private func storedSession(_ id: String) async throws(LoginFault) -> Session {
        guard let session = try await stored({ () throws(StoreError) in try await store.session(id: id) })
        else { throw .expired }
        return session
    }

    /// With whom she stops when she confirms: others than the person she picked.
    private func stopped(
        by picked: Offer, in login: Login, at now: Date
    ) async throws(LoginFault) -> [PersonName] {
        var names: [PersonName] = []
        for grant in try await held(in: login, at: now).flatMap(\.grants)
        where grant.holds(at: now)
            && grant.isSuperseded(
                byRelation: picked.relation, of: picked.register, dienst: login.request.dienst)
        {
            guard let person = try represented(of: grant),
                keys.pseudonym(of: person.bsn) != picked.represented, !names.contains(person.name)
            else { continue }
            names.append(person.name)
        }
        return names
    }

    private func represented(of grant: Grant) throws(LoginFault) -> Person? {
        do { return try keys.represented(of: grant) } catch { throw .unknownLogin }
    }
}
