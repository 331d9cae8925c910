import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing

@testable import Web

@Suite("The page of who acted for me")
struct InzageRouteTests {
    private static let address = "/inzage/\(Fixture.gemeente)"

    private func world() async throws -> WebWorld {
        try await WebWorld(machtigingen: [World.machtiging()])
    }

    /// Logs in as the mother, after Anna acted for her.
    private func signedIn(_ visit: Visit, in world: WebWorld) async throws {
        let step = try await world.world.represented().step
        #expect(World.parameter("code", in: step) != nil)
        await world.world.provider.answer(.success(try World.login(assertion: "_m", as: World.mother)))
        let sent = try await visit.post(Self.address, [:])
        #expect(sent.status == .seeOther)
        let back = try await visit.get(
            "/saml/digid/acs?SAMLart=a&RelayState=\(sent.parameter("RelayState") ?? "")")
        let here = try #require(back.location)
        #expect(here.hasPrefix("\(Fixture.issuer)\(Self.address)/terug?"))
        let done = try await visit.get(String(here.dropFirst(Fixture.issuer.count)))
        #expect(done.status == .seeOther && done.location == Self.address)
    }

    @Test("says what it is and asks to log in")
    func welcome() async throws {
        try await world().test { visit in
            let page = try await visit.get(Self.address)
            #expect(page.status == .ok && page.text.contains("Wie heeft voor mij gehandeld?"))
            #expect(page.text.contains("Inloggen om dit te zien"))
        }
    }

