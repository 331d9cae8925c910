import Identity
import OIDC
import Testing

/// The shape that the JSON Schema of Open Forms gives to the context of eHerkenning with a mandate.
@Suite("The authentication context of eHerkenning")
struct EHerkenningContextTests {
    static let roles: [(Vertegenwoordiging, String)] = [
        (.bewind, "bewindvoerder"), (.curatele, "curator"), (.mentorschap, "mentor"),
    ]

    @Test("has exactly the keys of the schema and names the role", arguments: roles)
    func whole(_ kind: Vertegenwoordiging, _ role: String) throws {
        let context = try #require(try context(Fixture.grant(Fixture.employed(kind))))
        #expect(context.names == ["authorizee", "levelOfAssurance", "mandate", "representee", "source"])
        #expect(context["source"] == "eherkenning")
        let client = try Fixture.represented().reveal()
        #expect(context["representee"] == .object(["identifierType": "bsn", "identifier": .string(client)]))
        let authorizee = try #require(context["authorizee"]?.object)
        #expect(authorizee.names == ["actingSubject", "legalSubject"])
        #expect(
            authorizee["legalSubject"]
                == .object(["identifierType": "kvkNummer", "identifier": .string(Fixture.kvk)]))
        #expect(authorizee["actingSubject"]?.object?.names == ["identifier", "identifierType"])
        #expect(authorizee["actingSubject"]?.object?["identifierType"] == "opaque")
        let mandate = try #require(context["mandate"]?.object)
        #expect(mandate.names == ["role", "services"])
        #expect(mandate["role"] == .string(role))
        #expect(
            mandate["services"]
                == .array([
                    .object([
                        "id": .string(Fixture.etdServiceID), "uuid": "34085d78-21aa-4481-a219-b28d7f3282fc",
                    ])
                ]))
    }

    static let classes: [(LevelOfAssurance, String)] = [
        (.basis, "loa2"), (.midden, "loa2"), (.substantieel, "loa3"), (.hoog, "loa4"),
    ]

    @Test("names the level by eHerkenning's class", arguments: classes)
    func level(_ level: LevelOfAssurance, _ name: String) throws {
        var wish = Fixture.employed()
        wish.level = level
        let found = claims(of: try Fixture.grant(wish))
        let uri = JSON.string("urn:etoegang:core:assurance-class:\(name)")
        #expect(found["authentication_context"]?.object?["levelOfAssurance"] == uri)
        #expect(found["authsp_level"] == uri)
    }

    @Test("names the employee by a code of this portal alone")
    func acting() throws {
        let found = claims(of: try Fixture.grant(Fixture.employed()))
        let authorizee = found["authentication_context"]?.object?["authorizee"]?.object
        #expect(authorizee?["actingSubject"]?.object?["identifier"] == found["sub"])
        #expect(found["urn:etoegang:core:ActingSubjectID"] == found["sub"])
    }

    @Test("comes with the flat claims that name the client, the office and the service")
    func flat() throws {
        let found = claims(of: try Fixture.grant(Fixture.employed()))
        #expect(found["urn:etoegang:core:LegalSubjectID"] == .string(Fixture.kvk))
        #expect(found["namequalifier"] == "urn:etoegang:1.9:EntityConcernedID:KvKnr")
        #expect(found["urn:etoegang:core:ServiceID"] == .string(Fixture.etdServiceID))
        #expect(found["urn:etoegang:core:ServiceUUID"] == "34085d78-21aa-4481-a219-b28d7f3282fc")
        #expect(!found.names.contains { $0.hasPrefix("urn:nl-eid-gdi:1.0:") })
        #expect(found["sel_uid"] == .string(try Fixture.represented().reveal()))
        #expect(found["bsn"] == nil)
    }

    @Test("names an office without a number of the trade register by its RSIN")
    func rsin() throws {
        let grant = try grant { ($0.represents[1], Party.Identifiers(rsin: try RSIN("999990627"))) }
        let subject = try context(grant)?["authorizee"]?.object?["legalSubject"]?.object
        #expect(subject == ["identifierType": "rsin", "identifier": "999990627"])
        #expect(claims(of: grant)["namequalifier"] == "urn:etoegang:1.9:EntityConcernedID:RSIN")
    }

    @Test("is left out whole where anybody in it is not released")
    func half() throws {
        let nameless = claims(of: try grant { ($0.represents[1], Party.Identifiers()) })
        #expect(nameless["authentication_context"] == nil)
        let unknown = claims(
            of: try grant { grant in
                (
                    Party(subject: grant.represents[1].subject),
                    Party.Identifiers(kvk: try KvKNumber(Fixture.kvk))
                )
            })
        #expect(unknown["authentication_context"] == nil)
        for found in [nameless, unknown] {
            let names = [
                "urn:etoegang:core:LegalSubjectID", "namequalifier", "urn:etoegang:core:ActingSubjectID",
                "sel_uid",
            ]
            #expect(names.allSatisfy { found[$0] == nil })
            #expect(found["urn:etoegang:core:ServiceUUID"] != nil)
        }
    }

    /// The employee's grant with another client and other numbers of the office.
    private func grant(
        _ change: (GrantClaims) throws -> (client: Party, office: Party.Identifiers)
    ) throws -> GrantClaims {
        let whole = try Fixture.grant(Fixture.employed())
        let (client, office) = try change(whole)
        return try GrantClaims(
            issuer: whole.issuer, client: whole.client, preset: whole.preset, subject: whole.subject,
            represents: [Party(subject: whole.represents[0].subject, identifiers: office), client],
            level: whole.level, authenticatedAt: whole.authenticatedAt, authenticationSource: .eherkenning,
            dienst: whole.dienst, dienstUUID: whole.dienstUUID, etdServiceID: whole.etdServiceID,
            vertegenwoordiging: whole.vertegenwoordiging, besluit: whole.besluit, gemeente: whole.gemeente,
            sessionID: whole.sessionID)
    }

    private func context(_ grant: GrantClaims) throws -> JSONObject? {
        claims(of: grant)["authentication_context"]?.object
    }
}
