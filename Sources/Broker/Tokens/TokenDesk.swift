import Audit
import Foundation
public import Identity
public import OIDC
import Policy
public import Representation

/// Everything a portal does with codes and tokens, without a browser.
public struct TokenDesk: Sendable {
    let catalogue: Catalogue
    let register: any MachtigingenRegister
    let store: any Journal & GrantReader
    let keys: PersonKeys
    let tokenKeys: SigningKeySet
    let randomness: Randomness
    let farewell: PortalFarewell

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - catalogue: Gemeenten, diensten and portals.
    ///   - register: Where the ground of a grant is looked up again when a token is used.
    ///   - store: Where grants and records are kept.
    ///   - keys: What seals and what names persons.
    ///   - tokenKeys: What signs ID tokens.
    ///   - randomness: Source of tokens and ids.
    ///   - notices: What brings logout tokens to portals.
    public init(
        catalogue: Catalogue, register: any MachtigingenRegister, store: any Journal & GrantReader,
        keys: PersonKeys,
        tokenKeys: SigningKeySet, randomness: Randomness, notices: any LogoutNotices
    ) {
        self.catalogue = catalogue
        self.register = register
        self.store = store
        self.keys = keys
        self.tokenKeys = tokenKeys
        self.randomness = randomness
        farewell = PortalFarewell(
            issuer: catalogue.issuer, portals: catalogue.portals, keys: keys, tokenKeys: tokenKeys,
            notices: notices,
            randomness: randomness)
    }

    /// The portal behind a request, when it proves itself.
    func authenticate(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> AuthenticatedClient {
        try await judged { () async throws(TokenFault) in
            try await OIDC.authenticate(input, clients: catalogue.clients, issuer: catalogue.issuer, at: now)
        }
    }

    /// What remembers the client's assertion, so that it proves nothing a second time.
    func consumption(of client: AuthenticatedClient) -> [Change] {
        client.assertionID.map {
            [.consumeClientAssertion(id: $0.jti, client: client.client.id, until: $0.expires)]
        } ?? []
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(TokenDeskFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw TokenDeskFault(error) }
    }

    func judged<Value>(_ work: () async throws(TokenFault) -> Value) async throws(TokenDeskFault) -> Value {
        do throws(TokenFault) { return try await work() } catch { throw .refused(error) }
    }

    func event(_ holding: Holding, _ what: Event.What, at now: Date) -> Event {
        Event(
            gemeente: holding.grant.gemeente, at: now, client: holding.grant.client,
            dienst: holding.grant.dienst,
            actor: keys.pseudonym(of: holding.actor),
            represented: holding.represented.map { keys.pseudonym(of: $0.bsn) }, what: what)
    }

    /// Opens the seals of a grant and its session.
    func holding(_ grant: Grant, _ session: Session) throws(TokenDeskFault) -> Holding {
        guard let dienst = catalogue.diensten[grant.dienst], let portal = catalogue.portals[grant.client],
            let actor = try? keys.sealing.openBSN(session.person, for: session.place)
        else { throw .broken }
        var represented: Person?
        if let sealed = grant.represented {
            guard let data = try? keys.sealing.open(sealed, for: grant.place),
                let person = try? decodeCanonicalJSON(StoredPerson.self, from: data).person
            else { throw .broken }
            represented = person
        }
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
    let actor: BSN
    let represented: Person?
}
