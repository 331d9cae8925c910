import Foundation
import Identity
import Outbound
import Representation
import Simulators
import Storage
import Testing

@testable import Broker

@Suite("After a night in which the register failed in every way")
struct ChaosTests {
    /// The evening before the clock is moved in Amsterdam, and a seed.
    static let nights: [(evening: String, seed: UInt64)] = [
        ("2026-03-28T19:00:00Z", 1), ("2026-03-28T19:00:00Z", 2), ("2026-10-24T18:00:00Z", 3),
        ("2026-10-24T18:00:00Z", 4),
    ]

    @Test("every grant agrees with it, and none fell without a reason", arguments: nights)
    func agrees(_ evening: String, _ seed: UInt64) async throws {
        let evening = try Date(evening, strategy: .iso8601)
        let clients = try Self.clients(32)
        try await TemporaryFolder.during { folder in
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let connections = Connections()
            do {
                let world = try await ChaosWorld(in: folder, Self.zaken(clients), connections, at: evening)
                try await live(through: ChaosNight(clients: clients, seed: seed), in: world, from: evening)
            } catch { Issue.record(error) }
            await connections.close()
        }
    }

    private func live(
        through night: ChaosNight, in world: ChaosWorld, from evening: Date
    ) async throws {
        var night = night
        do {
            for step in 0..<40 { try await night.pass(step, in: world, at: evening + Double(step) * 1800) }
            try await night.calm(world)
            try await ChaosMorning(world, night).check()
        } catch { Issue.record(error) }
        try await world.kill()
    }

    /// Numbers of the test range that pass the eleven test.
    private static func clients(_ count: Int) throws -> [BSN] {
        Array((999_970_000..<999_990_000).lazy.compactMap { try? BSN(String($0)) }.prefix(count))
    }

    /// A bewind of one office over everybody; of every fourth client with another office beside it.
    private static func zaken(_ clients: [BSN]) -> ToezichtZaken {
        let (haven, anker) = (CastKantoor.haven, CastKantoor.anker)
        return ToezichtZaken(
            personen: clients.map {
                RegisteredPerson(bsn: $0, aanhef: .neutraal, naam: "C. Client", geboortejaar: nil)
            },
            maatregelen: clients.enumerated().map { index, client in
                let offices = index.isMultiple(of: 4) ? [haven, anker] : [haven]
                return RegisteredMaatregel(
                    id: "b-\(index)", vertegenwoordigde: client,
                    houders: offices.map { Houder(.kvk($0.kvk), naam: $0.naam) }, van: .vandaag(plus: -300))
            })
    }
}
