import AsyncHTTPClient
import Foundation

/// Many whole logins at once: what one costs the gateway, and how many it does.
enum LoginLoad {
    static let browsers = 16
    static let loginsEach = 40

    /// CPU per login beside its RSA operations, logins per second beside what those would allow one core, and
    /// commits beside the flushes they shared.
    static func measure(in world: LoadWorld, _ costs: SignatureCosts) async throws -> [Measure] {
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: manners)
        let walk = LoginWalk(settings: world.settings, http: http)
        do {
            let measures = try await measure(walk, in: world, costs)
            try await http.shutdown()
            return measures
        } catch {
            try? await http.shutdown()
            throw error
        }
    }

    private static func measure(
        _ walk: LoginWalk, in world: LoadWorld, _ costs: SignatureCosts
    ) async throws -> [Measure] {
        try await run(walk, each: 4)
        let before = try await Reading(of: world)
        let start = ContinuousClock.now
        try await run(walk, each: loginsEach)
        let wall = start.duration(to: .now) / .seconds(1)
        let used = try await Reading(of: world).since(before)
        explain(used, costs)
        let logins = Double(browsers * loginsEach)
        return [
            Measure(
                name: "login-cpu", ours: used.cpu / logins * 1_000, reference: costs.login * 1_000,
                unit: "cpu-milliseconds"),
            Measure(
                name: "logins-per-second", ours: logins / wall, reference: 1 / costs.login, unit: "per-second"
            ),
            Measure(
                name: "commits-per-flush", ours: used.commits, reference: used.flushes,
                unit: "durable-commits"),
        ]
    }

    private static func explain(_ used: Reading, _ costs: SignatureCosts) {
        note(
            "login-cpu: \(browsers * loginsEach) logins of a citizen for himself, \(browsers) browsers at once, the "
                + "gateway on one core; connections to DigiD kept alive, browsers and portal without TLS")
        note(
            "login-cpu: SAML sign \(inMicroseconds(costs.samlSign)) µs twice, verify "
                + "\(inMicroseconds(costs.samlVerify)) µs twice; token sign \(inMicroseconds(costs.tokenSign)) µs, "
                + "verify \(inMicroseconds(costs.tokenVerify)) µs")
        note("login-cpu: \(used.cpu) s of CPU, \(used.commits) commits, \(used.flushes) flushes")
    }

    /// The browsers keep their cookies themselves, so they follow redirects themselves.
    private static var manners: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = browsers
        return configuration
    }

    private static func run(_ walk: LoginWalk, each logins: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<browsers {
                tasks.addTask { for _ in 0..<logins { try await walk.walk() } }
            }
            try await tasks.waitForAll()
        }
    }

    /// What the gateway has used and done.
    private struct Reading {
        var cpu: Double
        var commits: Double
        var flushes: Double

        init(of world: LoadWorld) async throws {
            let metrics = try await world.gateway.metrics(management: world.settings.management)
            cpu = try CPU.seconds(ofProcess: world.gateway.id)
            commits = metrics["namens_audit_append_seconds_count"] ?? 0
            flushes = metrics["namens_store_flushes_total"] ?? 0
        }

        func since(_ before: Reading) -> Reading {
            var used = self
            used.cpu -= before.cpu
            used.commits -= before.commits
            used.flushes -= before.flushes
            return used
        }
    }
}
