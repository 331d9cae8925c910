import Audit
import Foundation
public import Identity
import OIDC
import Policy
import Representation

/// Leads one login from the portal's request back to the portal.
///
/// Every request of the browser comes here, is held against the stored login, and answers with one ``Step``;
/// no page leads to another by itself.
public struct LoginDispatcher: Sendable {
    let catalogue: Catalogue
    let providers: [IdentityProviderID: any IdentityProvider]
    let registers: Registers
    let numberQuota: NumberQuota
    let store: any Journal & LoginReader & SessionReader & ApprovalReader & VerbandReader
    let keys: PersonKeys
    let randomness: Randomness
    let farewell: PortalFarewell

    /// Puts the dispatcher together.
    ///
    /// - Parameters:
    ///   - catalogue: Gemeenten, diensten and portals.
    ///   - providers: The connections to identity providers.
    ///   - registers: Where machtigingen, measures and authority over children are looked up.
    ///   - numberQuota: How many numbers of strangers may be tried.
    ///   - store: Where logins, sessions and records are kept.
    ///   - keys: What seals and what names persons.
    ///   - randomness: Source of handles, codes and ids.
    ///   - farewell: What tells portals that a session ended.
    public init(
        catalogue: Catalogue, providers: [IdentityProviderID: any IdentityProvider],
        registers: Registers, numberQuota: NumberQuota = NumberQuota(),
        store: any Journal & LoginReader & SessionReader & ApprovalReader & VerbandReader,
        keys: PersonKeys, randomness: Randomness, farewell: PortalFarewell
    ) {
        self.catalogue = catalogue
        self.providers = providers
        self.registers = registers
        self.numberQuota = numberQuota
        self.store = store
        self.keys = keys
        self.randomness = randomness
        self.farewell = farewell
    }

    /// The stored login, when this browser may go on with it now.
    func login(_ id: String, of browser: Browser, at now: Date) async throws(LoginFault) -> Login {
        guard let login = try await stored({ () throws(StoreError) in try await store.login(id) }) else {
            throw .unknownLogin
        }
        try admit(browser, to: login, at: now)
        return login
    }

    func admit(_ browser: Browser, to login: Login, at now: Date) throws(LoginFault) {
        guard Digest(of: browser.secret) == login.browser else { throw .otherBrowser }
        guard now < login.expiresAt else { throw .expired }
    }

    func context(of login: Login) throws(LoginFault) -> Context {
        guard let portal = catalogue.portals[login.request.client],
            let dienst = catalogue.diensten[login.request.dienst],
            let gemeente = catalogue.gemeenten[login.gemeente]
        else { throw .unknownLogin }
        return Context(portal: portal, dienst: dienst, gemeente: gemeente)
    }

    /// What the configuration says about a login.
    struct Context {
        let portal: Portal
        let dienst: Dienst
        let gemeente: Gemeente
    }

    /// Moves a login, with what else changes, and records it; nothing of it is visible before it is stored.
    ///
    /// The first move of a login also stores that it began.
    func move(
        _ login: Login, by move: Move, with changes: [Change] = [], recording events: [Event] = []
    ) async throws(LoginFault) -> Login {
        guard let moved = try? login.moved(by: move) else { throw .outOfOrder }
        let begins = login.version == 0
        let start = begins ? [event(login, .loginStarted, at: login.startedAt)] : []
        try await stored { () throws(StoreError) in
            try await store.commit(
                [begins ? .begin(moved) : .advance(moved)] + changes, recording: start + events)
        }
        return moved
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(LoginFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }

    func event(
        _ login: Login, _ what: Event.What, by actor: Actor? = nil, for represented: BSN? = nil, at now: Date
    ) -> Event {
        Event(
            gemeente: login.gemeente, at: now, login: login.reference, client: login.request.client,
            dienst: login.request.dienst, actor: actor.map { keys.pseudonym(of: $0) },
            represented: represented.map { keys.pseudonym(of: $0) }, what: what)
    }
}
