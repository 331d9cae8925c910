import Identity
import Representation
import TestSupport
import Testing

@testable import Web

@Suite("What a page says")
struct WordingTests {
    static let names: [(String, Message, Language, String)] = [
        ("Den Haag", .organisation, .nl, "Gemeente Den Haag"),
        ("Gemeente Den Haag", .organisation, .nl, "Gemeente Den Haag"),
        ("gemeente Den Haag", .organisation, .en, "Municipality of Den Haag"),
        ("GEMEENTE Den Haag", .organisationInSentence, .nl, "gemeente Den Haag"),
        ("Den Haag", .organisationInSentence, .en, "the municipality of Den Haag"),
        ("Gemeentestad", .organisation, .nl, "Gemeente Gemeentestad"),
    ]

    @Test("names the organisation once, whatever its configured name begins with", arguments: names)
    func organisation(_ naam: String, _ message: Message, _ language: Language, _ shown: String) throws {
        let gemeente = Gemeente(code: Fixture.gemeente, naam: naam, oin: try OIN("00000001002220647000"))
        #expect(gemeente.called(message, in: language) == shown)
    }

    static let sentences: [(String, Language, [String])] = [
        (
            "selfOrOther", .nl,
            [
                "van <strong>gemeente Voorbeeldstad</strong>",
                "U kunt kiezen tot 12:15. Daarna begint u opnieuw.",
            ]
        ),
        (
            "person", .en,
            [
                "of <strong>the municipality of Voorbeeldstad</strong>",
                "You can choose until 12:15. After that you start again.",
            ]
        ),
        ("confirm", .nl, ["U wordt om 14:00 uitgelogd."]),
        ("register down", .nl, ["<p class=\"utrecht-paragraph\">Voor uzelf iets regelen kan wel.</p>"]),
        ("refused", .nl, ["U kunt nu niet voor iemand anders inloggen"]),
        ("level too low", .nl, ["<a class=\"utrecht-link\" href=\"https://www.digid.nl\" id=\"digid\">"]),
        ("signed out", .nl, ["Gebruikt u een computer van iemand anders? Sluit dan de browser."]),
        (
            "signed out here", .nl,
            [
                "U bent hier uitgelogd. Misschien bent u nog wel ingelogd bij digid. Sluit daarom de browser."
            ]
        ),
        (
            "signed out here", .en,
            [
                "You are signed out here. But you may still be signed in to digid. So please close the browser."
            ]
        ),
        ("hulp", .nl, ["Iemand moet u eerst machtigen. Daarna kunt u iets voor die persoon regelen."]),
    ]

    @Test("is the sentence of its moment", arguments: sentences)
    func sentence(_ name: String, _ language: Language, _ expected: [String]) async throws {
        let page = try #require(try await AllPages.walk(in: language).html[name])
        for sentence in expected { #expect(page.contains(sentence)) }
    }

    @Test("offers no choice for oneself and no way to DigiD where neither helps")
    func absent() async throws {
        for (name, html) in try await AllPages.walk(in: .nl).html {
            #expect(html.contains("Voor uzelf iets regelen kan wel.") == (name == "register down"), "\(name)")
            #expect(html.contains("id=\"digid\"") == (name == "level too low"), "\(name)")
        }
        let web = try await WebWorld()
        try await web.test { visit in
            await web.world.register.fail(.timedOut(register: "machtigingen"))
            let login = try await visit.returned(
                from: WebWorld.authorize(["vertegenwoordiging": "machtiging"]))
            let page = try await visit.get(login.location ?? "").text
            #expect(page.contains("We kunnen nu niet controleren wie u mag vertegenwoordigen."))
            #expect(!page.contains("Voor uzelf iets regelen kan wel."))
        }
    }
}
