import Identity
import OIDC
import Testing

@Suite("Open Forms claims")
struct OpenFormsClaimsTests {
    static let classes: [(LevelOfAssurance, String)] = [
        (.basis, "PasswordProtectedTransport"), (.midden, "MobileTwoFactorContract"),
        (.substantieel, "Smartcard"),
        (.hoog, "SmartcardPKI"),
    ]

    @Test("The level is one of DigiD's classes", arguments: classes)
    func level(_ level: LevelOfAssurance, _ name: String) throws {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms, level: level)))
        let uri = JSON.string("urn:oasis:names:tc:SAML:2.0:ac:classes:\(name)")
        #expect(found["authsp_level"] == uri)
        #expect(found["authentication_context"]?.object?["levelOfAssurance"] == uri)
    }

    @Test("Without mandate the context has exactly the schema's keys")
    func withoutMandate() throws {
        let context = try context(.zelf)
        #expect(context.names == ["authorizee", "levelOfAssurance", "source"])
        #expect(context["source"] == "digid")
        try expectPerson(context["authorizee"]?.object?["legalSubject"], Fixture.actor())
        #expect(context["authorizee"]?.object?.names == ["legalSubject"])
    }

    @Test(
        "With mandate the context has exactly the schema's keys",
        arguments: Vertegenwoordiging.allCases.filter { $0 != .zelf })
    func withMandate(_ kind: Vertegenwoordiging) throws {
        let context = try context(kind)
        #expect(context.names == ["authorizee", "levelOfAssurance", "mandate", "representee", "source"])
        try expectPerson(context["authorizee"]?.object?["legalSubject"], Fixture.actor())
        try expectPerson(context["representee"], Fixture.represented())
        #expect(context["mandate"]?.object?.names == ["services"])
        #expect(
            context["mandate"]?.object?["services"]
                == .array([.object(["id": "34085d78-21aa-4481-a219-b28d7f3282fc"])]))
    }

    @Test("The flat claims of DigiD Machtigen name both persons and the dienst")
    func flat() throws {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms, kind: .machtiging)))
        #expect(found["urn:nl-eid-gdi:1.0:ActingSubjectID"] == .string(try Fixture.actor().reveal()))
        #expect(found["urn:nl-eid-gdi:1.0:LegalSubjectID"] == .string(try Fixture.represented().reveal()))
        #expect(found["urn:nl-eid-gdi:1.0:ServiceUUID"] == "34085d78-21aa-4481-a219-b28d7f3282fc")
    }

    @Test("Who acts for herself is known by the claim of DigiD alone")
    func ownBehalf() throws {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms)))
        #expect(found["bsn"] == .string(try Fixture.actor().reveal()))
        #expect(!found.names.contains { $0.hasPrefix("urn:nl-eid-gdi:1.0:") })
    }

    @Test("A portal of the canonical preset gets none of these")
    func canonical() throws {
        let found = claims(of: try Fixture.grant(.init(preset: .nlGov, kind: .machtiging)))
        #expect(found["authentication_context"] == nil)
        #expect(found["authsp_level"] == nil)
        #expect(!found.names.contains { $0.hasPrefix("urn:") })
    }

    @Test("Where one of two persons is not released there is no half context")
    func half() throws {
        let parties: [(BSN?, BSN?)] = [(try Fixture.actor(), nil), (nil, try Fixture.represented())]
        for (actor, represented) in parties {
            let grant = try GrantClaims(
                issuer: Fixture.issuer, client: Fixture.keyed, preset: .openForms,
                subject: Party(subject: "a", identifiers: .init(bsn: actor)),
                represents: [Party(subject: "b", identifiers: .init(bsn: represented))],
                level: .hoog, authenticatedAt: Fixture.now, authenticationSource: .digid,
                dienst: Fixture.dienst, dienstUUID: "u",
                vertegenwoordiging: .machtiging, besluit: "b", gemeente: GemeenteCode("0518"), sessionID: "s")
            #expect(claims(of: grant)["authentication_context"] == nil)
        }
    }

    private func context(_ kind: Vertegenwoordiging) throws -> JSONObject {
        let found = claims(of: try Fixture.grant(.init(preset: .openForms, kind: kind)))
        return try #require(found["authentication_context"]?.object)
    }

    private func expectPerson(_ value: JSON?, _ bsn: BSN) throws {
        #expect(value?.object == ["identifierType": "bsn", "identifier": .string(bsn.reveal())])
    }
}
