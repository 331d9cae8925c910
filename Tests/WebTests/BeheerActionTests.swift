import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Web

@Suite("What is done in beheer")
struct BeheerActionTests {
    /// Somebody sends a form; what is shown then says so.
    struct Step: Sendable, CustomStringConvertible {
        let who: String
        let page: Page
        let form: [String: String]
        let status: HTTPResponse.Status
        let sentence: String

        init(
            _ who: String, _ page: Page, _ form: [String: String], _ status: HTTPResponse.Status,
            _ sentence: String
        ) {
            (self.who, self.page, self.form) = (who, page, form)
            (self.status, self.sentence) = (status, sentence)
        }

        var description: String { "\(who) at \(page) with \(form)" }
    }

    enum Page: Sendable {
        case place(String)
        case account(String)
        /// The only request that waits.
        case aanvraag
        /// The account is a field of the form.
        case herbevestiging(String)
        /// What was staged is a field of the form.
        case staged
    }

    private static let (tomorrow, today) = (Fixture.today.adding(days: 1), Fixture.today)
    private static let nieuw = ["account": "piet", "aanleiding": "nieuw", "profiel": "consulent"]
    private static let gba = ["onderdeel": "gba", "doel": "participatiewet"]
    private static let extra = gba.merging(["actie": "afwijking", "grondslag": "PW 53a"]) { $1 }
    private static let whitelist = "whitelist/\(BeheerFixture.noord)"

    /// In the order in which they are done.
    static let steps: [Step] = [
        Step("noor", .place("verklaring"), [:], .seeOther, "Dit is opgeslagen."),
        Step("fatma", .place("aanvragen"), nieuw, .seeOther, "Aangevraagd door fatma"),
        Step(
            "fatma", .place("aanvragen"), nieuw.merging(["account": ""]) { $1 }, .unprocessableContent,
            "Controleer dit veld: Account"),
        Step("fatma", .aanvraag, ["stap": "goedkeuren"], .forbidden, "Uw rol mag dit niet."),
        Step("gerda", .aanvraag, ["stap": "verwerken"], .unprocessableContent, "nog niet goedgekeurd"),
        Step("tom", .aanvraag, ["stap": "goedkeuren"], .seeOther, "Goedgekeurd: 1 van 1"),
        Step("tom", .aanvraag, ["stap": "goedkeuren"], .forbidden, "Een collega moet deze stap doen."),
        Step("gerda", .aanvraag, ["stap": "verwerken"], .seeOther, "Er is nu niets te doen."),
        Step("gerda", .place("aanvragen"), nieuw, .seeOther, "Aangevraagd door gerda"),
        Step("tom", .aanvraag, ["stap": "afwijzen"], .seeOther, "Er is nu niets te doen."),
        Step(
            "gerda", .account("noor"), ["actie": "einddatum", "dag": tomorrow.description], .seeOther,
            "Einddatum gezet (gerda)"),
        Step(
            "gerda", .account("noor"), ["actie": "einddatum", "dag": today.description],
            .unprocessableContent, "Kies een dag na vandaag."),
        Step(
            "gerda", .account("noor"), ["actie": "einddatum", "dag": "morgen"], .unprocessableContent,
            "Controleer dit veld: Automatisch blokkeren op"),
        Step(
            "sven", .account("noor"), extra, .unprocessableContent, "Controleer dit veld: Tot"),
        Step(
            "sven", .account("noor"), extra.merging(["tot": tomorrow.description]) { $1 }, .seeOther,
            "Geldig tot \(tomorrow.written(in: .nl))"),
        Step(
            "sven", .account("noor"), gba.merging(["actie": "afwijking-beeindigen"]) { $1 }, .seeOther,
            "Geëindigd op \(today.written(in: .nl))"),
        Step("tom", .herbevestiging("noor"), ["actie": "bevestigen"], .seeOther, "Dit is opgeslagen."),
        Step(
            "tom", .herbevestiging("noor"), ["actie": "bevestigen"], .unprocessableContent,
            "U hoeft nu niets te doen voor dit account."),
        Step("tom", .herbevestiging("kees"), ["actie": "ontnemen"], .seeOther, "Er is nu niets te doen."),
        Step(
            "tom", .place("escapes"), ["besluit": "b1", "uitkomst": "signaal"], .seeOther,
            "Er is nu niets te doen."),
        Step(
            "tom", .place("escapes"), ["besluit": "b1", "uitkomst": "in-orde"], .conflict,
            "Een collega was u voor"),
        Step("fatma", .staged, ["actie": "weggooien"], .ok, "De lijst is niet vervangen."),
        Step("fatma", .staged, ["actie": "vervangen"], .ok, "Dit is opgeslagen."),
        Step(
            "fatma", .place(whitelist), ["actie": "toevoegen", "bsn": "123456789", "van": today.description],
            .unprocessableContent,
            "Controleer dit veld: Burgerservicenummer"),
        Step(
            "fatma", .place(whitelist), ["actie": "bekijken", "lijst": "bsn;van\n"], .unprocessableContent,
            "De eerste regel moet zijn: bsn;categorie;van;tot."),
        Step(
            "fatma", .place("matrix"), ["matrix": "een;twee\r\n"], .unprocessableContent,
            "De eerste regel moet zijn: profiel;onderdeel;doel;grondslag."),
        Step(
            "fatma", .place("matrix"), ["matrix": "profiel;onderdeel;doel;grondslag\r\n\"a;b\r\n"],
            .unprocessableContent, "Een aanhalingsteken staat verkeerd"),
        Step(
            "fatma", .place("matrix"), ["matrix": "profiel;onderdeel;doel;grondslag\r\na;b\r\n"],
            .unprocessableContent, "Regel 2: heeft geen vier velden"),
    ]

