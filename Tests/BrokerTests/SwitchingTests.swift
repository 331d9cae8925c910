import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("Who turns to another client")
struct SwitchingTests {
    @Test(
        "switches with another login for another dienst, and no token for the one before is left (S39, S40)")
    func switchingDienst() async throws {
        let world = try await World(
            legal: [.toezicht], changing: Fixture.changing(Fixture.bijstand, accepts: [.bewind]))
        await world.toezicht.hold(try World.maatregel())
        await world.toezicht.hold(try World.maatregel("t2", over: World.secondClient))
        let named = try await world.named()
        let first = try await world.choose(.confirm, after: named.step)
        await world.keep()
        let token = try await world.exchange(World.parameter("code", in: first.step))["access_token"]?.text
        let input = try Fixture.input(["token": token ?? ""])
        #expect(try await world.tokens.introspect(input, at: Fixture.noon)["active"] == true)
        let login = try World.employeeLogin(assertion: "_e2", for: [Fixture.bijstand])
        let asked = try await world.employed(try Fixture.request(), as: login)
        let next = try await world.choose(.client(World.secondClient), after: asked.step)
        #expect(try await world.tokens.introspect(input, at: Fixture.noon)["active"] == true)
        guard case .confirm(_, _, let stopping, _) = try await world.page(after: next.step).content else {
            Issue.record("nothing is asked")
            return
        }
        #expect(stopping == [try World.maatregel().rechthebbende.name])
        _ = try await world.choose(.confirm, after: next.step)
        #expect(try await world.tokens.introspect(input, at: Fixture.noon) == inactiveIntrospection)
        #expect(world.notices.delivered.count == 1)
        #expect(await world.store.events.count { $0.isRevocation(by: .switchedPerson) } == 1)
    }

    @Test("turns to nobody by another kind of measure than the portal asked for")
    func oneKind() async throws {
        let world = try await World(legal: [.toezicht])
        await world.toezicht.hold(try World.maatregel())
        await world.provider.answer(.success(try World.employeeLogin()))
        let request = try Fixture.request(["vertegenwoordiging": "mentorschap"], dienst: Fixture.schuldhulp)
        let first = try await world.authenticated(request)
        // Mentorschap never covers money: no number can take that away.
        #expect(try await world.refusal(after: first.step)?.text == .relation(.notForMentor))
        #expect(await world.toezicht.inquiries.isEmpty)
    }
}
