import Foundation
import HTTPTypes
import Identity
import Simulators
import Testing

@Suite("The gemeente on the pages for staff")
struct InkijkBannerTests {
    private static let pages = ["/", "/mijn", "/inkijk", "/aanvraag", "/dienst/geen"]

    @Test("stands on none before one was chosen")
    func none() async throws {
        try await InkijkLab.run { lab in
            for path in Self.pages {
                let page = try await lab.portal.browser.get(path)
                #expect(page.element("gemeente-nu") == nil && !page.text.contains("kleur-"), "\(path)")
            }
        }
    }

    @Test("stands on every page after, with its name and its colour, and is never chosen for her")
    func all() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.introspect(PortalSessionTests.active)
            _ = try await lab.ask("9001")
            let session = try await lab.portal.browser.get("/mijn")
            var pages = [session, try await lab.portal.browser.post("/mijn/api", [("besluit", "besluit-7")])]
            for path in Self.pages { pages.append(try await lab.portal.browser.get(path)) }
            pages.append(try await lab.portal.browser.get("/oidc/callback?state=elders"))
            pages.append(try await lab.portal.browser.post("/uitloggen", []))
            for page in pages {
                #expect(page.element("gemeente-nu") == "U werkte het laatst voor gemeente Beekdal")
                #expect(page.text.contains("kleur-9001") && page.text.contains(#"href="/inkijk.css""#))
                #expect(!page.text.contains(#"value="9001" selected"#))
            }
            #expect(try await lab.portal.browser.get("/uitgelogd").element("gemeente-nu") == nil)
        }
    }

    @Test("is the one that a refused question was for, on that page only")
    func refused() async throws {
        try await InkijkLab.run { lab in
            await lab.portal.provider.decide(.forbidden, #"{"title":"Dit mag niet","detail":"Nee."}"#)
            let page = try await lab.ask("9002")
            #expect(page.element("gemeente-nu") == "Deze vraag was voor gemeente Duinrand")
            #expect(page.text.contains("kleur-9002"))
            #expect(try await lab.portal.browser.get("/inkijk").element("gemeente-nu") == nil)
        }
    }

    @Test("stands on the page that says a login has ended")
    func ended() async throws {
        try await InkijkLab.run { lab in
            _ = try await lab.ask("9001")
            await lab.portal.provider.decide(.unauthorized, #"{"title":"Unauthorized"}"#)
            let page = try await lab.ask("9001")
            #expect(page.element("melding") == "Uw inlog geldt niet meer. Log opnieuw in.")
            #expect(page.element("gemeente-nu") == "U werkte het laatst voor gemeente Beekdal")
        }
    }
}
