import Broker
import HTTPTypes
import HummingbirdTesting
import Identity
import Representation
import TestSupport
import XMLSec

/// Every page a person can see, in one language, where more than one gemeente is served.
struct AllPages {
    private(set) var html: [String: String] = [:]

    /// Walks past all of them.
    static func walk(in language: Language) async throws -> AllPages {
        let web = try await WebWorld(
            machtigingen: [
                World.machtiging(), World.machtiging("m2", of: World.neighbour),
                World.machtiging("m3", dienst: Fixture.schuldhulp),
            ],
            legal: Set(World.Legal.allCases), severalGemeenten: true, withVerband: true)
        let pages = Gathered()
        try await web.test { visit in
            visit.set("__Host-namens-language", language.rawValue)
            let walk = Walk(web: web, visit: visit, pages: pages, locale: ["ui_locales": language.rawValue])
            try await walk.clients()
            try await walk.holders()
            try await walk.children()
            try await walk.choices()
            try await walk.refusals()
            try await walk.errors()
            try await walk.logout()
            try await walk.inzage()
            try await walk.beheer()
            for name in ["hulp", "privacy", "toegankelijkheid"] {
                await pages.add(name, try await visit.get("/\(name)?gemeente=\(Fixture.gemeente)"))
            }
        }
        return AllPages(html: await pages.html)
    }

    actor Gathered {
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

    /// An element and everything in it.
    static func all(below element: XMLElement) -> [XMLElement] {
        [element] + element.children.flatMap(all)
    }
}
