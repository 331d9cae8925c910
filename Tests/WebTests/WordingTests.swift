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
            "way", .nl,
            [
                ">Voor mijzelf</label>", ">Voor iemand anders</label>",
                "Iemand heeft u gemachtigd om dit te regelen.",
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
        (
            "way all", .nl,
            [
                ">Voor mijzelf</label>", ">Voor iemand die mij heeft gemachtigd</label>",
                ">Voor mijn kind</label>", "U bent ouder of voogd.", ">Voor een cliënt</label>",
                "U bent bewindvoerder, curator of mentor.",
            ]
        ),
        (
            "way all", .en,
            [
                ">For myself</label>", ">For somebody who has authorised me</label>", ">For my child</label>",
                ">For a client</label>",
            ]
        ),
        (
            "client", .nl,
            [
                "<h1 class=\"utrecht-heading-1\">Voor welke cliënt logt u in?</h1>",
                "for=\"bsn\">Burgerservicenummer (BSN) van uw cliënt</label>",
                "9 cijfers. Spaties en punten mogen. Wij controleren bij de Rechtspraak",
            ]
        ),
        ("client", .en, ["Which client are you acting for?"]),
        (
            "client missing", .nl,
            [
                "<title>Fout: Voor welke cliënt logt u in? –",
                "href=\"#bsn\">Vul het burgerservicenummer (BSN) in.</a>",
                "id=\"fout-bsn\">Vul het burgerservicenummer (BSN) in.</p>", "aria-invalid=\"true\"",
                "tabindex=\"-1\" autofocus=\"autofocus\"",
            ]
        ),
        (
            "client wrong", .nl,
            [
                "<title>Fout: Voor welke cliënt logt u in? –",
                "href=\"#bsn\">Dit is geen geldig burgerservicenummer. Controleer de cijfers.</a>",
                "aria-describedby=\"uitleg-bsn fout-bsn\"", "tabindex=\"-1\" autofocus=\"autofocus\"",
            ]
        ),
        (
            "client refused", .nl,
            [
                "U kunt nu niet voor deze persoon handelen. Controleer het burgerservicenummer. "
                    + "Klopt het nummer? Bel dan de gemeente.", ">Een ander nummer invoeren</button>",
            ]
        ),
        (
            "client confirm", .nl,
            [
                "U regelt nu geldzaken voor de heer P. Jansen, geboren in 1958.",
                "U bent ingelogd namens uw organisatie", "de heer P. Jansen (1958)", ">bewindvoerder</dd>",
                "<li>het KvK-nummer van uw organisatie</li>",
                "<li>dat uw organisatie bewindvoerder is</li>", "<li>wat u mag doen</li>",
                ">Ja, doorgaan</button>",
            ]
        ),
        (
            "client confirm", .en,
            [
                "You are now arranging money matters for Mr P. Jansen, born in 1958.",
                "administrator (bewindvoerder)", "the KvK number of your organisation",
            ]
        ),
        (
            "client switch", .nl,
            ["U regelt nu zaken voor mevrouw K. Bakker. U stopt met de heer P. Jansen."]
        ),
        (
            "client provisional", .nl,
            ["Uw tijdelijk bewind stopt vandaag om 24.00 uur.", ">bewindvoerder (tijdelijk)</dd>"]
        ),
        (
            "agreement asked", .nl,
            [
                "De andere bewindvoerder moet ook akkoord geven. Wij sturen een bericht.",
                "Is de ander akkoord? Dan geven wij aan Mijn portaal door:",
                ">Akkoord geven en de ander vragen</button>", "U kunt kiezen tot 12:15.",
            ]
        ),
        (
            "agreement failed", .nl,
            ["Wij kunnen dit nu niet controleren. Probeer het later opnieuw.", ">Opnieuw proberen</button>"]
        ),
        (
            "agreement waits", .nl,
            ["De andere bewindvoerder moet ook akkoord geven. Wij hebben een bericht gestuurd."]
        ),
        (
            "agreement completed", .nl,
            [
                "De andere bewindvoerder heeft akkoord gegeven.", ">Akkoord geven en doorgaan</button>",
                "U regelt nu geldzaken voor de heer P. Jansen",
            ]
        ),
        (
            "child", .nl,
            [
                "Voor Sam (2014)", "U hebt gezag tot en met 31 januari 2032.", "Staat uw kind er niet bij?",
                "Wij kunnen dit dan niet controleren. Maak een afspraak bij de gemeente.",
            ]
        ),
        (
            "child confirm", .nl,
            [
                "U regelt nu zaken voor uw kind Sam.", ">ouder of voogd</dd>",
                "<li>dat u ouder of voogd bent</li>", "<li>uw burgerservicenummer (BSN)</li>",
            ]
        ),
        ("client with way back", .nl, [">Vorige stap</button>"]),
        ("confirm", .nl, ["U wordt om 14:00 uitgelogd.", "U regelt nu zaken voor mevrouw J. de Vries."]),
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
