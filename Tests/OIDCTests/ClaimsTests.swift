import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Claims")
struct ClaimsTests {
    static let presets: [(ClaimsPreset, Vertegenwoordiging)] = [
        (.nlGov, .zelf), (.nlGov, .machtiging), (.openForms, .zelf), (.openForms, .machtiging),
    ]

    @Test("Claims are the golden ones", arguments: presets)
    func golden(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) throws {
        let grant = try Fixture.grant(.init(preset: preset, kind: kind))
        try expectGolden(claims(of: grant), "claims-\(preset.rawValue)-\(kind.rawValue)")
    }

    @Test("Claims of an employee are the golden ones", arguments: ClaimsPreset.allCases)
    func employeeGolden(_ preset: ClaimsPreset) throws {
        let grant = try Fixture.grant(Fixture.employed(.bewind, preset))
        try expectGolden(claims(of: grant), "claims-\(preset.rawValue)-bewind-eherkenning")
    }

    @Test("The chain nests: the employee is the subject, her office represents, the client is the deepest")
    func chain() throws {
        let found = claims(of: try Fixture.grant(Fixture.employed(.bewind, .nlGov)))
        let office = found["represents"]?.object
        let client = office?["represents"]?.object
        #expect(found["bsn"] == nil && office?["bsn"] == nil)
        #expect(found["kvk"] == nil && office?["kvk"] == .string(Fixture.kvk))
        #expect(client?["bsn"] == .string(try Fixture.represented().reveal()))
        #expect(client?["kvk"] == nil && client?["rsin"] == nil && client?["represents"] == nil)
        let subjects = [found["sub"], office?["sub"], client?["sub"]].compactMap { $0?.text }
        #expect(Set(subjects).count == 3)
        #expect(found["toestemming_vereist"] == ["betalen"])
    }

    @Test("ID token, userinfo and introspection never disagree", arguments: presets)
    func agreement(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) async throws {
        let grant = try Fixture.grant(.init(preset: preset, kind: kind))
        let token = try await idToken(
            for: grant, nonce: "n", tokenID: "t", at: Fixture.now, keys: Fixture.keys.value)
        let answers = [
            try parts(of: token).payload, userinfo(of: grant),
            introspection(of: grant, token: TokenFacts(issuedAt: Fixture.now, expiresAt: Fixture.now + 300)),
        ]
        for name in Set(answers.flatMap(\.names)) {
            #expect(Set(answers.compactMap { $0[name] }).count == 1, "\(name)")
        }
        for name in claims(of: grant).names { #expect(answers.allSatisfy { $0[name] != nil }, "\(name)") }
    }

    @Test(
        "The actor is the subject and the represented party stands in represents, never the other way round")
    func parties() throws {
        let found = claims(of: try Fixture.grant(.init(kind: .machtiging)))
        let sub = { (bsn: BSN) in
            pairwiseSubject(of: bsn, sector: Fixture.keyed.rawValue, key: Fixture.pseudonyms)
        }
        #expect(found["sub"] == .string(try sub(Fixture.actor())))
        #expect(found["bsn"] == .string(try Fixture.actor().reveal()))
        #expect(found["represents"]?.object?["sub"] == .string(try sub(Fixture.represented())))
        #expect(found["represents"]?.object?["bsn"] == .string(try Fixture.represented().reveal()))
    }

    @Test("No BSN is ever a subject", arguments: Vertegenwoordiging.allCases)
    func subject(_ kind: Vertegenwoordiging) throws {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms, kind: kind)))
        let numbers = [try Fixture.actor().reveal(), try Fixture.represented().reveal()]
        #expect(!numbers.contains(found["sub"]?.text ?? ""))
        #expect(!numbers.contains(found["represents"]?.object?["sub"]?.text ?? ""))
    }

    @Test("A BSN that is not released appears nowhere", arguments: presets)
    func unreleased(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) throws {
        let grant = try Fixture.grant(.init(preset: preset, kind: kind, releases: false))
        let text = String(decoding: claims(of: grant).serialized(), as: UTF8.self)
        #expect(!text.contains(try Fixture.actor().reveal()))
        #expect(!text.contains(try Fixture.represented().reveal()))
        #expect(!text.contains("authentication_context"))
        #expect(!text.contains("LegalSubjectID"))
    }

    @Test("The name of the person who logged in is not released", arguments: presets)
    func name(_ preset: ClaimsPreset, _ kind: Vertegenwoordiging) throws {
        let grant = try Fixture.grant(.init(preset: preset, kind: kind))
        #expect(!String(decoding: claims(of: grant).serialized(), as: UTF8.self).contains("Bakker"))
    }

    @Test("The level is told by its URI", arguments: LevelOfAssurance.allCases)
    func level(_ level: LevelOfAssurance) throws {
        #expect(claims(of: try Fixture.grant(.init(level: level)))["acr"] == .string(level.uri))
    }

    @Test("The kind of representation is told", arguments: Vertegenwoordiging.allCases)
    func kind(_ kind: Vertegenwoordiging) throws {
        let found = claims(of: try Fixture.grant(.init(kind: kind)))
        #expect(found["vertegenwoordiging"] == .string(kind.rawValue))
        #expect((found["represents"] != nil) == (kind != .zelf))
    }

    @Test("A kind that contradicts the parties makes no claims", arguments: Vertegenwoordiging.allCases)
    func contradiction(_ kind: Vertegenwoordiging) throws {
        let party = Party(subject: "s")
        #expect(throws: CapacityContradiction()) {
            try GrantClaims(
                issuer: "i", client: Fixture.keyed, preset: .nlGov, subject: party,
                represents: kind == .zelf ? [party] : [], level: .hoog, authenticatedAt: Fixture.now,
                authenticationSource: .digid,
                dienst: Fixture.dienst, dienstUUID: "u", vertegenwoordiging: kind, besluit: "b",
                gemeente: GemeenteCode("0518"), sessionID: "s")
        }
    }

    @Test("The octets of a claim set depend on nothing but the claims")
    func stable() throws {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms, kind: .machtiging)))
        let octets = found.serialized()
        #expect(found.names == found.names.sorted())
        #expect(JSONObject(octets) == found)
        #expect(JSONObject(octets)?.serialized() == octets)
    }
}
