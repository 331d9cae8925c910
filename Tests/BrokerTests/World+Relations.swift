import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport

@testable import Broker

extension World {
    /// A world in which the dienst accepts every ground, with something changed in its catalogue.
    static func accepting(
        machtigingen: [Machtiging] = [], toezicht: FakeToezicht? = FakeToezicht(),
        gezag: FakeGezag? = nil,
        changing changes: (Catalogue) throws -> Catalogue = { $0 }
    ) async throws -> World {
        let legal: [Legal?] = [toezicht.map { _ in .toezicht }, gezag.map { _ in .gezag }]
        return try await World(
            machtigingen: machtigingen, legal: Set(legal.compactMap(\.self)),
            toezicht: toezicht ?? FakeToezicht(), gezag: gezag ?? FakeGezag()
        ) { catalogue in
            var diensten = catalogue.diensten
            if let old = diensten[Fixture.bijstand] {
                diensten[old.id] = Dienst(
                    id: old.id, uuid: old.uuid, gemeente: old.gemeente, naam: old.naam, domein: old.domein,
                    doel: old.doel, grondslag: old.grondslag, minimumLoA: old.minimumLoA,
                    identityProviders: old.identityProviders,
                    vertegenwoordiging: Set(Vertegenwoordiging.allCases), identificatie: old.identificatie,
                    sessie: .init(idle: 86_400 * 30, absolute: 86_400 * 30))
            }
            return try changes(
                Catalogue(
                    issuer: catalogue.issuer, gemeenten: catalogue.gemeenten, diensten: diensten,
                    portals: catalogue.portals, verbanden: catalogue.verbanden,
                    policyVersion: catalogue.policyVersion))
        }
    }

    /// The measure by which Anna acts for her mother in a grant that is held.
    static func held(_ relation: String, _ kind: Vertegenwoordiging) throws -> Maatregel? {
        guard let soort = Maatregel.Soort.allCases.first(where: { $0.kind == kind }) else { return nil }
        return try maatregel(
            relation, over: mother, soort, version: 1, holders: [Holder(party: .person(BSN(anna)))])
    }

    /// What lets grants fall here; in another store when one is given.
    func keeper(
        _ store: (any Journal & RelationGrantReader)? = nil, feed: (any RelationFeed)? = nil
    ) -> RelationKeeper {
        RelationKeeper(
            feed: feed ?? self.feed, store: store ?? self.store, keys: Fixture.keys(), watch: watch)
    }

    /// Keeps, and tells the portals as the gateway does.
    @discardableResult
    func keep(at now: Date = Fixture.noon) async -> Kept {
        await feed.answer(at: now)
        let kept = await keeper().keep(at: now)
        for one in kept.fallen { await farewell.say(one, at: now) }
        return kept
    }

    /// A grant of Anna for her mother in a session of its own; the token's secret is the grant's name.
    func hold(
        _ relation: String, version: Int = 1, kind: Vertegenwoordiging = .bewind,
        register: String = "toezicht", endsAt: Date? = nil, at now: Date = Fixture.noon
    ) async throws {
        let (changes, code) = try Self.held(
            relation, version: version, kind: kind, register: register, endsAt: endsAt, at: now)
        let token = StoredToken(
            digest: Digest(of: relation), grant: relation, issuedAt: now, expiresAt: now + 86_400 * 20)
        try await store.commit(changes + [.redeemCode(code, for: token)], recording: [])
        if let measure = try Self.held(relation, kind) { await toezicht.add(measure) }
    }

    /// The changes that make such a grant, and its code.
    static func held(
        _ relation: String, version: Int = 1, kind: Vertegenwoordiging = .bewind,
        register: String = "toezicht", endsAt: Date? = nil, at now: Date = Fixture.noon
    ) throws -> ([Change], Digest) {
        let (keys, session) = (Fixture.keys(), "session of \(relation)")
        let person = Person(
            bsn: try BSN(mother),
            name: PersonName(formOfAddress: .mevrouw, initialsAndSurname: "J. de Vries", birthYear: 1946))
        let grant = Grant(
            id: relation, session: session, client: Fixture.portal, gemeente: Fixture.gemeente,
            dienst: Fixture.bijstand, besluit: "besluit \(relation)", kind: kind,
            relation: .init(register: register, id: relation, version: version, kind: kind),
            represented: keys.sealing.seal(
                canonicalJSON(StoredPerson(person)), for: Grant.place(relation), .system),
            acties: [.inzien], toestemmingVereist: [], issuedAt: now, endsAt: endsAt)
        let code = StoredCode(
            digest: Digest(of: "code of \(relation)"), grant: relation,
            binding: CodeBinding(to: try Fixture.request()), expiresAt: now + 60)
        return (
            [
                .openSession(
                    Session(
                        id: session, secret: Digest(of: "cookie of \(relation)"),
                        browser: Digest(of: session), client: Fixture.portal, gemeente: Fixture.gemeente,
                        actor: keys.seal(.person(try BSN(anna)), for: Session.place(session), .system),
                        login: LoginEvidence(
                            assertionID: "_\(relation)", identityProvider: Fixture.digid, level: .hoog,
                            authenticatedAt: now),
                        limits: .init(idle: 86_400 * 30, absolute: 86_400 * 30), startedAt: now,
                        lastUsedAt: now)),
                .issueGrant(grant, code),
            ], code.digest
        )
    }

    /// Whether the token of a grant is active.
    func isActive(_ relation: String, at now: Date = Fixture.noon) async throws -> Bool {
        let input = try Fixture.input(["token": relation])
        return try await tokens.introspect(input, at: now)["active"] == true
    }

    /// The grants that stand, by name.
    func standing() async throws -> Set<String> {
        try await Set(store.grants(restingOn: "toezicht", limit: .max).map(\.grant.id))
    }

    /// Why grants fell, by name; every grant that fell twice is told.
    func revocations() async -> [String: [Event.RevocationCause]] {
        await store.events.reduce(into: [:]) { found, event in
            if case .grantRevoked(let grant, let cause) = event.what {
                found[grant, default: []].append(cause)
            }
        }
    }
}

extension RelationChanges.Change {
    /// A change that counts today unless told otherwise.
    static func of(
        _ relation: String, _ kind: RelationChanges.Kind = .beeindigd, version: Int = 2,
        on day: LocalDate = Fixture.today
    ) -> Self { .init(relation: relation, version: version, kind: kind, effective: day) }
}
