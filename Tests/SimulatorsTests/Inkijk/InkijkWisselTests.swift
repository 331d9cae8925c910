import Foundation
import HTTPTypes
import Identity
import Simulators
import Testing

@Suite("The portal for staff, on a switch of gemeente,")
struct InkijkWisselTests {
    @Test("asks first, and sends only after that")
    func asks() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001")
            let question = try await lab.ask("9002")
            #expect(
                question.element("melding")
                    == "U werkte voor gemeente Beekdal. Wilt u nu werken voor gemeente Duinrand?")
            #expect(!question.text.contains(Cast.willem.bsn.reveal()))
            #expect(question.text.components(separatedBy: "<button").count == 2)
            #expect(await lab.portal.provider.raadplegingen.count == 1)
            await lab.judge.introspect(InkijkLab.judgement("9002"))
            let wissel = try #require(question.field("wissel"))
            let page = try await lab.portal.browser.post("/inkijk", [("wissel", wissel)])
            #expect(page.element("gemeente-nu") == "U werkt nu voor gemeente Duinrand")
            #expect(page.element("naam") == Cast.willem.name)
            let sent = await lab.portal.provider.raadplegingen
            #expect(sent.count == 2 && sent.last?.contains(#""gemeente":"9002""#) == true)
        }
    }

    @Test("takes a confirmation once, and none that it did not ask for", arguments: [true, false])
    func once(_ used: Bool) async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001")
            let wissel = try #require(try await lab.ask("9002").field("wissel"))
            if used { _ = try await lab.portal.browser.post("/inkijk", [("wissel", wissel)]) }
            let before = await lab.portal.provider.raadplegingen.count
            let page = try await lab.portal.browser.post("/inkijk", [("wissel", used ? wissel : "elders")])
            #expect(page.element("weigering-titel") == "Vul het formulier opnieuw in")
            #expect(await lab.portal.provider.raadplegingen.count == before)
        }
    }

    @Test("does not ask when she stays with the same one")
    func same() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001")
            #expect(try await lab.ask("9001").element("naam") == Cast.willem.name)
            #expect(await lab.portal.provider.raadplegingen.count == 2)
        }
    }

    @Test("asks again after a refusal: who was refused works for nobody else yet")
    func refused() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001")
            let wissel = try #require(try await lab.ask("9002").field("wissel"))
            await lab.portal.provider.decide(.forbidden, #"{"title":"Dit mag niet","detail":"Nee."}"#)
            _ = try await lab.portal.browser.post("/inkijk", [("wissel", wissel)])
            #expect(try await lab.ask("9002").field("wissel") != nil)
        }
    }
}
