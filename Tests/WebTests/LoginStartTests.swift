import Foundation
import HTTPTypes
import HummingbirdTesting
import Synchronization
import TestSupport
import Testing

@testable import Web

@Suite("Logins begun from one address")
struct LoginStartTests {
    @Test("are turned away when they are too many, with a page, a measure and one line in the log")
    func tooMany() async throws {
        let clock = Mutex(Fixture.noon)
        let web = try await WebWorld(loginStartsPerMinute: 2, now: { clock.withLock(\.self) })
        try await web.test { visit in
            for _ in 0..<2 { #expect(try await visit.get(WebWorld.authorize()).status == .seeOther) }
            let before = await web.world.store.events.count
            let away = try await visit.get(WebWorld.authorize())
            #expect(away.status == .tooManyRequests && away.headers[.retryAfter] == "30")
            #expect(away.text.contains("Het is nu druk") && away.text.contains("U kunt vanaf 12:00 opnieuw"))
            #expect(await web.world.store.events.count == before)
            #expect(web.metrics.text().contains("namens_logins_turned_away_total 1\n"))
            #expect(web.log.lines.count { $0.contains("code=web.too-many-logins") } == 1)
            clock.withLock { $0 += 30 }
            #expect(try await visit.get(WebWorld.authorize()).status == .seeOther)
        }
    }

    @Test("are counted when they begin, and nothing else is")
    func others() async throws {
        try await WebWorld(loginStartsPerMinute: 1).test { visit in
            for _ in 0..<3 {
                let refused = try await visit.get(WebWorld.authorize(["client_id": "x"]))
                let posted = try await visit.post("/v1/authorize", WebWorld.authorization())
                let page = try await visit.get("/hulp")
                #expect([refused, posted, page].map(\.status) == [.badRequest, .seeOther, .ok])
            }
            let begun = try await visit.get(WebWorld.authorize())
            #expect(begun.status == .seeOther)
        }
    }

    @Test("are counted again each time a provider is asked")
    func choices() async throws {
        let web = try await WebWorld(loginStartsPerMinute: 2)
        try await web.test { visit in
            let begun = try await visit.get(
                WebWorld.authorize(["scope": "openid dienst:\(Fixture.parkeren)"]))
            let page = try #require(begun.location)
            let first = try await visit.post(page, ["choice": "provider:digid", "version": "1"])
            #expect(first.status == .ok || first.status == .seeOther)
            let away = try await visit.post(page, ["choice": "provider:digid", "version": "2"])
            #expect(away.status == .tooManyRequests)
        }
    }

    @Test("are counted for who stands behind a trusted proxy", arguments: [["127.0.0.1", "::1"], []])
    func proxy(_ trusted: [String]) async throws {
        let web = try await WebWorld(loginStartsPerMinute: 1, trustedProxies: trusted)
        let application = try web.server.application(at: ServerAddress(host: "127.0.0.1", port: 0))
        try await application.test(.live) { client in
            let visit = Visit(client: client)
            var found: [HTTPResponse.Status] = []
            for address in ["198.51.100.1", "198.51.100.2", "198.51.100.1"] {
                let headers: HTTPFields = [.xForwardedFor: address]
                found.append(try await visit.get(WebWorld.authorize(), headers).status)
            }
            let behind: [HTTPResponse.Status] = [.seeOther, .seeOther, .tooManyRequests]
            let alone: [HTTPResponse.Status] = [.seeOther, .tooManyRequests, .tooManyRequests]
            #expect(found == (trusted.isEmpty ? alone : behind))
        }
    }

    @Test("are as many as they like where nothing is configured")
    func unlimited() async throws {
        try await WebWorld().test { visit in
            for _ in 0..<200 {
                let begun = try await visit.get(WebWorld.authorize())
                #expect(begun.status == .seeOther)
            }
        }
    }
}
