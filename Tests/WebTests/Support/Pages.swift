import Broker
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import XMLSec

/// Every page a person can see, in one language.
struct AllPages {
    private(set) var html: [String: String] = [:]

    /// Walks past all of them.
    static func walk(in language: Language) async throws -> AllPages {
        let web = try await WebWorld(machtigingen: [
            World.machtiging(), World.machtiging("m2", of: World.neighbour),
        ])
        let pages = Gathered()
        try await web.test { visit in
            let locale = ["ui_locales": language.rawValue]
            visit.set("__Host-namens-language", language.rawValue)
            await pages.add("error", try await visit.get("/v1/authorize"))
            let several = try await visit.get(WebWorld.authorize(locale, dienst: Fixture.parkeren))
            await pages.add("provider", try await visit.get(several.location ?? ""))
            let login = try await visit.returned(from: WebWorld.authorize(locale)).location ?? ""
            await pages.add("selfOrOther", try await visit.get(login))
            await pages.add("selfOrOther missing", try await visit.post(login, ["version": "3"]))
            _ = try await visit.choose("somebodyElse", at: login)
            await pages.add("person", try await visit.get(login))
            await pages.add("person missing", try await visit.choose("person", at: login))
            _ = try await visit.choose("person", at: login, ["person": "m1"])
            await pages.add("confirm", try await visit.get(login))
            await web.world.register.hold([])
            _ = try await visit.choose("confirm", at: login)
            await pages.add("refused", try await visit.get(login))
            await web.world.provider.answer(.success(.failed(status: "Responder")))
            let failed = try await visit.returned(
                from: WebWorld.authorize(locale.merging(["prompt": "login"]) { $1 }))
            await pages.add("provider failed", try await visit.get(failed.location ?? ""))
            await pages.add("sign out", try await visit.get("/v1/logout"))
            await pages.add("forward", try await visit.post("/v1/logout", ["confirm": "yes"]))
            await pages.add("signed out", try await visit.get("/saml/digid/slo"))
            for name in ["hulp", "privacy", "toegankelijkheid"] {
                await pages.add(name, try await visit.get("/\(name)"))
            }
        }
        return AllPages(html: await pages.html)
    }

    private actor Gathered {
        var html: [String: String] = [:]

        func add(_ name: String, _ response: TestResponse) { html[name] = response.text }
    }
}

extension Visit {
    /// Begins a login and comes back from the provider.
    func returned(from address: String) async throws -> TestResponse {
        let sent = try await get(address)
        return try await get("/saml/digid/acs?SAMLart=a&RelayState=\(sent.parameter("RelayState") ?? "")")
    }

    /// Presses a button of the page that is shown now.
    func choose(_ choice: String, at login: String, _ more: [String: String] = [:]) async throws
        -> TestResponse
    {
        let shown = try await get(login).text
        let version = shown.firstMatch(of: /name="version" value="(\d+)"/).map { String($0.1) } ?? ""
        return try await post(login, more.merging(["choice": choice, "version": version]) { $1 })
    }
}

/// A page as a tree, when it is well-formed.
struct Tree {
    let elements: [XMLElement]

    init(_ html: String) throws {
        let document = html.replacing("<!DOCTYPE html>\n", with: "", maxReplacements: 1)
        elements = Self.all(below: try XMLDocument(parsing: Array(document.utf8)).root)
    }

    func named(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    private static func all(below element: XMLElement) -> [XMLElement] {
        [element] + element.children.flatMap(all)
    }
}
