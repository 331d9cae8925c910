import Foundation
import Identity
import Simulators
import Testing

@Suite("The portal for staff")
struct InkijkFormTests {
    @Test("asks for a gemeente and chooses none, with a label for every field")
    func form() async throws {
        try await InkijkLab.run { lab in
            let page = try await lab.portal.browser.get("/inkijk")
            #expect(page.status == 200)
            #expect(page.text.contains(#"<option value="">Kies een gemeente</option>"#))
            #expect(page.text.contains(#"<option value="9002">Duinrand</option>"#))
            #expect(!page.text.contains(" selected"))
            #expect(!page.text.contains("<script"))
            for field in [
                "gemeente", "doel", "onderdeel", "bsn", "reden", "toelichting", "zaak", "handeling", "bedrag",
            ] {
                #expect(page.text.contains(#"<label for="\#(field)">"#))
                #expect(page.text.contains(#"name="\#(field)" id="\#(field)""#))
            }
            #expect(page.text.contains(#"<input name="bsn" id="bsn" inputmode="numeric" autocomplete="off""#))
        }
    }

    @Test("sends the staff token and only what was filled in")
    func body() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("", [("bsn", " ")])
            #expect(await lab.portal.provider.received["/v1/raadplegingen"]?.authorization == "Bearer at-c1")
            let sent = try #require(await lab.portal.provider.raadplegingen.first)
            let body = try JSONDecoder().decode([String: String].self, from: Data(sent.utf8))
            #expect(body == ["doel": "schuld", "onderdeel": "inkomen"])
        }
    }

    @Test("sends the reason and what was written beside it")
    func escape() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001", [("reden", "anders"), ("toelichting", "Melding van de wijk")])
            let sent = try #require(await lab.portal.provider.raadplegingen.first)
            #expect(sent.contains(#""escape":{"#))
            #expect(
                sent.contains(#""reden":"anders""#) && sent.contains(#""toelichting":"Melding van de wijk""#))
        }
    }

    @Test(
        "sends what is to be done in a case, and the highest fine in cents",
        arguments: [
            ("rapport", "", nil), ("boete", "341", 34_100), ("boete", "340,01", 34_001),
            ("boete", "34.1", nil),
        ] as [(String, String, Int?)])
    func act(_ handeling: String, _ bedrag: String, _ cents: Int?) async throws {
        try await InkijkLab.run { lab in
            let page = try await lab.ask(
                "9001", [("zaak", "Z-1"), ("handeling", handeling), ("bedrag", bedrag)])
            let body = try #require(await lab.portal.provider.raadplegingen.first)
            #expect(body.contains(#""zaak":"Z-1""#))
            let object = try #require(JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
            let act = try #require(object["handeling"] as? [String: Any])
            #expect(act["soort"] as? String == handeling && act["bedrag"] as? Int == cents)
            #expect(!page.text.contains("Z-1"))
        }
    }

    @Test("shows the gemeente on top of what the source answered, and chooses nothing afterwards")
    func result() async throws {
        try await InkijkLab.run { lab in
            let page = try await lab.ask("9001")
            #expect(page.element("gemeente-nu") == "U werkt nu voor gemeente Beekdal")
            #expect(page.text.contains("kleur-9001"))
            #expect(page.element("onderdeel") == "Inkomen")
            #expect(page.element("naam") == Cast.willem.name)
            #expect(page.element("besluit") == "besluit-9001")
            #expect(!page.text.contains("rt-9001"))
            let next = try await lab.portal.browser.get("/inkijk")
            #expect(!next.text.contains(" selected"))
            #expect(!next.text.contains(Cast.willem.bsn.reveal()))
            #expect(await lab.source.answers() == 1)
            let colours = try await lab.portal.browser.get("/inkijk.css")
            #expect(colours.text.contains(".kleur-9001 { border-color: #8a1c1c; }"))
        }
    }

    @Test("says so when the source gives nothing")
    func sourceRefuses() async throws {
        try await InkijkLab.run { lab in
            await lab.judge.introspect(InkijkLab.judgement(active: false))
            let page = try await lab.ask("9001")
            #expect(page.element("melding") == "De bron heeft geen gegevens gegeven: dit mag nu niet.")
            #expect(page.element("naam") == nil)
            #expect(await lab.source.refusals().map(\.reason) == [.inactive])
        }
    }

    @Test("starts with no colour that would be more than a colour")
    func colour() async throws {
        let inkijk = try InkijkLab.inkijk(nil, kleur: "red; } body { display: none")
        await #expect(throws: SimulatorError.self) {
            try await PortalLab.run(inkijk: inkijk) { lab in _ = try await lab.browser.get("/") }
        }
    }
}
