import Foundation
import HTTPTypes
import Identity
import Simulators
import Testing

@Suite("The portal for staff, refused,")
struct InkijkRefusalTests {
    @Test("shows the sentence and keeps neither the gemeente nor the person")
    func sentence() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(
                .forbidden,
                #"{"title":"Dit mag niet","detail":"U mag dit niet voor <dit> doel.","code":"raadpleging.doel"}"#
            )
            let page = try await lab.ask("9001")
            #expect(page.element("weigering-titel") == "Dit mag niet")
            #expect(page.element("weigering") == "U mag dit niet voor &lt;dit&gt; doel.")
            #expect(page.element("foutcode") == "raadpleging.doel")
            #expect(page.text.contains(#"<option value="schuld" selected>"#))
            #expect(page.text.contains(#"<option value="inkomen" selected>"#))
            #expect(page.text.components(separatedBy: " selected").count == 3)
            #expect(!page.text.contains(Cast.willem.bsn.reveal()))
            #expect(await lab.source.answers() == 0)
        }
    }

    @Test("names the fields that are wrong")
    func fields() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(
                .badRequest, #"{"title":"Bad Request","members":["bsn","doel"],"code":"web.invalid-members"}"#
            )
            let page = try await lab.ask("9001")
            #expect(page.element("weigering-titel") == "Niet alles is goed ingevuld")
            #expect(page.element("weigering") == "Controleer: BSN, doel.")
        }
    }

    @Test("uses no token of another gemeente than she chose")
    func otherGemeente() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(
                .created, #"{"access_token":"rt","gemeente":"9002","besluit":"b"}"#)
            let page = try await lab.ask("9001")
            #expect(page.element("foutcode") == "portal:token:gemeente")
            #expect(await lab.source.answers() == 0)
            #expect(await lab.source.refusals().isEmpty)
        }
    }

    @Test("sends nothing for a gemeente that is not in the list")
    func unknown() async throws {
        try await InkijkLab.run { lab in
            let page = try await lab.ask("9003")
            #expect(page.element("weigering") == "Deze gemeente staat niet in de lijst.")
            #expect(await lab.portal.provider.raadplegingen.isEmpty)
        }
    }

    @Test("is logged out when the gateway does not know the login any more")
    func ended() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(.unauthorized, #"{"title":"Unauthorized"}"#)
            let page = try await lab.ask("9001")
            #expect(page.element("melding") == "Uw inlog geldt niet meer. Log opnieuw in.")
            #expect(try await lab.portal.browser.get("/mijn").location == "/")
        }
    }

    @Test("says that nothing could be checked when the gateway fails")
    func down() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(.serviceUnavailable, "")
            let page = try await lab.ask("9001")
            #expect(page.element("weigering-titel") == "Dit lukt nu niet")
            #expect(await lab.source.answers() == 0)
        }
    }

    @Test("is closed to citizens", arguments: ["digid", nil])
    func citizen(_ source: String?) async throws {
        try await InkijkLab.run(source: source) { lab in
            let page = try await lab.portal.browser.get("/inkijk")
            #expect(page.status == 404)
            #expect(try await lab.ask("9001").status == 404)
            #expect(try await lab.portal.browser.get("/mijn").text.contains("naar-inkijk") == false)
            #expect(await lab.portal.provider.raadplegingen.isEmpty)
        }
    }

    @Test("is closed to who is not logged in")
    func stranger() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.browser.forget()
            let page = try await lab.portal.browser.get("/inkijk")
            #expect(page.location == "/mijn")
            #expect(try await lab.ask("9001").location == "/mijn")
            #expect(await lab.portal.provider.raadplegingen.isEmpty)
        }
    }
}