    @Test("is shown, and so is what cannot be")
    func done() async throws {
        let web = try await Self.busy()
        try await web.test { visit in
            for step in Self.steps {
                try await web.logIn(step.who, with: visit)
                let (address, more) = try await Self.target(of: step.page, visit, web)
                let answer = try await visit.post(address, step.form.merging(more) { $1 })
                #expect(answer.status == step.status, "\(step)")
                let shown = try await Self.shown(answer, visit)
                #expect(shown.contains(step.sentence), "\(step)")
                let isRefused = step.status.kind == .clientError
                #expect(shown.contains("id=\"melding\"") == isRefused, "\(step)")
            }
        }
    }

    private static func shown(_ answer: TestResponse, _ visit: Visit) async throws -> String {
        guard answer.status == .seeOther else { return answer.text }
        return try await visit.get(answer.location ?? "").text
    }

    /// Somebody who did not sign, somebody to confirm, and somebody who looked outside the lists.
    private static func busy() async throws -> WebWorld {
        let web = try await WebWorld.withBeheer()
        try await web.keep(BeheerFixture.account("noor") { $0.verklaring = nil })
        try await web.keep(BeheerFixture.account("kees"))
        let escape = StoredEscape(
            besluit: "b1", verband: BeheerFixture.verband, gemeente: BeheerFixture.zuid,
            account: AccountID("noor"), day: Fixture.today, reden: .anders,
            toelichting: Fixture.keys().sealedReason("melding", of: "b1"))
        try await web.world.store.commit([.verband(.escape(escape, limit: 9))], recording: [])
        return web
    }

