import Broker
import Foundation
import Identity
import Policy
import TestSupport
import Testing

@Suite("The page that asks whether it is right")
struct ConfirmationEndTests {
    @Test("says when the session ends, also when it began before", arguments: [0.0, 600.0])
    func until(_ later: TimeInterval) async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        let first = try await world.represented()
        let known = Browser(secret: "browser", session: first.sessionSecret)
        let now = Fixture.noon + later
        let begun = try await world.logins.begin(try Fixture.request(), by: known, at: now)
        let offered = try await world.choose(.way(.machtiging), after: begun.step, at: now)
        let picked = try await world.choose(.person("m1"), after: offered.step, at: now)
        guard case .confirm(_, _, _, let until) = try await world.page(after: picked.step, at: now).content
        else { throw NotAPage(step: picked.step) }
        let absolute = try #require(world.catalogue.diensten[Fixture.bijstand]).sessie.absolute
        #expect(until == Fixture.noon + Double(absolute))
    }
}
