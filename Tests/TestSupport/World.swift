package import Broker
package import Foundation
package import Identity
import Mandaat
package import OIDC
package import Policy
package import Representation

/// A broker with everything around it faked, and one person at the controls.
package struct World: Sendable {
    package static let anna = "999999047"
    package static let mother = "999991607"
    package static let neighbour = "999995224"

    package let store = MemoryStore()
    package let notices = FakeNotices()
    package let register: FakeRegister
    package let toezicht: FakeToezicht
    package let gezag: FakeGezag
    package let messages = FakeMessages()
    package let provider: FakeProvider
    package let second: FakeProvider
    package let logins: LoginDispatcher
    package let tokens: TokenDesk
    package let logouts: LogoutDesk
    package let inzage: InzageDesk
    package let raadplegingen: RaadplegingDesk
    package let programmas: ProgramDesk
    package let beheer: BeheerDesk
    package let catalogue: Catalogue
    package let feed = FakeFeed()
    package let watch = RelationWatch(of: "toezicht")
    package let farewell: PortalFarewell
    package let browser = Browser(secret: "browser", session: nil)

    /// A world of which the register holds these machtigingen, with something changed in its catalogue; the second
    /// provider vouches for persons too, unless told otherwise.
    ///
    /// Machtigingen can always be asked; of the other registers only those that are named.
    package init(
        machtigingen: [Machtiging] = [], legal: Set<Legal> = [], toezicht: FakeToezicht = FakeToezicht(),
        gezag: FakeGezag = FakeGezag(), quota: NumberQuota = NumberQuota(),
        second vouching: Vouching = .persons,
        changing changes: (Catalogue) throws -> Catalogue = { $0 }
    ) async throws {
        register = FakeRegister(machtigingen)
        self.toezicht = toezicht
        self.gezag = gezag
        let registers = Registers(
            machtigingen: register, toezicht: legal.contains(.toezicht) ? toezicht : nil,
            gezag: legal.contains(.gezag) ? gezag : nil, messages: legal.contains(.messages) ? messages : nil)
        provider = FakeProvider(Fixture.digid, .success(try Self.login()))
        second = FakeProvider(
            Fixture.second, .success(try Self.login()), posts: true, vouchingFor: vouching)
        let secret = "the secret of our own portal"
        let own = InzageSettings(
            gemeente: Fixture.gemeente, identityProviders: [Fixture.digid], minimumLoA: .midden)
        let catalogue = try changes(Fixture.catalogue()).offering([own], secret: secret)
        self.catalogue = catalogue
        let providers: [IdentityProviderID: any IdentityProvider] = [
            Fixture.digid: provider, Fixture.second: second,
        ]
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        farewell = PortalFarewell(
            catalogue: catalogue, keys: Fixture.keys(), tokenKeys: signing, notices: notices,
            randomness: .system)
        logins = LoginDispatcher(
            catalogue: catalogue, providers: providers, registers: registers, numberQuota: quota,
            store: store, keys: Fixture.keys(), randomness: .system, farewell: farewell)
        tokens = TokenDesk(
            catalogue: catalogue, registers: registers, store: store, keys: Fixture.keys(),
            tokenKeys: signing, randomness: .system, farewell: farewell, watch: watch)
        let portal = OwnPortal(
            catalogue: catalogue, logins: logins, tokens: tokens, keys: Fixture.keys(), randomness: .system,
            secret: secret)
        inzage = InzageDesk(
            portal: portal, registers: registers, store: store, keys: Fixture.keys(), randomness: .system)
        beheer = BeheerDesk(
            portal: portal, store: store, reader: store,
            lists: ListDesk(store: store, keys: Fixture.keys()), keys: Fixture.keys(), randomness: .system)
        raadplegingen = RaadplegingDesk(
            catalogue: catalogue, tokens: tokens, store: store,
            lists: StoredLists(store, keys: Fixture.keys()), keys: Fixture.keys(), randomness: .system)
        programmas = ProgramDesk(
            catalogue: catalogue, store: store, lists: ListDesk(store: store, keys: Fixture.keys()),
            termijnen: [Programs.noord: Bewaartermijnen(["incidenteel": 30])], keys: Fixture.keys())
        logouts = LogoutDesk(
            catalogue: catalogue, providers: providers, store: store, keys: Fixture.keys(),
            tokenKeys: signing, randomness: .system, farewell: farewell)
    }

    /// The registers beside the one of machtigingen.
    package enum Legal: Hashable, Sendable, CaseIterable {
        case toezicht
        case gezag
        /// What brings a message to the other holders of a measure.
        case messages
    }

    /// An accepted login of Anna.
    package static func login(
        assertion: String = "_a1", level: LevelOfAssurance = .midden,
        by provider: IdentityProviderID = Fixture.digid,
        at instant: Date = Fixture.noon, as person: String = anna, underlying: UnderlyingEvidence? = nil
    ) throws -> AuthenticationOutcome {
        .authenticated(
            Authentication(
                actor: .person(try BSN(person)),
                evidence: LoginEvidence(
                    assertionID: assertion, identityProvider: provider, level: level,
                    authenticatedAt: instant, underlying: underlying),
                replayUntil: instant + 240))
    }

    /// A machtiging for Anna that holds today, with something changed.
    package static func machtiging(
        _ id: String = "m1", of represented: String = mother, for gemachtigde: String = anna,
        dienst: DienstID = Fixture.bijstand, from: LocalDate = Fixture.today.adding(days: -10),
        to: LocalDate? = Fixture.today.adding(days: 10), state: Machtiging.State = .actief
    ) throws -> Machtiging {
        let uuids = try Fixture.catalogue().diensten
        guard let period = Period(from: from, to: to), let uuid = uuids[dienst]?.uuid else {
            throw CocoaError(.formatting)
        }
        return Machtiging(
            id: id, version: 1,
            vertegenwoordigde: Person(
                bsn: try BSN(represented),
                name: PersonName(formOfAddress: .mevrouw, initialsAndSurname: "J. de Vries", birthYear: 1946)),
            gemachtigde: try BSN(gemachtigde), diensten: [uuid], period: period, state: state)
    }

    /// The RelayState that went out with a step.
    package static func relayState(in step: Step) -> String {
        switch step {
        case .send(.redirect(let url)):
            URLComponents(string: url)?.queryItems?.first { $0.name == "RelayState" }?.value ?? ""
        case .send(.post(_, let fields)): fields["RelayState"] ?? ""
        case .show, .returnToPortal: ""
        }
    }

    /// A parameter of the address that a step goes to.
    package static func parameter(_ name: String, in step: Step) -> String? {
        guard case .returnToPortal(let url) = step else { return nil }
        return URLComponents(string: url)?.queryItems?.first { $0.name == name }?.value
    }

    /// Begins a login and comes back from the provider.
    package func authenticated(
        _ request: AuthorizationRequest, at now: Date = Fixture.noon
    ) async throws -> Continuation {
        let begun = try await logins.begin(request, by: browser, at: now)
        return try await logins.receive(
            .artifact("a"), at: Fixture.digid, relayState: Self.relayState(in: begun.step), from: browser,
            at: now)
    }

    /// Makes a choice on the page a step shows.
    package func choose(
        _ choice: Choice, after step: Step, at now: Date = Fixture.noon
    ) async throws -> Continuation {
        let page = try await page(after: step, at: now)
        return try await logins.choose(choice, in: page.login, version: page.version, by: browser, at: now)
    }

    /// The page a step shows.
    package func page(after step: Step, at now: Date = Fixture.noon) async throws -> LoginPage {
        guard case .show(let id) = step else { throw NotAPage(step: step) }
        return try await logins.page(of: id, for: browser, at: now)
    }

    /// Exchanges a code for tokens.
    package func exchange(
        _ code: String?, by client: ClientID = Fixture.portal, verifier: String = Fixture.verifier,
        at now: Date = Fixture.noon
    ) async throws -> JSONObject {
        let form = [
            "grant_type": "authorization_code", "code": code ?? "", "code_verifier": verifier,
            "redirect_uri": "https://\(client).example.nl/cb",
        ]
        return try await tokens.exchange(try Fixture.input(form, by: client), at: now)
    }

    /// Acts for the mother, up to the code.
    package func represented(at now: Date = Fixture.noon) async throws -> Continuation {
        let first = try await authenticated(try Fixture.request(), at: now)
        let offered = try await choose(.way(.machtiging), after: first.step, at: now)
        let picked = try await choose(.person("m1"), after: offered.step, at: now)
        let permitted = try await choose(.confirm, after: picked.step, at: now)
        return Continuation(permitted.step, sessionSecret: first.sessionSecret)
    }
}

/// A step that should have shown a page went elsewhere.
package struct NotAPage: Error {
    package let step: Step

    package init(step: Step) { self.step = step }
}
