import Audit
import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Web

@Suite("The pages of beheer")
struct BeheerRouteTests {
    private static let address = BeheerFixture.address

    /// Runs a test with a browser in which somebody is logged in.
    private static func login(
        _ name: String, in web: WebWorld? = nil, _ work: @Sendable (Visit, WebWorld) async throws -> Void
    ) async throws {
        let web = if let web { web } else { try await WebWorld.withBeheer() }
        try await web.test { visit in
            try await web.logIn(name, with: visit)
            try await work(visit, web)
        }
    }

    @Test("ask who is there before anything is shown, and are gone after the login ended")
    func signedOut() async throws {
        let web = try await WebWorld.withBeheer()
        try await web.test { visit in
            let welcome = try await visit.get(Self.address)
            #expect(welcome.status == .ok && welcome.text.contains("Beheer van ISD Voorbeeldstreek"))
            for path in ["accounts", "aanvragen", "matrix", "escapes", "herbevestiging", "whitelist"] {
                let page = try await visit.get("\(Self.address)/\(path)")
                #expect(page.status == .conflict && !page.text.contains("noor"), "\(path)")
            }
            #expect(try await visit.get("/beheer/other").status == .notFound)
            visit.set("__Host-namens-beheer", "not a token")
            let again = try await visit.get(Self.address)
            #expect(again.status == .ok && again.text.contains("id=\"inloggen\""))
        }
    }

    static let menus: [(String, Set<String>)] = [
        ("tom", ["accounts", "aanvragen", "herbevestiging", "escapes"]),
        ("sven", ["accounts", "aanvragen", "herbevestiging", "escapes"]),
        ("gerda", ["accounts", "aanvragen"]), ("fatma", ["aanvragen", "matrix", "whitelist"]), ("noor", []),
    ]

    @Test("lead to what a role does, and refuse everything else", arguments: menus)
    func leads(_ name: String, _ own: Set<String>) async throws {
        try await Self.login(name) { visit, _ in
            let home = try await visit.get(Self.address).text
            for place in BeheerPages.Place.allCases {
                let isOwn = own.contains(place.rawValue)
                #expect(home.contains("id=\"naar-\(place.rawValue)\"") == isOwn, "\(place)")
                let status = try await visit.get("\(Self.address)/\(place.rawValue)").status
                #expect(status == (isOwn ? .ok : .forbidden), "\(place)")
            }
        }
    }

    @Test("do not take a form of another site")
    func foreign() async throws {
        try await Self.login("gerda") { visit, web in
            let account = try await visit.account("noor")
            for path in [
                account, "\(Self.address)/aanvragen", "\(Self.address)/matrix", "\(Self.address)/verklaring",
                "\(Self.address)/escapes", "\(Self.address)/herbevestiging", Self.address,
                "\(Self.address)/whitelist/\(BeheerFixture.noord)", "\(Self.address)/language",
            ] {
                let site: HTTPFields = [HTTPField.Name.secFetchSite: "cross-site"]
                let answer = try await visit.post(path, ["actie": "blokkeren"], site)
                #expect(answer.status == .forbidden, "\(path)")
            }
            let noor = try await web.world.store.account(AccountID("noor"), of: BeheerFixture.verband)
            #expect(noor?.account.blokkade == nil)
        }
    }

