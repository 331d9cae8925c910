import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Mandaat
import NIOCore
import OIDC
import TestSupport
import Testing

@testable import Web

@Suite("A login at a provider of staff, told over HTTP")
struct AanmeldingRouteTests {
    private static let path = "/v1/samenwerkingsverbanden/isd/aanmeldingen"

    private static let message: JSONObject = [
        "id": "1", "account": .string(Programs.kim.rawValue), "uitkomst": "mislukt",
        "op": .string(Fixture.noon.ISO8601Format()),
    ]

    private func tell(
        _ body: JSONObject, of account: Bool = true, by client: ClientID = Programs.ofStaff,
        path: String = path
    ) async throws -> (response: TestResponse, failures: Int?, log: [String]) {
        let web = try await WebWorld(programs: true)
        if account {
            try await web.world.keep(.init(id: Programs.kim, at: Fixture.noon, bevestigdTot: Fixture.today))
        }
        let token = try await web.world.token(of: client)
        let response = Answer()
        try await web.test { visit in
            await response.take(
                try await visit.send(
                    .post, path, [.authorization: "Bearer \(token)", .contentType: "application/json"],
                    ByteBuffer(bytes: body.serialized())))
        }
        let answer = try #require(await response.value)
        return (answer, try await web.world.kim()?.misluktePogingen, web.log.lines)
    }

    private actor Answer {
        private(set) var value: TestResponse?

        func take(_ response: TestResponse) { value = response }
    }

    @Test("is counted, and answered the same whether there is such an account or not")
    func isCounted() async throws {
        let known = try await tell(Self.message)
        #expect(known.response.status == .accepted && known.failures == 1)
        #expect(known.log.allSatisfy { !$0.contains("kim@") })
        let unknown = try await tell(Self.message, of: false)
        #expect(unknown.response.status == .accepted && unknown.response.text == known.response.text)
    }

    static let broken: [(String, JSON)] = [
        ("uitkomst", "misschien"), ("op", "gisteren"), ("account", ""), ("id", ""), ("bsn", "999990019"),
        ("op", .string((Fixture.noon + 121).ISO8601Format())), ("account", .null), ("op", 5),
    ]

    @Test("with a member that cannot be read, or still to happen, is refused", arguments: broken.indices)
    func isBroken(_ index: Int) async throws {
        let (name, value) = Self.broken[index]
        var message = Self.message
        message[name] = value
        let answer = try await tell(message)
        #expect(answer.response.status == .badRequest && answer.failures == 0)
        #expect(JSONObject(.init(answer.response.text.utf8))?["members"] == .array([.string(name)]))
    }

    @Test("a little ahead of our clock, or with parts of seconds, is taken")
    func isTaken() async throws {
        for op in [(Fixture.noon + 120).ISO8601Format(), "2026-03-01T10:59:59.123Z"] {
            var message = Self.message
            message["op"] = .string(op)
            #expect(try await tell(message).response.status == .accepted)
        }
    }

    @Test("is taken from its program alone, about its samenwerkingsverband")
    func otherScope() async throws {
        #expect(try await tell(Self.message, by: Programs.ofNoord).response.status == .forbidden)
        let other = "/v1/samenwerkingsverbanden/ander/aanmeldingen"
        #expect(try await tell(Self.message, path: other).response.status == .forbidden)
    }
}
