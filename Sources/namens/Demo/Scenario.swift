import Audit
import Foundation
import Identity
import Simulators
import Storage

/// One acceptance scenario: its id, what it shows, and the walk that shows it.
struct Scenario: Sendable {
    let id: String
    let title: String
    let walk: @Sendable (Walk) async throws -> Void
}

/// The scenarios of the demo, in order.
enum Scenarios {
    static let all = citizen + relatives + refusals + offices + holders + portals + staff + beheer + attacks

    /// Walks every scenario and prints a line for each.
    ///
    /// - Returns: How many did not end as written.
    static func walk(in world: DemoWorld) async -> Int {
        var failures = 0
        for scenario in all {
            do {
                try await scenario.walk(Walk(in: world))
                Console.current.output("\(scenario.id) ok \(scenario.title)")
            } catch {
                failures += 1
                Console.current.output("\(scenario.id) FAILED \(scenario.title): \(error)")
            }
            await world.settle()
        }
        return failures
    }
}

extension DemoWorld {
    /// The gemeente whose portals, diensten and staff these are.
    var uitvoerder: GemeenteCode { GemeenteCode(DemoSettings.gemeente) }

    /// Everything that was recorded from a record on, in the log of a gemeente.
    func events(after sequence: Int, in gemeente: GemeenteCode? = nil) async throws -> [Event] {
        try await gateway.store.auditLog.records(
            gemeente: gemeente ?? uitvoerder, from: sequence + 1, limit: 10_000
        )
        .map { try decodeCanonicalJSON(Event.self, from: $0.body) }
    }

    /// The number of the last record.
    func lastRecord() async throws -> Int {
        var last = 0
        while true {
            let records = try await gateway.store.auditLog.records(
                gemeente: uitvoerder, from: last + 1, limit: 10_000)
            guard let sequence = records.last?.sequence else { return last }
            last = sequence
        }
    }
}