    @Test("block and unblock an account, and say on the page what cannot be done")
    func blocks() async throws {
        try await Self.login("gerda") { visit, _ in
            let noor = try await visit.account("noor")
            let done = try await visit.post(noor, ["actie": "blokkeren"])
            #expect(done.status == .seeOther)
            let shown = try await visit.get(done.location ?? "").text
            #expect(shown.contains("Geblokkeerd door een beheerder") && shown.contains("id=\"opgeslagen\""))
            #expect(try await visit.post(noor, ["actie": "deblokkeren"]).status == .seeOther)
            let wrong = try await visit.post(noor, ["actie": "einddatum", "dag": "morgen"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("Controleer wat u invulde"))
            let own = try await visit.post(
                try await visit.account("gerda"), ["actie": "blokkeren"])
            #expect(own.status == .forbidden && own.text.contains("U kunt uw eigen account niet wijzigen."))
            #expect(try await visit.post(noor, ["actie": "iets"]).status == .badRequest)
            #expect(try await visit.get("\(Self.address)/accounts/noor").status == .notFound)
        }
    }

    @Test("let a second person activate a matrix, and never the first (S56, S57)")
    func activates() async throws {
        let web = try await WebWorld.withBeheer()
        try await Self.login("fatma", in: web) { visit, _ in
            let page = "\(Self.address)/matrix"
            let faulty = "profiel;onderdeel;doel;grondslag\r\nconsulent;zoek;participatiewet;\r\n"
            #expect(try await visit.post(page, ["matrix": faulty]).status == .seeOther)
            let first = try #require(try await Self.voorstel(visit))
            let open = try await visit.post(first, ["actie": "intrekken"])
            #expect(open.status == .seeOther)
            let full = faulty.replacing("participatiewet;\r\n", with: "participatiewet;PW 53a\r\n")
            _ = try await visit.post(page, ["matrix": full])
            let own = try await visit.post(
                try #require(try await Self.voorstel(visit)), ["actie": "activeren"])
            #expect(own.status == .forbidden && own.text.contains("Een tweede beheerder moet akkoord geven."))
        }
        try await Self.login("frank", in: web) { visit, _ in
            let voorstel = try #require(try await Self.voorstel(visit))
            #expect(try await visit.post(voorstel, ["actie": "activeren"]).status == .seeOther)
            let again = try await visit.post(voorstel, ["actie": "activeren"])
            #expect(again.status == .conflict && again.text.contains("Een collega was u voor"))
            let csv = try await visit.get("\(Self.address)/matrix.csv")
            #expect(csv.text.contains("consulent;zoek;participatiewet;PW 53a"))
            #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
        }
    }

    private static func voorstel(_ visit: Visit) async throws -> String? {
        try await visit.get("\(address)/matrix").text
            .firstMatch(of: /action="([^"]*\/matrix\/[^"]+)"/).map { String($0.1) }
    }

    @Test("keep what was pasted when it cannot be read")
    func keeps() async throws {
        try await Self.login("fatma") { visit, _ in
            let answer = try await visit.post("\(Self.address)/matrix", ["matrix": "een;twee\r\n"])
            #expect(answer.status == .unprocessableContent && answer.text.contains("een;twee"))
            let lines = "profiel;onderdeel;doel;grondslag\r\na;b\r\n"
            let faulty = try await visit.post("\(Self.address)/matrix", ["matrix": lines])
            #expect(faulty.text.contains("Regel 2"))
        }
    }

    @Test("put a person on a list, find her and take her off, without her number on any page")
    func lists() async throws {
        try await Self.login("fatma") { visit, web in
            let page = "\(Self.address)/whitelist/\(BeheerFixture.noord)"
            let (bsn, today) = (World.mother, Fixture.today.description)
            let put = ["actie": "toevoegen", "bsn": bsn, "categorie": "lopend", "van": today]
            let added = try await visit.post(page, put)
            #expect(added.status == .ok && added.text.contains("id=\"opgeslagen\""))
            let twice = try await visit.post(page, put)
            #expect(twice.status == .conflict && twice.text.contains("Staat er al op"))
            let found = try await visit.post(page, ["actie": "zoeken", "bsn": bsn])
            #expect(found.text.contains("Staat op de lijst: lopend"))
            let wrong = try await visit.post(page, ["actie": "zoeken", "bsn": "123456789"])
            #expect(wrong.status == .unprocessableContent)
            #expect(try await visit.post(page, ["actie": "beeindigen", "bsn": bsn]).status == .ok)
            for answer in [added, twice, found, wrong] {
                #expect(!answer.text.contains(bsn) && !answer.text.contains("123456789"))
            }
            #expect(try await visit.get("\(Self.address)/whitelist/0363").status == .notFound)
            #expect(try await visit.post("\(Self.address)/whitelist/0363", put).status == .notFound)
            let looked = await web.world.store.events.filter { $0.gemeente == BeheerFixture.noord }
            #expect(looked.count == 4 && looked.allSatisfy { $0.represented != nil && $0.actor != nil })
        }
    }

    @Test("replace a list after the change was shown, and name every faulty line")
    func replaces() async throws {
        try await Self.login("fatma") { visit, _ in
            let page = "\(Self.address)/whitelist/\(BeheerFixture.noord)"
            let list = "bsn;categorie;van;tot\n\(World.mother);lopend;2026-01-01;\n"
            let staged = try await visit.post(page, ["actie": "bekijken", "lijst": list])
            #expect(staged.text.contains("Erbij: 1"))
            let upload = try #require(staged.text.firstMatch(of: /name="bestand" value="([^"]+)"/)).1
            let done = try await visit.post(page, ["actie": "vervangen", "bestand": String(upload)])
            #expect(done.status == .ok)
            let same = try await visit.post(page, ["actie": "bekijken", "lijst": list])
            #expect(same.text.contains("De lijst is al gelijk aan dit bestand."))
            let faulty = try await visit.post(
                page, ["actie": "bekijken", "lijst": list + "123;a;b\n9;lopend;2026-01-01;\n"])
            #expect(faulty.status == .unprocessableContent)
            #expect(faulty.text.contains("Regel 3:") && faulty.text.contains("Regel 4:"))
            let gone = try await visit.post(page, ["actie": "vervangen", "bestand": String(upload)])
            #expect(gone.status == .conflict)
        }
    }

    @Test("go on in another language at the place where it was chosen")
    func speaks() async throws {
        try await Self.login("fatma") { visit, _ in
            let answer = try await visit.post(
                "\(Self.address)/language", ["language": "en", "plaats": "matrix"])
            #expect(answer.location == "\(Self.address)/matrix")
            #expect(try await visit.get("\(Self.address)/matrix").text.contains("Authorisation matrix"))
            let elsewhere = try await visit.post(
                "\(Self.address)/language", ["language": "nl", "plaats": "//evil.example.nl"])
            #expect(elsewhere.location == Self.address)
        }
    }

    @Test("give the accounts and their history as files that no spreadsheet runs")
    func exports() async throws {
        let web = try await WebWorld.withBeheer()
        try await web.keep(BeheerFixture.account("=cmd") { $0.profiel = ProfielID("con;sulent") })
        try await Self.login("gerda", in: web) { visit, _ in
            let file = try await visit.get("\(Self.address)/accounts.csv")
            #expect(file.text.contains("noor;actief;consulent"))
            #expect(file.text.contains("'=cmd;actief;\"con;sulent\""))
            _ = try await visit.post(try await visit.account("noor"), ["actie": "blokkeren"])
            let history = try await visit.get("\(Self.address)/geschiedenis.csv")
            #expect(history.text.contains("geblokkeerd-beheerder;gerda"))
        }
        try await Self.login("fatma", in: web) { visit, _ in
            let refused = try await visit.get("\(Self.address)/accounts.csv")
            #expect(refused.status == .forbidden)
        }
    }
}
