import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing

@testable import Web

@Suite("A browser in a login")
struct BrowserTests {
    private func world() async throws -> WebWorld {
        try await WebWorld(machtigingen: [World.machtiging()])
    }

    @Test("keeps its secrets in cookies that only this host gets, and only over https")
    func cookies() async throws {
        try await world().test { visit in
            let sent = try await visit.get(WebWorld.authorize())
            let browser = try #require(sent.cookies.first)
            #expect(sent.cookies.count == 1)
            #expect(browser.name == "__Host-namens-browser" && browser.value.count == 43)
            #expect(browser.attributes == ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"])
            let back = try await visit.get(
                "/saml/digid/acs?SAMLart=a&RelayState=\(sent.parameter("RelayState") ?? "")")
            let session = try #require(back.cookies.first)
            #expect(session.name == "__Host-namens-session" && session.value.count == 43)
            #expect(session.attributes == ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"])
            #expect(try await visit.get(WebWorld.authorize()).cookies.isEmpty)
        }
    }

    static let cookieCases: [(String, Bool, String, Set<String>)] = [
        ("http://localhost:8443", false, "namens-browser", ["Path=/", "HttpOnly", "SameSite=Lax"]),
        ("http://localhost:8443", true, "namens-browser", ["Path=/", "HttpOnly", "SameSite=Lax"]),
        (Fixture.issuer, true, "__Host-namens-browser", ["Path=/", "HttpOnly", "SameSite=None", "Secure"]),
    ]

    @Test("has the cookies that its surroundings allow", arguments: cookieCases)
    func surroundings(_ issuer: String, _ crossSite: Bool, _ name: String, _ attributes: Set<String>)
        async throws
    {
        try await WebWorld(issuer: issuer, crossSitePost: crossSite).test { visit in
            let sent = try await visit.get(WebWorld.authorize())
            #expect(sent.cookies.first?.name == name)
            #expect(sent.cookies.first?.attributes == attributes)
            #expect((sent.headers[.strictTransportSecurity] != nil) == issuer.hasPrefix("https"))
        }
    }

    @Test("does not take a secret for a cookie that is not one of ours")
    func forgedCookie() async throws {
        try await world().test { visit in
            visit.set("__Host-namens-browser", "x")
            let sent = try await visit.get(WebWorld.authorize())
            #expect(sent.cookies.first?.value.count == 43)
        }
    }

    @Test("keeps its login when a portal's form of another site comes without its cookies")
    func crossSiteForm() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let mine = visit.cookies
            visit.forget()
            var form = WebWorld.authorization(["prompt": "login"], dienst: Fixture.parkeren)
            form["login_hint"] = World.anna
            let posted = try await visit.post("/v1/authorize", form)
            #expect(posted.status == .seeOther && posted.cookies.isEmpty)
            let again = try #require(posted.location)
            #expect(again.hasPrefix("/v1/authorize?") && !again.contains(World.anna))
            for (name, value) in mine { visit.set(name, value) }
            let begun = try #require(try await visit.get(again).location)
            #expect(try await visit.get(begun).text.contains("Hoe wilt u inloggen?"))
            #expect(try await visit.get(login).text.contains("Voor wie wilt u iets regelen?"))
        }
    }

    @Test("stands beside another one in another tab")
    func tabs() async throws {
        try await world().test { visit in
            let one = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let second = WebWorld.authorize(["prompt": "login"], dienst: Fixture.parkeren)
            let other = try await visit.get(second).location ?? ""
            #expect(one != other)
            #expect(try await visit.get(one).text.contains("Voor wie wilt u iets regelen?"))
            #expect(try await visit.get(other).text.contains("Hoe wilt u inloggen?"))
        }
    }

    @Test("of another browser is not shown, and its answer is not taken")
    func otherBrowser() async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            let mine = visit.cookies
            visit.forget()
            #expect(try await visit.get(login).status == .forbidden)
            #expect(try await visit.post(login, ["version": "3", "choice": "myself"]).status == .forbidden)
            for (name, value) in mine { visit.set(name, value) }
            #expect(try await visit.get(login).status == .ok)
        }
    }

    static let foreign: [(String?, HTTPResponse.Status)] = [
        (nil, .seeOther), ("same-origin", .seeOther), ("none", .seeOther), ("same-site", .forbidden),
        ("cross-site", .forbidden),
    ]

    @Test("takes no form from a page of another site", arguments: foreign)
    func foreignForm(_ site: String?, _ status: HTTPResponse.Status) async throws {
        try await world().test { visit in
            let login = try #require(try await visit.returned(from: WebWorld.authorize()).location)
            var headers = HTTPFields()
            headers[HTTPField.Name.secFetchSite] = site
            let answer = try await visit.post(login, ["version": "3", "choice": "somebodyElse"], headers)
            #expect(answer.status == status)
            let spoken = try await visit.post(login + "/language", ["language": "en"], headers)
            #expect(spoken.status == status)
        }
    }
}
