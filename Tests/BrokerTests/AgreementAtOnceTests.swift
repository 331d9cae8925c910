import Audit
import Broker
import Foundation
import Identity
import Representation
import TestSupport
import Testing

@Suite("A holder who agrees in several logins at once")
struct AgreementAtOnceTests {
    private func world() async throws -> World {
        let world = try await World(legal: Set(World.Legal.allCases))
        await world.toezicht.hold(
            try World.maatregel(
                holders: [World.office(World.kvk), World.office(World.otherKvK)], verdeling: .gezamenlijk))
        return world
    }

    private func isWaiting(_ world: World, _ step: Step) async throws -> Bool {
        try await world.refusal(after: step)?.text == .relation(.approvalNeeded)
    }

    @Test("of two logins of hers at once one sends a message, and the other may try again")
    func twoLogins() async throws {
        let world = try await world()
        var steps: [Step] = []
        for assertion in ["_1", "_2"] {
            steps.append(try await world.named(as: World.employeeLogin(assertion: assertion)).step)
        }
        let (first, second) = (steps[0], steps[1])
        await world.messages.before {
            await world.messages.before(nil)
            _ = try? await world.choose(.confirm, after: second)
        }
        #expect(try await isWaiting(world, world.choose(.confirm, after: first).step))
        #expect(try await world.refusal(after: second)?.text == .busy)
        #expect(await world.messages.sent.map(\.requestID) == asked(world))
        let retried = try await world.choose(.retry, after: second)
        let named = try await world.choose(.client(World.client), after: retried.step)
        #expect(try await isWaiting(world, world.choose(.confirm, after: named.step).step))
        #expect(await world.messages.sent.count == 1)
    }

    @Test("however many logins of hers confirm at the same instant, one message goes out")
    func manyLogins() async throws {
        let world = try await world()
        var steps: [Step] = []
        for index in 0..<8 {
            steps.append(try await world.named(as: World.employeeLogin(assertion: "_\(index)")).step)
        }
        let texts = try await withThrowingTaskGroup(of: PublicText?.self) { group in
            for step in steps {
                group.addTask {
                    try await world.refusal(after: world.choose(.confirm, after: step).step)?.text
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(texts).isSubset(of: [.busy, .relation(.approvalNeeded)]))
        #expect(texts.contains(.relation(.approvalNeeded)))
        #expect(await world.messages.sent.count == 1)
        #expect(await asked(world).count == 1)
    }

    /// The messages that were recorded as sent.
    private func asked(_ world: World) async -> [String] {
        await world.store.events.compactMap {
            guard case .agreementAsked(register: "toezicht", let reference) = $0.what else { return nil }
            return reference
        }
    }
}