    private static func target(
        of page: Page, _ visit: Visit, _ web: WebWorld
    ) async throws -> (address: String, more: [String: String]) {
        let beheer = BeheerFixture.address
        switch page {
        case .place(let place): return ("\(beheer)/\(place)", [:])
        case .account(let name): return (try await visit.account(name), [:])
        case .aanvraag:
            let open = try await web.world.store.openAanvragen(of: BeheerFixture.verband)
            return ("\(beheer)/aanvragen/\(try #require(open.first).aanvraag.id)", [:])
        case .herbevestiging(let name):
            let handle = try await visit.account(name).split(separator: "/").last
            return ("\(beheer)/herbevestiging", ["account": String(try #require(handle))])
        case .staged:
            let list = "bsn;categorie;van;tot\n\(World.mother);lopend;2026-01-01;\n"
            let staged = try await visit.post(
                "\(beheer)/\(whitelist)", ["actie": "bekijken", "lijst": list]
            ).text
            #expect(staged.contains("<div role=\"status\">") && staged.contains("Dit verandert er"))
            let upload = try #require(staged.firstMatch(of: /name="bestand" value="([^"]+)"/)).1
            return ("\(beheer)/\(whitelist)", ["bestand": String(upload)])
        }
    }

    @Test("has a button only for who can do it")
    func buttons() async throws {
        let web = try await Self.busy()
        try await web.test { visit in
            let page = "\(BeheerFixture.address)/aanvragen"
            try await web.logIn("sven", with: visit)
            _ = try await visit.post(page, Self.nieuw)
            #expect(try await !visit.get(page).text.contains("value=\"goedkeuren\""))
            try await web.logIn("gerda", with: visit)
            #expect(try await !visit.get(page).text.contains("value=\"verwerken\""))
            try await web.logIn("tom", with: visit)
            #expect(try await visit.get(page).text.contains("value=\"goedkeuren\""))
            let (address, _) = try await Self.target(of: .aanvraag, visit, web)
            _ = try await visit.post(address, ["stap": "goedkeuren"])
            #expect(try await !visit.get(page).text.contains("value=\"goedkeuren\""))
            try await web.logIn("gerda", with: visit)
            #expect(try await visit.get(page).text.contains("value=\"verwerken\""))
        }
    }

    static let proposals: [(String, String, String?)] = [
        ("fatma", "PW 53a", "Een tweede beheerder moet akkoord geven."),
        ("frank", "", "Vul eerst de wettelijke grondslag in."), ("frank", "PW 53a", nil),
    ]

    @Test("has a button to activate a matrix only where it can be, and says why not", arguments: proposals)
    func activation(_ reader: String, _ ground: String, _ hindrance: String?) async throws {
        let web = try await WebWorld.withBeheer()
        try await web.test { visit in
            let page = "\(BeheerFixture.address)/matrix"
            let text = "profiel;onderdeel;doel;grondslag\r\nconsulent;gba;participatiewet;\(ground)\r\n"
            try await web.logIn("fatma", with: visit)
            _ = try await visit.post(page, ["matrix": text])
            try await web.logIn(reader, with: visit)
            let shown = try await visit.get(page).text
            #expect(shown.contains("value=\"activeren\"") == (hindrance == nil))
            #expect(shown.contains("value=\"intrekken\""))
            if let hindrance { #expect(shown.contains(hindrance)) }
        }
    }

    @Test("keeps what was typed when it is refused, and never a number of a person")
    func typed() async throws {
        let web = try await WebWorld.withBeheer()
        try await web.test { visit in
            try await web.logIn("fatma", with: visit)
            let asked = try await visit.post(
                "\(BeheerFixture.address)/aanvragen",
                [
                    "account": "nie mand", "aanleiding": "functiewijziging", "profiel": "consulent",
                    "rol-teamleider": "ja",
                ]
            ).text
            #expect(asked.contains("value=\"nie mand\""))
            #expect(asked.contains("value=\"functiewijziging\" selected=\"selected\""))
            #expect(asked.contains("value=\"consulent\" selected=\"selected\""))
            #expect(asked.contains("id=\"rol-teamleider\" checked=\"checked\""))
            let form = ["actie": "toevoegen", "categorie": "lopend", "van": "2026-02-03"]
            let listed = try await visit.post(
                "\(BeheerFixture.address)/\(Self.whitelist)",
                form.merging(["bsn": World.mother, "tot": "2026-02-01"]) { $1 })
            #expect(listed.status == .unprocessableContent)
            #expect(listed.text.contains("value=\"lopend\"") && listed.text.contains("value=\"2026-02-03\""))
            let number = try await visit.post(
                "\(BeheerFixture.address)/\(Self.whitelist)", form.merging(["categorie": World.child]) { $1 })
            for answer in [listed, number] {
                #expect(!answer.text.contains(World.mother) && !answer.text.contains(World.child))
            }
        }
    }
}
