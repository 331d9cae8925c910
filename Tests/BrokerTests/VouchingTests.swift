import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("A provider of employees")
struct VouchingTests {
    /// A world in which `parkeren` may be done with both providers, in these capacities.
    private func world(_ kinds: Set<Vertegenwoordiging>) async throws -> World {
        try await World(second: .employees) { catalogue in
            var diensten = catalogue.diensten
            diensten[Fixture.parkeren] = diensten[Fixture.parkeren].map { $0.accepting(kinds) }
            return Catalogue(
                issuer: catalogue.issuer, gemeenten: catalogue.gemeenten, diensten: diensten,
                portals: catalogue.portals, verbanden: catalogue.verbanden,
                policyVersion: catalogue.policyVersion)
        }
    }

    /// With what a person may log in: what the page offers, or where she is sent.
    private func offered(
        _ kinds: Set<Vertegenwoordiging>, asking kind: String? = nil
    ) async throws -> [IdentityProviderID] {
        let world = try await world(kinds)
        let request = try Fixture.request(["vertegenwoordiging": kind], dienst: Fixture.parkeren)
        let begun = try await world.logins.begin(request, by: world.browser, at: Fixture.noon)
        switch begun.step {
        case .send(.redirect): return [Fixture.digid]
        case .send(.post): return [Fixture.second]
        default:
            guard case .chooseProvider(let providers) = try await world.page(after: begun.step).content else {
                return []
            }
            return providers.map(\.id)
        }
    }

    private static let both = [Fixture.digid, Fixture.second]

    @Test("is offered where a measure is accepted", arguments: ["bewind", "curatele", "mentorschap"])
    func measures(_ name: String) async throws {
        let kind = try #require(Vertegenwoordiging(rawValue: name))
        #expect(try await offered([.zelf, kind]) == Self.both)
        #expect(try await offered([.zelf, kind], asking: name) == Self.both)
    }

    @Test("is not offered where none is")
    func none() async throws {
        #expect(try await offered([.zelf]) == [Fixture.digid])
        #expect(try await offered([.zelf, .machtiging, .gezag]) == [Fixture.digid])
    }

    @Test(
        "is not offered when the portal asks what no employee does",
        arguments: ["zelf", "machtiging", "gezag"])
    func asked(_ kind: String) async throws {
        #expect(
            try await offered([.zelf, .machtiging, .gezag, .curatele], asking: kind) == [Fixture.digid])
    }

    @Test("is not gone to by a choice that its page did not offer")
    func forced() async throws {
        let world = try await world([.zelf, .curatele])
        let request = try Fixture.request(["vertegenwoordiging": "zelf"], dienst: Fixture.parkeren)
        let first = try await world.authenticated(request)
        #expect(World.parameter("code", in: first.step) != nil)
        let named = try Fixture.request(
            ["vertegenwoordiging": "zelf", "kc_idp_hint": "tweede"], dienst: Fixture.parkeren)
        let refused = try await world.logins.begin(named, by: world.browser, at: Fixture.noon)
        #expect(try await world.refusal(after: refused.step)?.error == .invalidRequest)
    }

    @Test("tells a level that is too low in words of organisations, one of persons in its own")
    func level() async throws {
        for (provider, text) in [
            (Fixture.second, PublicText.relation(.organisationLevelTooLow(needed: .midden))),
            (Fixture.digid, .levelTooLow(needed: .midden)),
        ] {
            let world = try await world([.zelf, .curatele])
            await world.provider.answer(.success(.levelNotReached))
            await world.second.answer(.success(.levelNotReached))
            let refused = try await back(from: provider, in: world)
            let refusal = try await world.refusal(after: refused.step)
            #expect(refusal?.text == text)
            #expect(refusal?.error == .unmetAuthenticationRequirements)
        }
    }

    @Test("is named when it is left or fails, and DigiD when that is")
    func words() async throws {
        let broken = ProviderError.unavailable(provider: Fixture.second, reason: "timeout")
        let cases:
            [(Result<AuthenticationOutcome, ProviderError>, person: PublicText, employee: RelationText)] =
                [
                    (.success(.cancelled), .cancelled, .organisationLoginCancelled),
                    (.success(.failed(status: "Responder")), .providerFault, .organisationLoginFailed),
                    (.failure(broken), .providerFault, .organisationLoginFailed),
                ]
        for (outcome, person, employee) in cases {
            for (provider, text) in [(Fixture.second, .relation(employee)), (Fixture.digid, person)] {
                let world = try await world([.zelf, .curatele])
                await world.provider.answer(outcome)
                await world.second.answer(outcome)
                let refused = try await back(from: provider, in: world)
                #expect(try await world.refusal(after: refused.step)?.text == text)
            }
        }
    }

    @Test("who comes back without a mandate for the dienst is told so, and nothing is asked of any register")
    func notMandated() async throws {
        let world = try await world([.zelf, .curatele])
        let employee = Employee(
            organisation: Organisation(try KvKNumber("00009901")),
            subject: try #require(ActingSubject("bea")), vestigingen: [], diensten: [], intermediary: nil)
        await world.second.answer(
            .success(
                .authenticated(
                    Authentication(
                        actor: .employee(employee),
                        evidence: LoginEvidence(
                            assertionID: "_e", identityProvider: Fixture.second, level: .substantieel,
                            authenticatedAt: Fixture.noon), replayUntil: Fixture.noon + 240))))
        let refused = try await back(from: Fixture.second, in: world)
        #expect(try await world.refusal(after: refused.step)?.text == .relation(.organisationDidNotMandate))
        let reasons = await world.store.events.compactMap { event -> [String]? in
            if case .decided(let decision) = event.what { decision.reasons } else { nil }
        }
        #expect(reasons.map(\.first) == ["ORGANISATIE_MACHTIGDE_NIET"])
    }

    /// Comes back from a provider that was chosen on the page.
    private func back(from provider: IdentityProviderID, in world: World) async throws -> Continuation {
        let begun = try await world.logins.begin(
            try Fixture.request(dienst: Fixture.parkeren), by: world.browser, at: Fixture.noon)
        let sent = try await world.choose(.provider(provider.rawValue), after: begun.step)
        return try await world.logins.receive(
            .artifact("a"), at: provider, relayState: World.relayState(in: sent.step), from: world.browser,
            at: Fixture.noon)
    }
}

extension Dienst {
    /// The same dienst in other capacities.
    fileprivate func accepting(_ kinds: Set<Vertegenwoordiging>) -> Dienst {
        Dienst(
            id: id, uuid: uuid, gemeente: gemeente, naam: naam, domein: domein, doel: doel,
            grondslag: grondslag, minimumLoA: minimumLoA, identityProviders: identityProviders,
            vertegenwoordiging: kinds, identificatie: identificatie, sessie: sessie)
    }
}
