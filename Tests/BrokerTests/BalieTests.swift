import Broker
import Identity
import Mandaat
import OIDC
import TestSupport
import Testing

@Suite("Filling in for a citizen at the desk")
struct BalieTests {
    @Test("is said to the worker, and only there (S53)")
    func text() async throws {
        let world = try await World.withStaff()
        #expect(try await world.consult(try Verband.vraag(onderdeel: Verband.balie)).text == .fillingIn)
        #expect(try await world.consult(try Verband.vraag()).text == nil)
        #expect(
            PublicText.consultation(.fillingIn).sentences(in: .nl)
                == ["U vult dit in voor de burger. Uw naam staat bij de aanvraag."])
    }

    @Test("reaches a citizen on no list with the reason that she asks for something new")
    func escape() async throws {
        let world = try await World.withStaff()
        let vraag = try Verband.vraag(
            Verband.zuid, onderdeel: Verband.balie, escape: Escape(reden: .nieuweAanvraag))
        #expect(try await world.consult(vraag).text == .fillingIn)
    }

    @Test("takes her number: nothing is filled in for nobody")
    func nobody() async throws {
        let world = try await World.withStaff()
        let fault = await #expect(throws: RaadplegingFault.self) {
            try await world.consult(try Verband.vraag(onderdeel: Verband.balie, of: nil))
        }
        #expect(fault?.code == "raadpleging.sleutel")
    }

    @Test("never looks like a login of hers: the source is staff, and she was only named")
    func noLogin() async throws {
        let world = try await World.withStaff()
        let token = try await world.consult(try Verband.vraag(onderdeel: Verband.balie)).token
        for client in [Verband.bron, Fixture.portal] {
            let answer = try await world.introspected(token, by: client)
            #expect(
                answer.names == [
                    "act", "active", "besluit", "client_id", "doel", "exp", "gemeente", "gemeente_oin",
                    "grondslag", "iat", "iss", "onderdeel", "represents", "source", "token_type",
                ])
            #expect(answer["source"] == "medewerker" && answer["onderdeel"] == "balie")
            #expect(
                answer["represents"] == .object(["bsn": .string(World.mother), "vastgesteld": "opgegeven"]))
            let text = "\(answer)".lowercased()
            for word in ["digid", "authentication_context", "nameid", "sectorcode"] {
                #expect(!text.contains(word))
            }
        }
    }

    @Test("opens no dienst of citizens: as a token of a login it is worth nothing")
    func noGrant() async throws {
        let world = try await World.withStaff()
        let token = try await world.consult(try Verband.vraag(onderdeel: Verband.balie)).token
        await #expect(throws: TokenDeskFault.self) {
            try await world.tokens.userinfo(bearer: token, at: Fixture.noon)
        }
        let asked = try Fixture.input(["token": token], by: Fixture.portal)
        #expect(try await world.tokens.introspect(asked, at: Fixture.noon) == inactiveIntrospection)
    }
}
