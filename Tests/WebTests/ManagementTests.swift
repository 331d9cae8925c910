import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("The operators' server")
struct ManagementTests {
    private func test(
        waitingFor: [String] = [], _ work: @escaping @Sendable (Visit) async throws -> Void
    ) async throws {
        let server = ManagementServer(
            metrics: PrometheusMetrics(), build: Build(version: "1.2.3", commit: "abc"),
            logger: RecordedLog().logger,
            waitingFor: { waitingFor })
        try await server.application(at: ServerAddress(host: "127.0.0.1", port: 0)).test(.router) { client in
            try await work(Visit(client: client))
        }
    }

    @Test("says that it lives, whatever is not ready")
    func live() async throws {
        try await test(waitingFor: ["store"]) { visit in
            let answer = try await visit.get("/health/live")
            #expect(answer.status == .ok && answer.text == "{\"status\":\"live\"}")
        }
    }

    @Test("is ready when nothing is waited for, and names what is")
    func ready() async throws {
        try await test { visit in
            let answer = try await visit.get("/health/ready")
            #expect(answer.status == .ok && answer.text == "{\"status\":\"ready\"}")
        }
        try await test(waitingFor: ["store"]) { visit in
            let answer = try await visit.get("/health/ready")
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text == "{\"status\":\"waiting\",\"waitingFor\":[\"store\"]}")
        }
    }

    @Test("shows the measures and the version")
    func version() async throws {
        try await test { visit in
            let metrics = try await visit.get("/metrics")
            #expect(metrics.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(metrics.text.contains("namens_build_info{commit=\"abc\",version=\"1.2.3\"} 1.0\n"))
            let version = try await visit.get("/version")
            #expect(version.text == "{\"commit\":\"abc\",\"version\":\"1.2.3\"}")
        }
    }
}
