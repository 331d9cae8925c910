import Simulators
import Testing

@testable import namens

extension Scenario: CustomTestStringConvertible {
    /// Its name among the tests.
    public var testDescription: String { "\(id) \(title)" }
}

@Suite("The scenarios of the demo", .runningWorld, .serialized)
struct ScenarioTests {
    @Test("end as written", arguments: Scenarios.all)
    func ends(_ scenario: Scenario) async throws {
        let world = try #require(RunningWorld.current)
        let result = await Result { try await scenario.walk(Walk(in: world)) }
        await world.settle()
        try result.get()
    }

    @Test("are those that were promised")
    func complete() {
        let promised = [
            "S01", "S02", "S03", "S04", "S05", "S06", "S09", "S10", "S11", "S12", "S13", "S14", "S15", "S16",
            "S17",
            "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S25", "S26", "S27", "S28", "S29", "S30", "S31",
            "S32", "S33", "S34", "S35", "S36", "S37", "S38", "S39", "S40", "S41", "S42", "S45", "S46", "S48",
            "S49", "S50",
            "S51", "S52", "S53", "S54", "S55", "S56", "S57", "S64", "S68",
        ]
        #expect(Scenarios.all.map(\.id).sorted() == promised)
    }
}

extension Result where Failure == any Error, Success: Sendable {
    /// What asynchronous work came to.
    init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
