import Foundation
import Identity
import TestSupport
import Testing
import XMLSec

@testable import Web

@Suite("Every page")
struct PageTests {
    @Test(
        "is well-formed, with one heading, a language, a title and a main part", arguments: Language.allCases)
    func structure(_ language: Language) async throws {
        let pages = try await AllPages.walk(in: language)
        #expect(pages.html.count == 62)
        for (name, html) in pages.html {
            #expect(html.hasPrefix("<!DOCTYPE html>\n"), "\(name)")
            let tree = try Tree(html)
            #expect(tree.named("h1").count == 1, "\(name)")
            #expect(tree.named("main").count == 1, "\(name)")
            #expect(tree.named("html").first?.attribute("lang") == language.rawValue, "\(name)")
            let title = try tree.named("title").first?.text() ?? ""
            let heading = try tree.named("h1").first?.text() ?? "?"
            let organisation = Self.organisation(language)
            #expect(title.contains(heading) && title.hasSuffix("– \(organisation)"), "\(name): \(title)")
            #expect(html.contains("<p class=\"gateway-organisation\">\(organisation)</p>"), "\(name)")
        }
    }

    private static func organisation(_ language: Language) -> String {
        switch language {
        case .nl: "Gemeente Voorbeeldstad"
        case .en: "Municipality of Voorbeeldstad"
        }
    }

    @Test(
        "has a label for every field, ids that are there once, and links that lead to one",
        arguments: Language.allCases)
    func accessibility(_ language: Language) async throws {
        for (name, html) in try await AllPages.walk(in: language).html {
            let tree = try Tree(html)
            let ids = tree.elements.compactMap { $0.attribute("id") }
            #expect(Set(ids).count == ids.count, "\(name)")
            let labelled = Set(tree.named("label").compactMap { $0.attribute("for") })
            let fields = tree.named("input").filter { $0.attribute("type") != "hidden" }
            for field in fields + tree.named("select") + tree.named("textarea") {
                #expect(labelled.contains(field.attribute("id") ?? ""), "\(name)")
            }
            let references =
                tree.elements.compactMap { $0.attribute("aria-describedby") }
                .flatMap { $0.split(separator: " ").map(String.init) }
                + tree.elements.compactMap { $0.attribute("href") }.filter { $0.hasPrefix("#") }.map {
                    String($0.dropFirst())
                }
            for reference in references { #expect(ids.contains(reference), "\(name): \(reference)") }
            var names: [String] = []
            for button in tree.named("button") {
                let label = try button.text()
                #expect(!label.isEmpty, "\(name)")
                names.append(button.attribute("aria-label") ?? label)
            }
            #expect(Set(names).count == names.count, "\(name): \(names)")
        }
    }

    @Test("has no list with nothing in it and no form that cannot be sent", arguments: Language.allCases)
    func nothingEmpty(_ language: Language) async throws {
        for (name, html) in try await AllPages.walk(in: language).html {
            let tree = try Tree(html)
            for list in tree.named("ul") + tree.named("dl") { #expect(!list.children.isEmpty, "\(name)") }
            for form in tree.named("form") {
                #expect(Tree.all(below: form).contains { $0.name == "button" }, "\(name)")
            }
        }
    }

    @Test("carries no style and no script of its own, and no product name", arguments: Language.allCases)
    func nothingInline(_ language: Language) async throws {
        for (name, html) in try await AllPages.walk(in: language).html {
            let tree = try Tree(html)
            #expect(tree.named("style").isEmpty, "\(name)")
            #expect(tree.named("script").allSatisfy { $0.attribute("src") != nil }, "\(name)")
            let handlers = tree.elements.flatMap(\.attributes).filter {
                $0.name.hasPrefix("on") || $0.name == "style"
            }
            #expect(handlers.isEmpty, "\(name)")
            // "Namens" also is the Dutch word above the name of the represented person.
            let others = html.replacing(/<dt[^>]*>Namens<\/dt>/, with: "")
            #expect(!others.contains(/\bNamens\b/), "\(name)")
        }
    }

    @Test("holds no number of a person and no text that was left open", arguments: Language.allCases)
    func nothingLeft(_ language: Language) async throws {
        for (name, html) in try await AllPages.walk(in: language).html {
            for bsn in [
                World.anna, World.mother, World.neighbour, World.client, World.secondClient, World.child,
                "999999999",
            ] { #expect(!html.contains(bsn), "\(name)") }
            let open = html.matches(of: /\{[a-z]+\}|\{\{|<(h1|h2|p|li|dd|legend|label|title)[^>]*> *<\//)
                .count
            #expect(open == 0, "\(name)")
        }
    }

    @Test("in English has no Dutch sentence that does not say so")
    func english() async throws {
        let dutch = try DutchText()
        let pages = try await AllPages.walk(in: .en).html
        for (name, html) in pages { #expect(dutch.found(in: html).isEmpty, "\(name)") }
        let failed = try #require(pages["provider failed"])
        #expect(failed.contains("lang=\"nl\">Er is een fout opgetreden in de communicatie met DigiD."))
        #expect(!dutch.found(in: failed.replacing(" lang=\"nl\"", with: "")).isEmpty)
    }

    @Test("in Dutch is found to be Dutch")
    func dutch() async throws {
        let dutch = try DutchText()
        for (name, html) in try await AllPages.walk(in: .nl).html {
            #expect(dutch.found(in: html).count > 5, "\(name)")
        }
    }

    @Test("that belongs to no gemeente names none, where several are served")
    func nobodys() async throws {
        try await WebWorld(severalGemeenten: true).test { visit in
            for path in ["/v1/authorize", "/hulp", "/login/x", "/v1/logout", "/saml/digid/slo", "/nowhere"] {
                let page = try await visit.get(path).text
                #expect(page.contains("– Inloggen bij de gemeente</title>"), "\(path)")
                #expect(!page.contains("Voorbeeldstad") && !page.contains("Anderstad"), "\(path)")
            }
        }
    }

    @Test(
        "escapes what it is given, also where an accent is put on a quote or bracket",
        arguments: [
            "\"><script>alert('1')</script>&", "\"\u{0301} onfocus=\"\u{0301}alert(1)", "<\u{0338}script>",
            "'\u{0308}&\u{0308}>\u{0308}",
        ])
    func escaping(_ attack: String) throws {
        let paths = Paths(issuer: Fixture.issuer)
        let renderer = try PageRenderer(assets: AssetStore(themes: [:]), paths: paths)
        let page = PlainPages(paths: paths).forward(
            to: attack, [attack: attack], in: PageFrame(language: .nl, reference: attack))
        let html = renderer.html(page)
        #expect(!html.contains("<script>"))
        let tree = try Tree(html)
        #expect(tree.named("form").first?.attribute("action") == attack)
        #expect(tree.named("input").first?.attribute("value") == attack)
    }
}
