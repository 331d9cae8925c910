import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("The server on a port")
struct LiveTests {
    @Test("answers over HTTP, one request after another on one connection")
    func answers() async throws {
        let web = try await WebWorld()
        let application = try web.server.application(at: ServerAddress(host: "127.0.0.1", port: 0))
        try await application.test(.live) { client in
            let visit = Visit(client: client)
            let answers = [
                try await visit.get("/v1/jwks.json"), try await visit.get(WebWorld.authorize()),
                try await visit.post("/v1/token", octets: String(repeating: "a", count: 70_000)),
                try await visit.send(.head, "/hulp"), try await visit.get("/hulp"),
            ]
            #expect(answers.map(\.status) == [.ok, .seeOther, .contentTooLarge, .ok, .ok])
            #expect(answers.last?.text.contains("Hulp nodig?") == true)
        }
    }
}
