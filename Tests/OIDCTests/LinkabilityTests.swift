import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Two portals")
struct LinkabilityTests {
    /// What says something of the request or the gateway, not of who it is.
    static let common: Set<String> = [
        "iss", "acr", "sub_id_type", "dienst", "vertegenwoordiging", "gemeente", "exp", "iat", "nbf",
        "auth_time",
    ]

    @Test(
        "Two portals share no claim by which they could join the same persons (S44)",
        arguments: ClaimsPreset.allCases, Vertegenwoordiging.allCases)
    func unlinkable(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) async throws {
        let one = try await values(
            .init(
                preset: preset, kind: kind, client: Fixture.keyed, releases: false, sessionID: "s-1",
                besluit: "b-1"),
            tokenID: "t-1", nonce: "n-1")
        let other = try await values(
            .init(
                preset: preset, kind: kind, client: Fixture.basic, releases: false, sessionID: "s-2",
                besluit: "b-2"),
            tokenID: "t-2", nonce: "n-2")
        #expect(one.count > 5)
        #expect(one.isDisjoint(with: other), "\(one.intersection(other))")
    }

    @Test(
        "Two portals cannot join an employee, her office or her client",
        arguments: ClaimsPreset.allCases, [Vertegenwoordiging.bewind, .curatele, .mentorschap])
    func unlinkableChain(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) async throws {
        var wish = Fixture.employed(kind, preset)
        (wish.releases, wish.client) = (false, Fixture.keyed)
        let one = try await values(wish, tokenID: "t-1", nonce: "n-1")
        (wish.client, wish.sessionID, wish.besluit) = (Fixture.basic, "s-2", "b-2")
        let other = try await values(wish, tokenID: "t-2", nonce: "n-2")
        #expect(one.count > 7)
        #expect(one.isDisjoint(with: other), "\(one.intersection(other))")
    }

    @Test("One portal knows a person by the same name every time")
    func stable() throws {
        let names = try (0..<2).map { _ in
            try pairwiseSubject(of: Fixture.actor(), sector: "a", key: Fixture.pseudonyms)
        }
        #expect(names[0] == names[1])
        #expect(names[0].utf8.count == 64)
    }

    @Test("A subject differs by person and by sector, and is not the pseudonym of the log")
    func distinct() throws {
        let subjects = try [
            pairwiseSubject(of: Fixture.actor(), sector: "a", key: Fixture.pseudonyms),
            pairwiseSubject(of: Fixture.actor(), sector: "b", key: Fixture.pseudonyms),
            pairwiseSubject(of: Fixture.represented(), sector: "a", key: Fixture.pseudonyms),
            Fixture.pseudonyms.pseudonym(of: Fixture.actor(), for: "a").description,
        ]
        #expect(Set(subjects).count == 4)
    }

    /// Every value in an ID token and in the introspection of one grant, as `name=value`, less the common ones.
    private func values(_ wish: Fixture.Wish, tokenID: String, nonce: String) async throws -> Set<String> {
        let grant = try Fixture.grant(wish)
        let token = try await idToken(
            for: grant, nonce: nonce, tokenID: tokenID, at: Fixture.now, keys: Fixture.keys.value)
        let facts = TokenFacts(issuedAt: Fixture.now, expiresAt: Fixture.now + 300)
        let dumps = [try parts(of: token).payload, introspection(of: grant, token: facts)]
        return Set(dumps.flatMap { leaves(of: $0) })
    }

    private func leaves(of object: JSONObject) -> [String] {
        object.names.filter { !Self.common.contains($0) }.flatMap { name -> [String] in
            switch object[name] {
            case .object(let inner)?: leaves(of: inner)
            case .string(let text)? where !Self.constant.contains(name): [text]
            default: []
            }
        }
    }

    /// The same for everybody: the kind of token, the scope, the class of the level, the number of the dienst.
    private static let constant: Set<String> = [
        "token_type", "scope", "authsp_level", "urn:nl-eid-gdi:1.0:ServiceUUID",
        "urn:etoegang:core:ServiceUUID", "urn:etoegang:core:ServiceID",
    ]
}
