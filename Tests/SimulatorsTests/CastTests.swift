import Foundation
import Identity
import Simulators
import Testing

/// The demo world is what the scenarios need.
@Suite("The cast")
struct CastTests {
    private static let today = LocalDate(Date(timeIntervalSince1970: 1_772_366_400))  // 2026-03-01
    private static let machtigingen = CastMachtiging.all(today: today)

    @Test("has a number, a name and a story for each, and no two alike")
    func everybody() {
        #expect(Set(Cast.everybody.map(\.bsn)).count == Cast.everybody.count)
        #expect(Set(Cast.everybody.map(\.id)).count == Cast.everybody.count)
        #expect(Cast.everybody.allSatisfy { $0.bsn.reveal().hasPrefix("9999") })
        #expect(Cast.everybody.allSatisfy { !$0.name.isEmpty && $0.story.hasSuffix(".") })
    }

    @Test("holds machtigingen only of those who can log in, each with an id of its own")
    func ids() {
        #expect(Set(Self.machtigingen.map(\.id)).count == Self.machtigingen.count)
        #expect(Self.machtigingen.allSatisfy { Cast.withDigiD.contains($0.gemachtigde) })
        #expect(Self.machtigingen.allSatisfy { Cast.everybody.contains($0.vertegenwoordigde) })
        #expect(Self.machtigingen.allSatisfy { Period(from: $0.van, to: $0.tot) != nil })
    }

    struct Scenario: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let persona: Persona
        let holds: @Sendable ([CastMachtiging]) -> Bool

        init(_ name: String, _ persona: Persona, _ holds: @escaping @Sendable ([CastMachtiging]) -> Bool) {
            testDescription = name
            self.persona = persona
            self.holds = holds
        }
    }

    static let scenarios = [
        Scenario("S01 somebody without machtigingen", Cast.willem) { $0.isEmpty },
        Scenario("S02 a relative", Cast.anna) { $0.contains { $0.vertegenwoordigde == Cast.jannyDeVries } },
        Scenario("S03 another dienst only", Cast.daan) { $0.map(\.diensten) == [[.parkeervergunning]] },
        Scenario("S04 from tomorrow", Cast.esra) { $0.map(\.van) == [today.adding(days: 1)] },
        Scenario("S05 until tonight", Cast.fatima) { $0.map(\.tot) == [today.adding(days: 1)] },
        Scenario("S05 until last night", Cast.gerrit) { $0.map(\.tot) == [today] },
        Scenario("S06 active, to be withdrawn", Cast.hanna) { $0.map(\.staat) == ["actief"] },
        Scenario("S10 of somebody who came under bewind", Cast.petra) {
            $0.map(\.vertegenwoordigde) == [Cast.joop]
        },
        Scenario("S16 a strictly personal dienst", Cast.jan) { $0.map(\.diensten) == [[.trouwen]] },
        Scenario("S19 for herself", Cast.karin) { $0.map(\.vertegenwoordigde) == [Cast.karin] },
        Scenario("S39 for two people", Cast.lars) { $0.count == 2 },
        Scenario("withdrawn before", Cast.noor) { $0.map(\.staat) == ["ingetrokken"] },
    ]

    @Test("has for", arguments: scenarios)
    func scenario(_ scenario: Scenario) {
        #expect(scenario.holds(Self.machtigingen.filter { $0.gemachtigde == scenario.persona }))
    }

    @Test("names each dienst once")
    func diensten() {
        #expect(Set(DemoDienst.all.map(\.uuid)).count == DemoDienst.all.count)
        #expect(
            DemoDienst.all.allSatisfy { UUID(uuidString: $0.uuid) != nil && $0.uuid == $0.uuid.lowercased() })
        let services = DemoDienst.all.compactMap(\.etdServiceID)
        #expect(Set(services).count == services.count && services.count == 4)
        #expect(DemoDienst.trouwen.vertegenwoordiging == [.zelf])
    }
}
