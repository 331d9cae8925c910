import Foundation
import Identity
import Simulators
import Testing

/// The pages a person sees.
@Suite("The login page of the mock DigiD")
struct MockDigiDPageTests {
    @Test("says that it is a test, in Dutch, and shows the cast without numbers")
    func page() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request())
            #expect(page.text.contains(#"<html lang="nl">"#))
            #expect(page.text.contains("TESTOMGEVING"))
            #expect(page.text.contains(lab.provider.entityID))
            #expect(Cast.withDigiD.allSatisfy { page.text.contains($0.name) })
            #expect(Cast.everybody.allSatisfy { !page.text.contains($0.bsn.reveal()) })
            #expect(DigiDFault.allCases.allSatisfy { page.text.contains(#"value="\#($0.rawValue)""#) })
        }
    }

    @Test("has a label for every field a person fills in")
    func labels() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request()).text
            let fields = page.matches(of: /<(?:input|select)[^>]* id="([^"]+)"/).map(\.1)
            #expect(fields.count == Cast.withDigiD.count + 5)
            #expect(
                fields.allSatisfy {
                    page.contains(#"<label for="\#($0)">"#) || page.contains(#"for="\#($0)""#)
                })
        }
    }

    @Test("has the level that was asked picked")
    func level() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request()).text
            let checked = page.matches(of: /value="(\w+)" required checked/).map { String($0.1) }
            #expect(checked == ["midden"])
        }
    }

    @Test("has the person of a deep link picked, also when shown again")
    func deepLink() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request(), query: "?persona=lars").text
            #expect(page.contains(#"value="lars" required checked"#))
            let login = try #require(page.firstMatch(of: /name="login" value="([^"]+)"/)?.1)
            let again = try await lab.get(
                lab.configuration.frontURL + "/inloggen?login=\(login)&persona=anna")
            #expect(again.text.contains(#"value="anna" required checked"#))
            #expect(try await lab.get(lab.configuration.frontURL + "/inloggen?login=niets").status == 404)
        }
    }

    @Test("comes again when somebody picks nobody, or no level")
    func incomplete() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request())
            let nobody = try await lab.fillIn(page, persona: nil)
            #expect(nobody.status == 422)
            #expect(nobody.text.contains(#"role="alert""#))
            #expect(try await lab.fillIn(page, persona: "niemand").status == 422)
            #expect(try await lab.fillIn(page, niveau: nil).status == 422)
            #expect(try await lab.fillIn(page, persona: nil, actie: "annuleren").status == 302)
        }
    }

    @Test("runs no foreign or inline script, is not embedded and not kept")
    func headers() async throws {
        try await withLab { lab in
            let page = try await lab.bring(lab.request())
            let policy = try #require(page.headers["content-security-policy"])
            #expect(policy.contains("default-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(page.headers["cache-control"] == "no-store")
            #expect(page.headers["x-content-type-options"] == "nosniff")
            #expect(!page.text.contains("<script>") && !page.text.contains("style="))
        }
    }

    @Test("finds its stylesheet and script")
    func assets() async throws {
        try await withLab { lab in
            let sheet = try await lab.get(lab.configuration.frontURL + "/digid.css")
            let script = try await lab.get(lab.configuration.frontURL + "/digid-forward.js")
            #expect(sheet.headers["content-type"] == "text/css")
            #expect(script.text.contains("submit()"))
        }
    }
}
