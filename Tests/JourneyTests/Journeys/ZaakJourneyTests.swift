import Foundation
import Identity
import Mandaat
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("Staff who act in a case, or for a citizen at the desk,", .serialized, .runningWorld)
struct ZaakJourneyTests {
    /// What nobody may find back: the number of a citizen as that of a case.
    private static let zaak = Cast.willem.bsn.reveal()

    private static func question(_ onderdeel: String, _ more: [String: JSON]) -> [String: JSON] {
        let members: [String: JSON] = [
            "gemeente": .string(DemoSettings.Lid.all[0].code.rawValue),
            "doel": .string(DemoSettings.doel.rawValue), "onderdeel": .string(onderdeel),
            "bsn": .string(Cast.otto.bsn.reveal()),
        ]
        return members.merging(more) { $1 }
    }

    private static func act(_ handeling: JSON) -> [String: JSON] {
        question("gba", ["zaak": .string(zaak), "handeling": handeling])
    }

    private static let (rapport, boete): (JSON, JSON) = (
        .object(["soort": "rapport"]), .object(["soort": "boete", "bedrag": 341_00])
    )

    private func atWork(_ staff: CastPersoneel) async throws -> (StaffPortal, String) {
        let walk = try Walk.begin()
        let portal = try await StaffPortal(in: walk.world)
        return (portal, try await portal.logIn(staff, walk))
    }

    @Test("do not impose the fine for what they reported; a colleague may, and no trace names the case (S55)")
    func separated() async throws {
        let before = try await Walk.begin().world.mark()
        let (portal, sam) = try await atWork(.sam)
        #expect(try await portal.consult(Self.act(Self.rapport), with: sam).status == 201)
        let (status, body) = try await portal.consult(Self.act(Self.boete), with: sam)
        #expect(status == 403 && body["code"] == "raadpleging.zelf-gerapporteerd")
        #expect(body["detail"] == "U heeft zelf gerapporteerd. Een collega moet dit besluit nemen.")
        #expect(body["next"] == nil)
        let (colleague, kim) = try await atWork(.kim)
        #expect(try await colleague.consult(Self.act(Self.boete), with: kim).status == 201)
        #expect(
            try await colleague.consult(Self.act(Self.rapport), with: kim).body["code"]
                == "raadpleging.zelf-beboet")
        let traces = try await Walk.begin().world.traces(since: before)
        #expect(!"\(traces)".contains(Self.zaak))
    }

    @Test("fill in for a citizen, who was named and did not log in (S53)")
    func desk() async throws {
        let (portal, karin) = try await atWork(.karin)
        let question = Self.question(DemoSettings.balie.rawValue, [:])
        let (status, body) = try await portal.consult(question, with: karin)
        #expect(status == 201 && body["vastgesteld"] == "opgegeven" && body["source"] == "medewerker")
        #expect(body["detail"] == "U vult dit in voor de burger. Uw naam staat bij de aanvraag.")
        #expect(
            body["detail_en"]
                == "You fill this in for the citizen. Your name is with the application.")
        let use = try await portal.introspect(try #require(body["access_token"]?.text))
        let login = try await portal.introspect(karin)
        for answer in [use, login] {
            #expect(answer["active"] == true && answer["source"] == "medewerker")
            #expect(answer["bsn"] == nil && answer["authentication_context"] == nil)
            #expect(!"\(answer)".lowercased().contains("digid"))
        }
        #expect(login["represents"] == nil)
        #expect(
            use["represents"]
                == .object(["bsn": .string(Cast.otto.bsn.reveal()), "vastgesteld": "opgegeven"]))
    }

    @Test("are told nothing of that where they only look")
    func looking() async throws {
        let (portal, kim) = try await atWork(.kim)
        let body = try await portal.consult(Self.question("gba", [:]), with: kim).body
        #expect(body["access_token"] != nil)
        for name in ["vastgesteld", "detail", "detail_en"] { #expect(body[name] == nil) }
    }
}
