import Broker
import HTTPTypes
import HummingbirdTesting
import Identity
import TestSupport
import Testing
import XMLSec

@testable import Web

@Suite("The number of a client in a browser")
struct ClientNumberTests {
    private func employed(_ work: @Sendable (WebWorld, Visit, String) async throws -> Void) async throws {
        let web = try await WebWorld(legal: Set(World.Legal.allCases))
        await web.world.toezicht.hold(try World.maatregel())
        await web.world.provider.answer(.success(try World.employeeLogin()))
        try await web.test { visit in
            let back = try await visit.returned(from: WebWorld.authorize(dienst: Fixture.schuldhulp))
            try await work(web, visit, try #require(back.location))
        }
    }

    @Test("is asked again when nothing was filled in, and costs nothing", arguments: [nil, "", "  "])
    func empty(_ typed: String?) async throws {
        try await employed { web, visit, login in
            let again = try await visit.choose("number", at: login, typed.map { ["bsn": $0] } ?? [:])
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("Vul het burgerservicenummer (BSN) in."))
            #expect(await web.world.toezicht.inquiries.isEmpty)
        }
    }

    static let malformed = ["999999999", "12345678", "0000000000", "abcdefghi", "\"><script>", "99999004٧"]

    @Test("that is none is told at the field, and what was typed is shown nowhere", arguments: malformed)
    func wrong(_ typed: String) async throws {
        try await employed { web, visit, login in
            let sent = try await visit.choose("number", at: login, ["bsn": typed])
            #expect(sent.status == .seeOther && sent.location == login)
            let page = try await visit.get(login).text
            #expect(page.contains("id=\"fout-bsn\">Dit is geen geldig burgerservicenummer."))
            #expect(!page.contains(typed))
            let field = try #require(try Tree(page).elements.first { $0.attribute("id") == "bsn" })
            #expect(field.attribute("value") == nil && field.attribute("autocomplete") == "off")
            #expect(await web.world.toezicht.inquiries.isEmpty)
        }
    }

    @Test(
        "may have spaces and dots between its digits",
        arguments: ["999 990 019", " 9999.90.019 ", "999990019"])
    func spaced(_ typed: String) async throws {
        try await employed { _, visit, login in
            let sent = try await visit.choose("number", at: login, ["bsn": typed])
            #expect(sent.location == login)
            #expect(try await visit.get(login).text.contains("de heer P. Jansen (1958)"))
        }
    }

    @Test("stands in no address, no log line and no cookie on the way to the portal")
    func nowhere() async throws {
        try await employed { web, visit, login in
            var addresses: [String] = [login]
            for (choice, more) in [("number", ["bsn": World.client]), ("confirm", [:])] {
                addresses.append(try await visit.choose(choice, at: login, more).location ?? "")
            }
            #expect(addresses.last?.contains("code=") == true)
            let cookies = visit.cookies.values.joined()
            #expect(!(addresses + web.log.lines + [cookies]).joined().contains(World.client))
        }
    }

    @Test(
        "of a stranger is counted for who stands behind a trusted proxy",
        arguments: [["127.0.0.1", "::1"], []])
    func address(_ trusted: [String]) async throws {
        let web = try await WebWorld(
            legal: Set(World.Legal.allCases),
            quota: NumberQuota(perActor: 9, perOrganisation: 9, perAddress: 1),
            trustedProxies: trusted)
        await web.world.provider.answer(.success(try World.employeeLogin()))
        let application = try web.server.application(at: ServerAddress(host: "127.0.0.1", port: 0))
        try await application.test(.live) { client in
            let visit = Visit(client: client)
            let back = try await visit.returned(from: WebWorld.authorize(dienst: Fixture.schuldhulp))
            let login = try #require(back.location)
            var asked: [Int] = []
            for (host, number) in [
                ("2001:db8::1", World.client), ("2001:db8:0:1::1", World.secondClient),
                ("2001:db8::2", World.child),
            ] {
                let version = try await visit.get(login).text.firstMatch(of: /name="version" value="(\d+)"/)
                let form = ["choice": "number", "bsn": number, "version": version.map { String($0.1) } ?? ""]
                _ = try await visit.post(login, form, [.xForwardedFor: host])
                asked.append(await web.world.toezicht.inquiries.count)
                _ = try await visit.choose("retry", at: login)
            }
            #expect(asked == (trusted.isEmpty ? [1, 1, 1] : [1, 2, 2]))
        }
    }
}
