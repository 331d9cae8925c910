import Testing

@Suite("Generated traffic of two samenwerkingsverbanden and six gemeenten")
struct TrafficTests {
    @Test("leaves every record with one gemeente, and shows nobody another's", arguments: 0..<6)
    func isSeparate(seed: Int) async throws {
        var dice = Dice(seed: UInt64(seed))
        let world = try await TrafficWorld(try TrafficPlan(&dice))
        let start = dice
        try await world.test { visit in
            var run = TrafficRun(world: world, visit: visit, dice: start)
            try await run.prepare()
            for number in 1...70 {
                try await run.step()
                if number.isMultiple(of: 35) { try await run.read() }
            }
            try await run.audit()
            // Traffic that is all refused would prove nothing.
            #expect(!run.given.isEmpty && run.ledger.listChanges > 0)
        }
    }
}
