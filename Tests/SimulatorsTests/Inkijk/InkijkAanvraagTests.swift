import Foundation
import HTTPTypes
import Identity
import Simulators
import Testing

@Suite("The portal for staff, filling in for a citizen,")
struct InkijkAanvraagTests {
    private static let allowed = """
        {"access_token":"rt","gemeente":"9001","besluit":"b-1","vastgesteld":"opgegeven","source":"medewerker",\
        "detail":"U vult dit in voor de burger. Uw naam staat bij de aanvraag."}
        """

    private func begin(_ lab: InkijkLab, _ answer: String = allowed) async throws -> PortalBrowser.Answer {
        await lab.portal.provider.decide(.created, answer)
        return try await lab.portal.browser.post(
            "/aanvraag",
            [("gemeente", "9001"), ("doel", "bijstand"), ("bsn", Cast.willem.bsn.reveal())])
    }

    private func finish(
        _ lab: InkijkLab, _ id: String, naam: String = "Karin Smit", tekst: String = "Een bril"
    ) async throws -> PortalBrowser.Answer {
        try await lab.portal.browser.post(
            "/aanvraag/invullen", [("aanvraag", id), ("naam", naam), ("tekst", tekst)])
    }

    @Test("asks the gateway for the application, with the reason that it is a new one")
    func asks() async throws {
        try await InkijkLab.run { lab in
            _ = try await begin(lab)
            let sent = try #require(await lab.portal.provider.raadplegingen.first)
            #expect(sent.contains(#""onderdeel":"balie""#) && sent.contains(#""reden":"nieuwe-aanvraag""#))
        }
    }

    @Test("says what the gateway said, and who is at the controls; it has no look of DigiD")
    func fillsIn() async throws {
        try await InkijkLab.run { lab in
            let page = try await begin(lab)
            #expect(
                page.element("melding") == "U vult dit in voor de burger. Uw naam staat bij de aanvraag.")
            #expect(page.element("functie") == "kcc-medewerker" && page.element("source") == "medewerker")
            #expect(page.element("gemeente-nu") == "U werkt nu voor gemeente Beekdal")
            #expect(page.element("burger")?.hasSuffix("(opgegeven, niet ingelogd)") == true)
            let done = try await finish(lab, try #require(page.field("aanvraag")))
            #expect(done.element("ingevuld-door") == "Karin Smit" && done.element("tekst") == "Een bril")
            #expect(done.element("functie") == "kcc-medewerker" && done.element("besluit") == "b-1")
            for text in [page.text, done.text] {
                #expect(!text.lowercased().contains("digid") && !text.contains(Cast.willem.bsn.reveal()))
            }
            #expect(await lab.source.answers() == 0)
        }
    }

    @Test(
        "sends nothing without her name or without an application",
        arguments: [("", "Een bril"), ("Karin", " ")])
    func incomplete(_ naam: String, _ tekst: String) async throws {
        try await InkijkLab.run { lab in
            let id = try #require(try await begin(lab).field("aanvraag"))
            let page = try await finish(lab, id, naam: naam, tekst: tekst)
            #expect(page.element("weigering-titel") == "Niet alles is ingevuld")
            #expect(page.text.contains(#"value="\#(naam)""#) && page.element("tekst") == tekst)
            #expect(try await finish(lab, id).element("ingevuld-door") == "Karin Smit")
        }
    }

    @Test("takes an application once, and none that the gateway did not allow")
    func once() async throws {
        try await InkijkLab.run { lab in
            let id = try #require(try await begin(lab).field("aanvraag"))
            _ = try await finish(lab, id)
            for other in [id, "elders", ""] {
                let page = try await finish(lab, other)
                #expect(page.element("weigering-titel") == "Vul het formulier opnieuw in")
                #expect(page.text.contains(#"action="/aanvraag""#))
            }
        }
    }

    @Test("goes no further when the gateway does not say that the citizen was only named")
    func unmarked() async throws {
        try await InkijkLab.run { lab in
            let page = try await begin(lab, #"{"access_token":"rt","gemeente":"9001","besluit":"b-1"}"#)
            #expect(page.element("foutcode") == "portal:token:vastgesteld")
            #expect(page.field("aanvraag") == nil)
        }
    }

    @Test("shows why not on the same form, and asks before a change of gemeente")
    func refused() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9002")
            await lab.portal.provider.decide(.forbidden, #"{"title":"Dit mag niet","detail":"Nee."}"#)
            let question = try await begin(lab)
            let wissel = try #require(question.field("wissel"))
            await lab.portal.provider.decide(.forbidden, #"{"title":"Dit mag niet","detail":"Nee."}"#)
            let page = try await lab.portal.browser.post("/inkijk", [("wissel", wissel)])
            #expect(page.element("weigering") == "Nee." && page.text.contains(#"action="/aanvraag""#))
            #expect(page.element("gemeente-nu") == "Deze vraag was voor gemeente Beekdal")
        }
    }

    @Test("is closed to citizens")
    func citizen() async throws {
        try await InkijkLab.run(source: "digid") { lab in
            let closed = [
                try await lab.portal.browser.get("/aanvraag"), try await begin(lab),
                try await finish(lab, "x"),
            ]
            #expect(closed.map(\.status) == [404, 404, 404])
            let session = try await lab.portal.browser.get("/mijn")
            #expect(!session.text.contains("naar-aanvraag"))
            #expect(await lab.portal.provider.raadplegingen.isEmpty)
        }
    }
}