    @Test("shows the list, takes what is not right, and says so afterwards")
    func whole() async throws {
        let world = try await world()
        try await world.test { visit in
            try await signedIn(visit, in: world)
            let list = try await visit.get(Self.address)
            #expect(
                list.text.contains("Iemand die u hebt gemachtigd (wij weten de naam niet) heeft namens u"))
            #expect(list.text.contains(" ingelogd bij: "))
            let besluit = try #require(
                list.text.firstMatch(of: /name="besluit" value="([^"]+)"/).map { String($0.output.1) })
            let reported = try await visit.post("\(Self.address)/melding", ["besluit": besluit])
            #expect(reported.status == .ok && reported.text.contains("binnen vijf werkdagen"))
            let report = try #require(try await world.world.store.reports(on: [besluit]).first)
            let code = "Uw code is \(report.id). Noem deze code als u de gemeente belt."
            #expect(reported.text.contains(code) && report.id.wholeMatch(of: /[0-9a-f]{12}/) != nil)
            let again = try await visit.post("\(Self.address)/melding", ["besluit": besluit])
            #expect(again.text.contains(code))
            #expect(try await visit.get("\(Self.address)/melding").status == .methodNotAllowed)
            let after = try await visit.get(Self.address)
            #expect(after.text.contains("U hebt gemeld dat dit niet klopt."))
            #expect(!after.text.contains(besluit))
        }
    }

    @Test("shows fifty at a time, and what is older by an address that names nobody")
    func older() async throws {
        let world = try await world()
        try await world.test { visit in
            try await signedIn(visit, in: world)
            try await world.world.actMore(60)
            let first = try await visit.get(Self.address)
            let link = try #require(
                first.text.firstMatch(of: /href="([^"]+)">Oudere tonen/).map { String($0.output.1) })
            #expect(link.hasPrefix("\(Self.address)?na=") && !link.contains("besluit"))
            let mother = try World.nameOfMother().description
            #expect(!link.contains(mother))
            #expect(!first.text.contains("Terug naar de nieuwste"))
            let second = try await visit.get(link)
            #expect(second.text.contains("href=\"\(Self.address)\">Terug naar de nieuwste"))
            #expect(!second.text.contains("Oudere tonen"))
            #expect([first, second].map { $0.text.matches(of: /name="besluit"/).count } == [50, 11])
            #expect(try await visit.get("\(Self.address)?na=x").status == .notFound)
        }
    }

    @Test("changes its language on every page, as a login does, and keeps it")
    func language() async throws {
        let world = try await world()
        try await world.test { visit in
            let place = "\(Self.address)/language"
            let welcome = try await visit.get(Self.address)
            #expect(welcome.text.contains(#"action="\#(place)""#))
            let english = try await visit.post(place, ["language": "en"])
            #expect(english.status == .seeOther && english.location == Self.address)
            #expect(visit.cookies["__Host-namens-language"] == "en")
            #expect(try await visit.get(Self.address).text.contains("Who acted for me?"))
            #expect(try await visit.post(place, ["language": "nl"]).location == Self.address)
            try await signedIn(visit, in: world)
            for (path, form) in [("", nil), ("/machtigen", ["dienst": Fixture.bijstand.rawValue])] {
                let page = try await Self.page(path, form, of: visit)
                #expect(page.text.contains(#"action="\#(place)""#), "\(path)")
            }
            #expect(try await visit.post(place, ["language": "xx"]).status == .badRequest)
        }
    }

    private static func page(_ path: String, _ form: [String: String]?, of visit: Visit) async throws
        -> TestResponse
    {
        guard let form else { return try await visit.get(address + path) }
        return try await visit.post(address + path, form)
    }

    @Test("stays on the page of the list when its language changes")
    func languageOfOlder() async throws {
        let world = try await world()
        try await world.test { visit in
            try await signedIn(visit, in: world)
            try await world.world.actMore(60)
            let first = try await visit.get(Self.address)
            let link = try #require(
                first.text.firstMatch(of: /href="([^"]+)">Oudere tonen/).map { String($0.output.1) })
            let second = try await visit.get(link)
            let cursor = try #require(
                second.text.firstMatch(of: /name="na" value="([^"]+)"/).map { String($0.output.1) })
            let place = "\(Self.address)/language"
            let spoken = try await visit.post(place, ["language": "en", "na": cursor])
            #expect(spoken.location == link)
            #expect(try await visit.get(link).text.contains("Back to the newest"))
            for odd in ["x?a=b", "//elders.example", "x%0d%0aSet-Cookie: a"] {
                let answer = try await visit.post(place, ["language": "en", "na": odd])
                #expect(answer.location == Self.address)
            }
        }
    }

    @Test("tells the code of a report again in the other language, and reports nothing twice")
    func languageOfReport() async throws {
        let world = try await world()
        try await world.test { visit in
            try await signedIn(visit, in: world)
            let list = try await visit.get(Self.address)
            let besluit = try #require(
                list.text.firstMatch(of: /name="besluit" value="([^"]+)"/).map { String($0.output.1) })
            let place = "\(Self.address)/language"
            let reported = try await visit.post("\(Self.address)/melding", ["besluit": besluit])
            #expect(reported.text.contains(#"action="\#(place)""#))
            #expect(reported.text.contains(#"name="besluit" value="\#(besluit)""#))
            let report = try #require(try await world.world.store.reports(on: [besluit]).first)
            let again = try await visit.post(place, ["language": "en", "besluit": besluit])
            #expect(again.status == .ok && again.text.contains("Your code is \(report.id)."))
            #expect(visit.cookies["__Host-namens-language"] == "en")
            #expect(try await world.world.store.reports(on: [besluit]) == [report])
        }
    }

    @Test("asks before it logs out everywhere")
    func signOut() async throws {
        let world = try await world()
        try await world.test { visit in
            try await signedIn(visit, in: world)
            let list = try await visit.get(Self.address)
            #expect(list.text.contains(">Uitloggen</button>"))
            #expect(!list.text.contains("name=\"confirm\""))
            let question = try await visit.post("/v1/logout", [:])
            #expect(question.text.contains("Wilt u uitloggen?"))
            #expect(try await visit.get(Self.address).text.contains(">Uitloggen</button>"))
        }
    }

    @Test("keeps its cookies at home, also where a provider answers by a form")
    func cookies() async throws {
        let world = try await WebWorld(machtigingen: [World.machtiging()], crossSitePost: true)
        try await world.test { visit in
            let sent = try await visit.post(Self.address, [:])
            let kept = sent.headers[values: .setCookie]
            #expect(kept.count == 2)
            for cookie in kept {
                let isAtHome = cookie.hasPrefix("__Host-namens-inzage-login=")
                #expect(cookie.contains(isAtHome ? "SameSite=Lax" : "SameSite=None"))
            }
        }
    }

    @Test("is nothing that portals may ask for, and discovery tells of the diensten that they may")
    func discovery() async throws {
        try await world().test { visit in
            let found = try await visit.get("/.well-known/openid-configuration").text
            #expect(found.contains(Fixture.bijstand.rawValue) && !found.contains("namens-inzage-"))
        }
    }

    @Test("is not there for a gemeente that does not offer it")
    func notOffered() async throws {
        try await world().test { visit in
            let shown = try await visit.get("/inzage/9999")
            let sent = try await visit.post("/inzage/9999", [:])
            #expect([shown, sent].map(\.status) == [.notFound, .notFound])
        }
    }

    @Test("takes no form of another site, and no return without its cookie")
    func foreign() async throws {
        let world = try await world()
        let foreign: HTTPFields = [.init("Sec-Fetch-Site") ?? .via: "cross-site"]
        try await world.test { visit in
            #expect(try await visit.post(Self.address, [:], foreign).status == .forbidden)
            #expect(try await visit.get("\(Self.address)/terug?code=c&state=s").status == .conflict)
            try await signedIn(visit, in: world)
            let dispute = try await visit.post("\(Self.address)/melding", ["besluit": "b"], foreign)
            #expect(dispute.status == .forbidden)
            let spoken = try await visit.post("\(Self.address)/language", ["language": "en"], foreign)
            #expect(spoken.status == .forbidden)
        }
    }

    @Test("asks to log in again when the token does not hold any more, and forgets it")
    func stale() async throws {
        try await world().test { visit in
            visit.set("__Host-namens-inzage", "stale")
            let page = try await visit.get(Self.address)
            #expect(page.text.contains("Inloggen om dit te zien"))
            #expect(visit.cookies["__Host-namens-inzage"] == "")
            visit.set("__Host-namens-inzage", "stale")
            #expect(try await visit.post("\(Self.address)/melding", ["besluit": "b"]).status == .conflict)
        }
    }
}
