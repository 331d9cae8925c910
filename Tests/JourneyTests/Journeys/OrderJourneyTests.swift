import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A step out of order", .runningWorld, .serialized)
struct OrderJourneyTests {
    /// What is sent at the question for whom, which nothing but two answers follow.
    @Test(
        "is refused",
        arguments: [
            (["choice": "confirm"], 409, "login.out-of-order"),
            (["choice": "person", "person": "m-omar-vader"], 409, "login.out-of-order"),
            (["choice": "retry"], 409, "login.out-of-order"),
            (["choice": "otherPerson"], 409, "login.out-of-order"),
            (["choice": "provider:digid"], 409, "login.out-of-order"),
            (["choice": "provider:nobody"], 400, "login.unknown-choice"),
            (["choice": "nonsense"], 400, "web.malformed-form"),
            (["version": "x"], 400, "web.malformed-form"),
        ])
    func refused(_ changes: [String: String], _ status: Int, _ reason: String) async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        let before = try await walk.world.mark()
        let reply = try await walk.send(changes, to: question)
        #expect(reply.status == status)
        try reply.page.expect(.pageExpired)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == [reason])
        #expect(traces.areEmptyHanded)
        try await walk.choose("myself", on: question).expect("U bent ingelogd.")
    }

    @Test("by another browser, or with none, is refused", arguments: [true, false])
    func foreign(_ hasCookies: Bool) async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        let thief = try Walk.begin()
        if hasCookies { _ = try await thief.open(.bijzondereBijstand) }
        let before = try await walk.world.mark()
        let seen = try await thief.visitor.open(question.url)
        #expect(seen.status == 403)
        try seen.expect(.pageExpired)
        #expect(try await thief.send(["choice": "myself"], to: question).status == 403)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.logged == ["login.other-browser", "login.other-browser"])
        #expect(traces.areEmptyHanded)
    }

    @Test("from another site is refused")
    func crossSite() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        let before = try await walk.world.mark()
        let reply = try await walk.send(["choice": "myself"], to: question, ["sec-fetch-site": "cross-site"])
        #expect(reply.status == 403)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["web.foreign-form"])
        #expect(traces.areEmptyHanded)
    }

    @Test("after the login has ended gives no second code")
    func finished() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        try await walk.choose("myself", on: question).expect("U bent ingelogd.")
        let before = try await walk.world.mark()
        let again = try await walk.choose("myself", on: question)
        try again.expect(.pageExpired)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.areEmptyHanded)
        #expect(!traces.reasons.isEmpty)
    }

    @Test("a quarter of an hour later is refused")
    func late() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        walk.world.clock.set(to: Date() + 15 * 60)
        defer { walk.world.clock.reset() }
        let before = try await walk.world.mark()
        let reply = try await walk.send(["choice": "myself"], to: question)
        #expect(reply.status == 410)
        try reply.page.expect(.pageExpired)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["login.expired"])
        #expect(traces.areEmptyHanded)
    }

    @Test("for somebody who was not offered is refused")
    func notOffered() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
        let offered = try await walk.choose("somebodyElse", on: question)
        let before = try await walk.world.mark()
        let reply = try await walk.send(["choice": "person", "person": "m-lars-jansen"], to: offered)
        #expect(reply.status == 400)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == ["login.unknown-choice"])
        #expect(traces.areEmptyHanded)
    }

    @Test("at a login that does not exist finds nothing")
    func unknown() async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open("\(walk.gateway)/login/\(Randomness.system.handle())")
        #expect(page.status == 404)
        try page.expect(.pageExpired)
        #expect(try await walk.world.traces(since: before).reasons == ["login.unknown"])
        let english = try await Wire.get(page.url, ["accept-language": "en-GB, nl;q=0.5"])
        try english.page.expect(.pageExpired, in: .en)
    }

    @Test("on an old page shows where the login stands")
    func oldPage() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
        _ = try await walk.choose("somebodyElse", on: question)
        let before = try await walk.world.mark()
        try await walk.choose("myself", on: question).expect("J. de Vries", "K. Bakker")
        #expect(try await walk.world.traces(since: before).areEmptyHanded)
    }
}

extension Walk {
    /// Sends an answer from a page, with something changed, and goes no further.
    fileprivate func send(
        _ changes: [String: String], to page: Visitor.Page, _ headers: [String: String] = [:]
    ) async throws -> Wire.Reply {
        let version = page.forms.compactMap { $0.fields["version"] }.first ?? ""
        return try await Wire.post(
            page.url, ["version": version].merging(changes) { $1 },
            await visitor.cookieHeader(for: page.url).merging(headers) { $1 })
    }
}
