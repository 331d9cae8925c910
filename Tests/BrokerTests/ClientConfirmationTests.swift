import Broker
import Foundation
import Identity
import Representation
import TestSupport
import Testing

@Suite("What is confirmed")
struct ClientConfirmationTests {
    @Test("lasts no longer than the last day (S31)")
    func lastDay() async throws {
        let midnight = Fixture.today.adding(days: 1).start
        let world = try await World(legal: [.toezicht])
        await world.toezicht.hold(
            try World.maatregel(voorlopig: true, ends: Fixture.today.adding(days: 1)))
        for (now, end) in [(midnight - 600, midnight), (Fixture.noon, Fixture.noon + 7200)] {
            let login = try World.employeeLogin(assertion: "_\(now.timeIntervalSince1970)", at: now)
            let named = try await world.named(as: login, at: now)
            guard case .confirm(_, _, _, let until) = try await world.page(after: named.step, at: now).content
            else {
                Issue.record("nothing is asked")
                return
            }
            #expect(until == end)
        }
    }
}
