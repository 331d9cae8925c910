import Audit
import Foundation
import Identity
import Simulators
import Synchronization
import Testing

@testable import namens

@Suite("After every scenario")
struct CanaryJourneyTests {
    @Test("no number of a person stands in log, metrics, pages, addresses, headers, records or database")
    func silent() async throws {
        let seen = Sights()
        let canary = Canary(Cast.everybody)
        try await RunningWorld.during(watch: seen.add) { world in
            for scenario in Scenarios.all {
                try await scenario.walk(Walk(in: world))
                await world.settle()
            }
            let metrics = try await Wire.get("http://127.0.0.1:\(world.settings.management)/metrics").page
                .body
            #expect(metrics.contains("namens_"))
            var leaks = try Leaks(below: world.settings.folder, by: canary)
            #expect(leaks.looked > 10)
            leaks.look(in: Data(metrics.utf8), called: "metrics")
            for gemeente in [world.uitvoerder] + DemoSettings.Lid.all.map(\.code) {
                for event in try await world.events(after: 0, in: gemeente) {
                    leaks.look(in: canonicalJSON(event), called: "a record")
                }
            }
            var carried: [String] = []
            for sight in seen.all {
                carried += sight.uncarried.carried
                leaks.look(in: sight.uncarried.rest)
            }
            #expect(Set(leaks.found) == [])
            // The net was in the water: where a number must be, it is found.
            #expect(seen.all.count > 200)
            #expect(carried.contains { !canary.hits(in: $0).isEmpty })
        }
    }
}

/// Everything that browsers sent and saw.
private final class Sights: Sendable {
    private let sights = Mutex<[Sight]>([])

    var all: [Sight] { sights.withLock { $0 } }

    func add(_ sight: Sight) { sights.withLock { $0.append(sight) } }
}
