import Foundation
import Identity
import OIDC
import Testing

@Suite("Claims of staff")
struct StaffClaimsTests {
    private static let account = "k.devries@isd.example"

    private func grant(
        _ preset: ClaimsPreset = .nlGov, means: AuthenticationSource = .medewerker, isStaff: Bool = true,
        bsn: BSN? = nil, represents: [Party] = []
    ) throws -> GrantClaims {
        let staff = StaffMember(
            account: Self.account, functieprofiel: "consulent-inkomen",
            organisatie: try OIN("00000001001234567000"), netwerkzone: "kantoor")
        return try GrantClaims(
            issuer: Fixture.issuer, client: Fixture.keyed, preset: preset,
            subject: Party(subject: "pairwise", identifiers: Party.Identifiers(bsn: bsn)),
            represents: represents, level: .substantieel, authenticatedAt: Fixture.now,
            authenticationSource: means, staff: isStaff ? staff : nil, dienst: Fixture.dienst,
            dienstUUID: "34085d78-21aa-4481-a219-b28d7f3282fc",
            vertegenwoordiging: represents.isEmpty ? .zelf : .machtiging, besluit: "b-1",
            gemeente: GemeenteCode("0518"), sessionID: "s-1")
    }

    @Test("say that it is staff, of whom and in what function, and not which account")
    func said() throws {
        let found = claims(of: try grant())
        #expect(found["source"] == "medewerker")
        #expect(found["organisatie"] == "00000001001234567000")
        #expect(found["functieprofiel"] == "consulent-inkomen")
        #expect(found["sub"] == "pairwise" && found["vertegenwoordiging"] == "zelf")
        #expect(found["bsn"] == nil && found["represents"] == nil)
        #expect(!String(decoding: found.serialized(), as: UTF8.self).contains("devries"))
    }

    @Test("are the same in userinfo, and in introspection while the token is active")
    func everywhere() throws {
        let grant = try grant()
        let token = TokenFacts(issuedAt: Fixture.now, expiresAt: Fixture.now + 300)
        for name in ["source", "organisatie", "functieprofiel"] {
            #expect(userinfo(of: grant)[name] == claims(of: grant)[name])
            #expect(introspection(of: grant, token: token)[name] == claims(of: grant)[name])
            #expect(inactiveIntrospection[name] == nil)
        }
    }

    @Test("are no other person's: whoever logs in otherwise has no source")
    func others() throws {
        for wish in [Fixture.Wish(), Fixture.employed()] {
            let found = claims(of: try Fixture.grant(wish))
            #expect(found["source"] == nil && found["organisatie"] == nil && found["functieprofiel"] == nil)
        }
    }

    @Test("have nothing that Open Forms could take for a citizen or a company")
    func openForms() throws {
        let plain = claims(of: try grant())
        #expect(claims(of: try grant(.openForms)) == plain)
        #expect(plain["authentication_context"] == nil)
    }

    @Test("are not made of a contradiction")
    func contradictions() throws {
        let client = Party(subject: "client")
        #expect(throws: CapacityContradiction.self) { try grant(isStaff: false) }
        #expect(throws: CapacityContradiction.self) { try grant(means: .digid) }
        #expect(throws: CapacityContradiction.self) { try grant(bsn: Fixture.actor()) }
        #expect(throws: CapacityContradiction.self) { try grant(represents: [client]) }
    }
}
