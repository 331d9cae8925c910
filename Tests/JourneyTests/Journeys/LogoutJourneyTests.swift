import Audit
import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A logout", .runningWorld, .serialized)
struct LogoutJourneyTests {
    private static let perhaps = "Misschien bent u nog wel ingelogd bij DigiD."

    /// Somebody confirms on our page that she wants to log out; gives the address with DigiD's answer.
    private func answer(_ walk: Walk, of persona: Persona) async throws -> String {
        let question = try await walk.logIn(persona, on: try await walk.open(.bijzondereBijstand))
        try await walk.choose("myself", on: question).expect("U bent ingelogd.")
        let asked = try await walk.visitor.open("\(walk.gateway)/v1/logout")
        try asked.expect("Wilt u uitloggen?")
        let form = try #require(asked.forms.first { $0.action.hasSuffix("/v1/logout") })
        let page = try await walk.visitor.submit(form, of: asked, ["confirm": "yes"])
        let forward = try #require(page.forms.first { $0.fields["SAMLRequest"] != nil }, "\(page.summary)")
        return try #require(try await Wire.post(forward.action, forward.fields).location)
    }

    private func outcomes(_ traces: Traces) -> [String] {
        traces.events.compactMap {
            if case .providerLogout(_, let outcome) = $0.what { outcome } else { nil }
        }
    }

    @Test("that DigiD confirms is done, and recorded as complete")
    func complete() async throws {
        let walk = try Walk.begin()
        let address = try await answer(walk, of: Cast.omar)
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open(address)
        try page.expect("U bent uitgelogd")
        #expect(!page.text.contains(Self.perhaps))
        let traces = try await walk.world.traces(since: before)
        #expect(outcomes(traces) == ["complete"])
        #expect(traces.logged.isEmpty)
    }

    static let damages: [(String, String)] = [
        ("&Signature=", "&Signature=AAAA"), ("SigAlg=", "SigAlg=x"), ("SAMLResponse=", "SAMLResponse=AAAA"),
    ]

    @Test("whose answer somebody changed is done here, and perhaps not at DigiD", arguments: damages)
    func damaged(_ old: String, _ new: String) async throws {
        let walk = try Walk.begin()
        let address = try await answer(walk, of: Cast.omar)
        let before = try await walk.world.mark()
        let page = try await walk.visitor.open(address.replacing(old, with: new))
        try page.expect("U bent uitgelogd", Self.perhaps)
        let traces = try await walk.world.traces(since: before)
        #expect(outcomes(traces) == ["saml.logout-signature"])
        #expect(traces.logged == ["saml.logout-signature"])
    }

    @Test("that DigiD asks for by itself is refused with a page")
    func askedByProvider() async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let reply = try await Wire.get("\(walk.gateway)/saml/digid/slo?SAMLRequest=a&SigAlg=b&Signature=c")
        #expect(reply.status == 400)
        try reply.page.expect(.pageExpired)
        #expect(try await walk.world.traces(since: before).logged == ["web.provider-request"])
    }

    @Test("is what a person's sessions at other portals get when another logs in with her browser")
    func anotherPerson() async throws {
        let walk = try Walk.begin()
        let portal = TestPortal(settings: walk.world.settings)
        let login = try await walk.forward(try await walk.visitor.open(portal.address()))
        let question = try await walk.logIn(Cast.willem, on: login, level: .midden)
        let done = try await walk.choose("myself", on: question)
        let tokens = try await portal.exchange(try #require(done.parameter("code")))
        let token = try #require(tokens["access_token"]?.text)
        #expect(try await portal.introspect(token)["active"] == .boolean(true))
        let before = try await walk.world.mark()
        _ = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
        #expect(try await portal.introspect(token)["active"] == .boolean(false))
        let fell = try await walk.world.traces(since: before).events.filter {
            if case .grantRevoked(_, by: .otherPerson) = $0.what { true } else { false }
        }
        #expect(fell.map(\.client) == [DemoSettings.unawareID])
    }
}
