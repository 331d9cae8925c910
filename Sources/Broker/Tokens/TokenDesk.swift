import Audit
import Foundation
public import Identity
public import OIDC
import Policy
import Representation

/// Everything a portal does with codes and tokens, without a browser.
public struct TokenDesk: Sendable {
    let catalogue: Catalogue
    let registers: Registers
    let store: any Journal & GrantReader
    let keys: PersonKeys
    let tokenKeys: SigningKeySet
    let randomness: Randomness
    let farewell: PortalFarewell
    let watch: RelationWatch?

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - catalogue: Gemeenten, diensten and portals.
    ///   - registers: Where the ground of a grant is looked up again when a token is used.
    ///   - store: Where grants and records are kept.
    ///   - keys: What seals and what names persons.
    ///   - tokenKeys: What signs ID tokens.
    ///   - randomness: Source of tokens and ids.
    ///   - farewell: What tells portals that a session ended.
    ///   - watch: How fresh the feed of the court's register is; without it no grant by a measure is active.
    public init(
        catalogue: Catalogue, registers: Registers, store: any Journal & GrantReader,
        keys: PersonKeys,
        tokenKeys: SigningKeySet, randomness: Randomness, farewell: PortalFarewell,
        watch: RelationWatch? = nil
    ) {
        self.catalogue = catalogue
        self.registers = registers
        self.store = store
        self.keys = keys
        self.tokenKeys = tokenKeys
        self.randomness = randomness
        self.farewell = farewell
        self.watch = watch
    }

    /// The portal behind a request, when it proves itself; its assertion proves nothing a second time.
    func authenticate(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> AuthenticatedClient {
        let (client, spending) = try await proof(in: input, at: now)
        guard !spending.isEmpty else { return client }
        try await stored { () throws(StoreError) in try await store.commit(spending, recording: []) }
        return client
    }

    /// The portal behind a request, and the change that spends its proof.
    ///
    /// Whatever is answered, that change is stored before: with what it led to, or alone.
    func proof(
        in input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> (client: AuthenticatedClient, spending: [Change]) {
        let client = try await judged { () async throws(TokenFault) in
            try await OIDC.authenticate(
                input, clients: catalogue.clients, issuer: catalogue.issuer, at: now)
        }
        let spending = client.assertionID.map { assertion in
            Change.consumeClientAssertion(
                id: assertion.jti, client: client.client.id, until: assertion.expires)
        }
        return (client, [spending].compactMap(\.self))
    }

    /// Whether the rules of today still allow what was granted: the portal, the dienst, who acts, and the session.
    func isAdmitted(_ holding: Holding, at now: Date) -> Bool {
        holding.portal.client.diensten.contains(holding.dienst.id)
            && obstacles(
                toAnyOf: [holding.grant.kind], of: holding.actor, in: holding.dienst,
                at: holding.portal.awareness, level: holding.session.login.level
            ).isEmpty
            && holding.grant.acties.isSubset(of: holding.dienst.acties)
            && holding.session.isLive(at: now, within: holding.dienst.sessie)
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(TokenDeskFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw TokenDeskFault(error) }
    }

    func judged<Value>(_ work: () async throws(TokenFault) -> Value) async throws(TokenDeskFault) -> Value {
        do throws(TokenFault) { return try await work() } catch { throw .refused(error) }
    }

    /// What happened to a grant; `client` is the portal that asked, when it is not the grant's own.
    func event(
        _ holding: Holding, _ what: Event.What, by client: ClientID? = nil, at now: Date
    ) -> Event {
        Event(
            gemeente: holding.grant.gemeente, at: now, client: client ?? holding.grant.client,
            dienst: holding.grant.dienst,
            actor: keys.pseudonym(of: holding.actor),
            represented: holding.represented.map { keys.pseudonym(of: $0.bsn) }, what: what)
    }

    /// Opens the seals of a grant and its session.
    func holding(_ grant: Grant, _ session: Session) throws(TokenDeskFault) -> Holding {
        guard let dienst = catalogue.diensten[grant.dienst], let portal = catalogue.portals[grant.client],
            let actor = try? keys.actor(of: session)
        else { throw .broken }
        let represented: Person?
        do { represented = try keys.represented(of: grant) } catch { throw .broken }
        // A grant for somebody else without her would pass for one on own behalf.
        guard (grant.kind == .zelf) == (represented == nil) else { throw .broken }
        return Holding(
            grant: grant, session: session, dienst: dienst, portal: portal, actor: actor,
            represented: represented)
    }
}

/// A grant with the persons it is about.
struct Holding {
    let grant: Grant
    let session: Session
    let dienst: Dienst
    let portal: Portal
    let actor: Actor
    let represented: Person?
}
