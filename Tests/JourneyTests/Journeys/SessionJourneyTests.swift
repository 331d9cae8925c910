import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("Whoever is logged in", .runningWorld, .serialized)
struct SessionJourneyTests {
    /// Somebody who has a session at the test's portal.
    private func known() async throws -> (walk: Walk, portal: TestPortal) {
        let walk = try Walk.begin()
        let portal = TestPortal(settings: walk.world.settings)
        let login = try await walk.forward(try await walk.visitor.open(portal.address()))
        let question = try await walk.logIn(Cast.willem, on: login, level: .midden)
        #expect(try await walk.choose("myself", on: question).parameter("code") != nil)
        return (walk, portal)
    }

    @Test("gets a code without a question when there is nothing to ask")
    func silent() async throws {
        let (walk, portal) = try await known()
        let back = try await walk.visitor.open(
            portal.address(["prompt": "none", "vertegenwoordiging": "zelf"]))
        let code = try #require(back.parameter("code"))
        let tokens = try await portal.exchange(code)
        let token = try #require(tokens["access_token"]?.text)
        #expect(try await portal.introspect(token)["active"] == .boolean(true))
    }

    @Test("is not asked silently for whom")
    func silentQuestion() async throws {
        let (walk, portal) = try await known()
        let before = try await walk.world.mark()
        let back = try await walk.visitor.open(portal.address(["prompt": "none"]))
        #expect(back.parameter("error") == OAuthError.interactionRequired.code)
        #expect(try await walk.world.traces(since: before).areEmptyHanded)
    }

    @Test("is not known in another browser, nor at another portal, nor after fifteen minutes")
    func notKnown() async throws {
        let (walk, portal) = try await known()
        let silently = portal.address(["prompt": "none", "vertegenwoordiging": "zelf"])
        let other = try Walk.begin()
        #expect(try await other.visitor.open(silently).parameter("error") == OAuthError.loginRequired.code)
        try await walk.open(.parkeervergunning).expect("DigiD")
        walk.world.clock.set(to: Date() + 15 * 60)
        defer { walk.world.clock.reset() }
        #expect(try await walk.visitor.open(silently).parameter("error") == OAuthError.loginRequired.code)
    }

    @Test(
        "is asked to log in anew when the portal wants that",
        arguments: [["prompt": "login"], ["max_age": "0"]])
    func anew(_ wish: [String: String]) async throws {
        let (walk, portal) = try await known()
        walk.world.clock.set(to: Date() + 60)
        defer { walk.world.clock.reset() }
        let login = try await walk.forward(try await walk.visitor.open(portal.address(wish)))
        let question = try await walk.logIn(Cast.willem, on: login, level: .midden)
        let done = try await walk.choose("myself", on: question)
        let tokens = try await portal.exchange(try #require(done.parameter("code")))
        #expect(tokens["id_token"] != nil)
    }

    @Test("is not asked again while the login is young enough")
    func young() async throws {
        let (walk, portal) = try await known()
        walk.world.clock.set(to: Date() + 60)
        defer { walk.world.clock.reset() }
        try await walk.visitor.open(portal.address(["max_age": "300"])).expect(
            "Voor wie wilt u iets regelen?")
        let older = try await walk.forward(try await walk.visitor.open(portal.address(["max_age": "30"])))
        #expect(older.forms.contains { $0.fields["login"] != nil })
    }

    @Test("can work in several tabs, each with a login of its own")
    func tabs() async throws {
        let walk = try Walk.begin()
        let first = try await walk.open(.bijzondereBijstand)
        let second = try await walk.open(.parkeervergunning)
        let questions = (
            try await walk.logIn(Cast.anna, on: second), try await walk.logIn(Cast.anna, on: first)
        )
        let offered = try await walk.choose("somebodyElse", on: questions.1)
        try await walk.choose("myself", on: questions.0).expect("U bent ingelogd.", "parkeervergunning")
        let confirm = try await walk.choose("person", person: "m-anna-moeder", on: offered)
        try await walk.choose("confirm", on: confirm).expect("U regelt nu zaken voor mevrouw J. de Vries.")
    }

    @Test("reads English when she wants, from the first page to the last")
    func english() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand, ["ui_locales": "en"])
        let question = try await walk.logIn(Cast.anna, on: login)
        try question.expect(
            "Who are you doing this for?", "Apply for special assistance", "Gemeente Voorbeeldstad")
        #expect(question.body.contains("<html lang=\"en\""))
        let offered = try await walk.choose("somebodyElse", on: question)
        try offered.expect("Choose a person", "J. de Vries")
        try await walk.choose("person", person: "m-anna-moeder", on: offered).expect("Is this correct?")
    }

    @Test("can change the language halfway, also on a refusal")
    func switching() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.daan, on: try await walk.open(.bijzondereBijstand))
        let english = try await walk.speak(.en, on: question)
        try english.expect("Who are you doing this for?")
        let refused = try await walk.choose("somebodyElse", on: english)
        try refused.expect(.machtigingForOtherDienst, in: .en)
        try await walk.speak(.nl, on: refused).expect(.machtigingForOtherDienst)
    }
}

extension Walk {
    /// Uses the button for another language.
    fileprivate func speak(_ language: Language, on page: Visitor.Page) async throws -> Visitor.Page {
        let form = try #require(page.forms.first { $0.action.hasSuffix("/language") }, "\(page.summary)")
        return try await visitor.submit(form, of: page, ["language": language.rawValue])
    }
}
