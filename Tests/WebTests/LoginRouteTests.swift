import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing

@testable import Web

@Suite("A login in a browser")
struct LoginRouteTests {
    private func world() async throws -> WebWorld {
        try await WebWorld(machtigingen: [World.machtiging()])
    }

    @Test("goes from the portal over the provider and the pages back to the portal")
    func whole() async throws {
        try await world().test { visit in
            let sent = try await visit.get(WebWorld.authorize())
            #expect(sent.status == .seeOther)
            #expect(sent.location?.hasPrefix("https://digid.example.nl/") == true)
            let back = try await visit.get(
                "/saml/digid/acs?SAMLart=a&RelayState=\(sent.parameter("RelayState") ?? "")")
            #expect(back.status == .seeOther)
            let login = try #require(back.location)
            #expect(login.hasPrefix("/login/"))
            for choice in ["somebodyElse", "person", "confirm"] {
                let more = choice == "person" ? ["person": "m1"] : [:]
                let next = try await visit.choose(choice, at: login, more)
                #expect(next.status == .seeOther)
                guard choice == "confirm" else {
                    #expect(next.location == login)
                    continue
                }
                #expect(next.location?.hasPrefix("https://portaal.example.nl/cb?code=") == true)
                #expect(next.parameter("state") == String(repeating: "s", count: 22))
                #expect(next.parameter("iss") == Fixture.issuer)
            }
        }
    }

    @Test("also begins and comes back by a form")
    func forms() async throws {
        try await world().test { visit in
            let asked = try await visit.post(
                "/v1/authorize", WebWorld.authorization(["vertegenwoordiging": "zelf"]))
            let sent = try await visit.get(try #require(asked.location))
            let relayState = sent.parameter("RelayState") ?? ""
            let done = try await visit.post(
                "/saml/digid/acs",
                ["SAMLResponse": Data("<x/>".utf8).base64EncodedString(), "RelayState": relayState])
            #expect(done.parameter("code") != nil)
        }
    }

    @Test("asks again when nothing was chosen, says so in the title, above the form and at it")
    func missing() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let again = try await visit.post(login, ["version": "3"])
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("<title>Fout: Voor wie wilt u iets regelen? –"))
            #expect(
                again.text.contains(
                    "<a class=\"utrecht-link\" href=\"#voor-mijzelf\">Kies voor wie u iets wilt regelen.</a>")
            )
            #expect(again.text.contains("id=\"fout-keuze\">Kies voor wie u iets wilt regelen.</p>"))
            _ = try await visit.choose("somebodyElse", at: login)
            let person = try await visit.choose("person", at: login)
            #expect(person.status == .unprocessableContent && person.text.contains("href=\"#persoon-1\""))
        }
    }

    @Test("shows where it stands when the page was stale, and changes nothing")
    func stale() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let next = try await visit.post(login, ["version": "1", "choice": "myself"])
            #expect(next.location == login)
            #expect(try await visit.get(login).text.contains("id=\"voor-mijzelf\""))
        }
    }

    @Test("changes its language and keeps it, on its pages and on what comes after")
    func language() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            #expect(try await visit.post(login + "/language", ["language": "en"]).location == login)
            #expect(try await visit.get(login).text.contains("Who are you doing this for?"))
            #expect(visit.cookies["__Host-namens-language"] == "en")
            #expect(try await visit.get("/nowhere").text.contains("This page does not exist"))
            #expect(try await visit.post(login + "/language", ["language": "xx"]).status == .badRequest)
        }
    }

    static let preferences: [(String?, String?, String?, String)] = [
        (nil, nil, nil, "nl"), (nil, nil, "en-GB,en;q=0.9", "en"), (nil, nil, "en;q=0.5, nl;q=0.9", "nl"),
        (nil, nil, "fr, en;q=0", "nl"), (nil, "en", "nl", "en"), ("nl", "en", "en", "nl"),
        ("fr%20en", nil, "nl", "en"),
    ]

    @Test(
        "that cannot go on is told in the language that was asked, chosen or preferred",
        arguments: preferences)
    func faultLanguage(_ asked: String?, _ chosen: String?, _ preferred: String?, _ shown: String)
        async throws
    {
        try await world().test { visit in
            if let chosen { visit.set("__Host-namens-language", chosen) }
            var headers = HTTPFields()
            headers[.acceptLanguage] = preferred
            let page = try await visit.get(
                "/v1/authorize" + (asked.map { "?ui_locales=\($0)" } ?? ""), headers)
            #expect(page.text.contains("<html lang=\"\(shown)\""))
        }
    }

    @Test("goes back to the portal with its error when the person gives up")
    func back() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            #expect(try await visit.choose("backToPortal", at: login).parameter("error") == "access_denied")
            #expect(try await visit.get(login).status == .gone)
        }
    }
}
