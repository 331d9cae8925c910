import AsyncHTTPClient
import Foundation
import Identity
import Simulators

/// Numbers that lead nowhere: how long each kind takes to be answered, and what a check costs the gateway.
enum NumberTries {
    static let each = 2_000

    /// Of somebody without a relation, of nobody the register knows, and of somebody whose bewind it does not publish.
    private static let kinds = [Cast.otto, Cast.willem, Cast.zeno]

    /// The smallest p of the comparisons of two kinds, beside the level below which they would differ; and the CPU
    /// of one check beside what it may cost.
    static func measure() async throws {
        try await RelationWorld.run { world in
            var manners = HTTPClient.Configuration()
            manners.redirectConfiguration = .disallow
            let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: manners)
            do {
                for measure in try await measure(in: world, http) { report(measure) }
                try await http.shutdown()
            } catch {
                try? await http.shutdown()
                throw error
            }
        }
    }

    private static func measure(in world: RelationWorld, _ http: HTTPClient) async throws -> [Measure] {
        var visit = try await NumberVisit(to: world.settings, with: http)
        for _ in 0..<50 { for kind in kinds { _ = try await visit.attempt(kind.bsn.reveal()) } }
        let before = try CPU.seconds(ofProcess: world.gateway.id)
        var latencies: [[Double]] = kinds.map { _ in [] }
        visit = try await NumberVisit(to: world.settings, with: http)
        for round in 0..<each {
            // Every kind stands at every place of a round equally often.
            for turn in kinds.indices {
                let kind = (round + turn) % kinds.count
                latencies[kind].append(try await visit.attempt(kinds[kind].bsn.reveal()))
            }
        }
        let checks = try CPU.seconds(ofProcess: world.gateway.id) - before
        let idle = try CPU.seconds(ofProcess: world.gateway.id)
        for _ in 0..<each { try await visit.attemptNoNumber() }
        let pages = try CPU.seconds(ofProcess: world.gateway.id) - idle
        let pairs = [(0, 1), (0, 2), (1, 2)]
        let p = pairs.map { kolmogorovSmirnov(latencies[$0.0], latencies[$0.1]) }.min() ?? 0
        note(
            "negative-answers: \(each) of each kind, medians "
                + latencies.map { String(format: "%.2f ms", median($0) * 1_000) }.joined(separator: ", "))
        let cost = (checks / Double(each * kinds.count) - pages / Double(each)) * 1_000
        return [
            Measure(name: "negative-answers-differ", ours: p, reference: 0.01, unit: "p-value"),
            Measure(name: "relation-check-cpu", ours: cost, reference: 2, unit: "cpu-milliseconds"),
        ]
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// The probability that two samples of one distribution differ as much as these.
///
/// - Source: the asymptotic two-sample test of Kolmogorov and Smirnov.
func kolmogorovSmirnov(_ one: [Double], _ other: [Double]) -> Double {
    let (a, b) = (one.sorted(), other.sorted())
    var (i, j, distance) = (0, 0, 0.0)
    while i < a.count, j < b.count {
        let value = min(a[i], b[j])
        while i < a.count, a[i] == value { i += 1 }
        while j < b.count, b[j] == value { j += 1 }
        distance = max(distance, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
    }
    let size = (Double(a.count * b.count) / Double(a.count + b.count)).squareRoot()
    let lambda = (size + 0.12 + 0.11 / size) * distance
    let terms = (1...100).map { k in
        (k.isMultiple(of: 2) ? -2.0 : 2.0) * exp(-2 * Double(k * k) * lambda * lambda)
    }
    return lambda < 0.2 ? 1 : min(1, max(0, terms.reduce(0, +)))
}
