import Audit
import Broker
import Foundation
import Identity
import Policy
import Representation
import TestSupport
import Testing

@Suite("Holders who may only act together")
struct AgreementTests {
    private func world(
        _ legal: Set<World.Legal> = Set(World.Legal.allCases)
    ) async throws -> World {
        let world = try await World(legal: legal)
        await world.toezicht.hold(try joint())
        return world
    }

    private func joint(version: Int = 3, _ kvks: [String] = [World.kvk, World.otherKvK]) throws -> Maatregel {
        try World.maatregel(version: version, holders: kvks.map(World.office), verdeling: .gezamenlijk)
    }

    private func named(
        _ world: World, of kvk: String, _ assertion: String, at now: Date = Fixture.noon
    ) async throws -> Step {
        let login = try World.employeeLogin("e-\(assertion)", of: kvk, assertion: assertion, at: now)
        return try await world.named(as: login, at: now).step
    }

    private func isWaiting(_ world: World, _ step: Step) async throws -> Bool {
        try await world.refusal(after: step)?.text == .relation(.approvalNeeded)
    }

    @Test("the first is told, the others get one message, and nothing is given yet (S30)")
    func first() async throws {
        let world = try await world()
        let step = try await named(world, of: World.kvk, "_1")
        #expect(try await world.confirmation(after: step).offer.agreement == .asked)
        #expect(await world.messages.sent.isEmpty)
        let waits = try await world.choose(.confirm, after: step)
        #expect(try await isWaiting(world, waits.step))
        let sent = await world.messages.sent
        #expect(sent.count == 1 && sent.first?.maatregel == "t1" && sent.first?.version == 3)
        let asked = await world.store.events.count {
            if case .agreementAsked(register: "toezicht", reference: sent.first?.requestID ?? "") = $0.what {
                true
            } else {
                false
            }
        }
        #expect(asked == 1)
        #expect(await world.decisions.map(\.reasons) == [["TWEEDE_AKKOORD_NODIG"]])
    }

    @Test("the second completes it, and then the first can go on too")
    func completed() async throws {
        let world = try await world()
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        for (kvk, assertion) in [(World.otherKvK, "_2"), (World.kvk, "_3")] {
            let step = try await named(world, of: kvk, assertion)
            #expect(try await world.confirmation(after: step).offer.agreement == .completed)
            let done = try await world.choose(.confirm, after: step)
            #expect(World.parameter("code", in: done.step) != nil)
        }
        #expect(await world.messages.sent.count == 1)
    }

    @Test("a second employee of the same office is not the other holder")
    func colleague() async throws {
        let world = try await world()
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        let step = try await named(world, of: World.kvk, "_2")
        #expect(try await world.confirmation(after: step).offer.agreement == .asked)
    }

    @Test("who asks again sends no second message")
    func again() async throws {
        let world = try await world()
        for _ in 0..<2 {
            let login = try World.employeeLogin(assertion: "_\(UUID().uuidString)")
            let step = try await world.named(as: login).step
            #expect(try await isWaiting(world, world.choose(.confirm, after: step).step))
        }
        #expect(await world.messages.sent.count == 1)
    }

    @Test("what was agreed to in another version, dienst or week does not count")
    func stale() async throws {
        let world = try await world()
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        await world.toezicht.hold(try joint(version: 4))
        let other = try await named(world, of: World.otherKvK, "_2")
        #expect(try await world.confirmation(after: other).offer.agreement == .asked)

        let later = Fixture.noon + 7 * 24 * 3600
        await world.toezicht.hold(try joint())
        let soon = try await named(world, of: World.otherKvK, "_3", at: later - 1)
        #expect(try await world.agreement(after: soon, at: later - 1) == .completed)
        let late = try await named(world, of: World.otherKvK, "_4", at: later)
        #expect(try await world.agreement(after: late, at: later) == .asked)
    }

    @Test("what was agreed to for another dienst does not count")
    func otherDienst() async throws {
        let measures: Set<Vertegenwoordiging> = [.bewind]
        let world = try await World(
            legal: Set(World.Legal.allCases), changing: Fixture.changing(Fixture.bijstand, accepts: measures))
        await world.toezicht.hold(try joint())
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        let login = try World.employeeLogin(of: World.otherKvK, assertion: "_2", for: [Fixture.bijstand])
        let first = try await world.employed(Fixture.request(), as: login)
        let step = try await world.choose(.client(World.client), after: first.step).step
        #expect(try await world.confirmation(after: step).offer.agreement == .asked)
    }

    @Test("all of three must agree")
    func three() async throws {
        let third = "90003942"
        let world = try await world()
        await world.toezicht.hold(try joint([World.kvk, World.otherKvK, third]))
        for (kvk, assertion) in [(World.kvk, "_1"), (World.otherKvK, "_2")] {
            let step = try await named(world, of: kvk, assertion)
            #expect(try await isWaiting(world, world.choose(.confirm, after: step).step))
        }
        let last = try await named(world, of: third, "_3")
        let done = try await world.choose(.confirm, after: last)
        #expect(World.parameter("code", in: done.step) != nil)
    }

    @Test(
        "nothing is kept and nobody is told so when no message can be brought (S35)",
        arguments: [true, false])
    func unsent(_ isConfigured: Bool) async throws {
        let world = try await world(isConfigured ? Set(World.Legal.allCases) : [.toezicht])
        await world.messages.fail(.timedOut(register: "toezicht"))
        let step = try await named(world, of: World.kvk, "_1")
        let failed = try await world.choose(.confirm, after: step)
        #expect(try await world.refusal(after: failed.step)?.text == .relation(.cannotCheckNow))
        let other = try await named(world, of: World.otherKvK, "_2")
        #expect(try await world.confirmation(after: other).offer.agreement == .asked)
        #expect(await world.decisions.isEmpty)
    }

    @Test("what failed to be sent is sent when she confirms again")
    func resent() async throws {
        let world = try await world()
        await world.messages.fail(.timedOut(register: "toezicht"))
        let failed = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        #expect(await world.asked.isEmpty)
        await world.messages.fail(nil)
        let again = try await world.choose(.retry, after: failed.step)
        let step = try await world.choose(.client(World.client), after: again.step).step
        #expect(try await isWaiting(world, world.choose(.confirm, after: step).step))
        #expect(await world.messages.sent.map(\.requestID) == world.asked)
        #expect(await world.asked.count == 1)
    }

    @Test("what a message is sent for is stored before, and sent again when nothing came back")
    func storedFirst() async throws {
        let world = try await world()
        let step = try await named(world, of: World.kvk, "_1")
        await world.messages.before { await world.store.goDown(true) }
        await #expect(throws: LoginFault.store(.unavailable)) {
            try await world.choose(.confirm, after: step)
        }
        await world.messages.before(nil)
        await world.store.goDown(false)
        #expect(await world.messages.sent.count == 1)
        #expect(await world.asked.isEmpty)
        let approvals = try await world.store.approvals(of: "t1", for: Fixture.schuldhulp, at: Fixture.noon)
        let first = await world.messages.sent.map(\.requestID)
        #expect(approvals.map(\.messageID) == first)
        let soon = try await world.choose(.confirm, after: step, at: Fixture.noon + 59)
        #expect(try await world.refusal(after: soon.step)?.text == .busy)
        let later = Fixture.noon + 60
        let again = try await world.choose(.retry, after: soon.step, at: later)
        let named = try await world.choose(.client(World.client), after: again.step, at: later)
        let confirmed = try await world.choose(.confirm, after: named.step, at: later)
        #expect(try await isWaiting(world, confirmed.step))
        let sent = await world.messages.sent.map(\.requestID)
        #expect(sent.count == 2 && Set(sent).count == 1, "the register brings the same message once")
        #expect(await world.asked == [sent.last])
    }

    @Test("of two presses at once one sends a message, and the other sees where the login is")
    func twice() async throws {
        let world = try await world()
        let step = try await named(world, of: World.kvk, "_1")
        let page = try await world.page(after: step)
        await world.toezicht.before {
            await world.toezicht.before(nil)
            _ = try? await world.choose(.confirm, after: step)
        }
        let late = try await world.logins.choose(
            .confirm, in: page.login, version: page.version, by: world.browser, at: Fixture.noon)
        #expect(try await isWaiting(world, late.step))
        #expect(await world.messages.sent.count == 1)
        #expect(await world.decisions.count == 1)
    }

    @Test("who asks again is not given longer for it, and asks anew afterwards")
    func notRenewed() async throws {
        let world = try await world()
        let week: TimeInterval = 7 * 24 * 3600
        for (later, sent) in [(0, 1), (week - 1, 1), (week, 2)] {
            let now = Fixture.noon + later
            let login = try World.employeeLogin(assertion: "_\(later)", at: now)
            let step = try await world.named(as: login, at: now).step
            _ = try await world.choose(.confirm, after: step, at: now)
            #expect(await world.messages.sent.count == sent, "\(later)")
            #expect(await world.asked == world.messages.sent.map(\.requestID), "\(later)")
        }
    }

    @Test("who completed an agreement has asked nobody: when the other's lapsed, a message is sent")
    func completingIsNotAsking() async throws {
        let world = try await world()
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        let soon = Fixture.noon + 6 * 24 * 3600
        func same(_ assertion: String, at now: Date) async throws -> Step {
            let login = try World.employeeLogin(of: World.otherKvK, assertion: assertion, at: now)
            return try await world.named(as: login, at: now).step
        }
        _ = try await world.choose(.confirm, after: same("_2", at: soon), at: soon)
        let late = Fixture.noon + 8 * 24 * 3600
        let again = try await same("_3", at: late)
        #expect(try await world.agreement(after: again, at: late) == .asked)
        _ = try await world.choose(.confirm, after: again, at: late)
        #expect(await world.messages.sent.count == 2)
        #expect(await world.asked == world.messages.sent.map(\.requestID))
    }

    @Test("a store that does not answer is not blamed on the register")
    func storeFailure() async throws {
        let world = try await world()
        let step = try await named(world, of: World.kvk, "_1")
        let page = try await world.page(after: step)
        await world.toezicht.before { await world.store.goDown(true) }
        await #expect(throws: LoginFault.store(.unavailable)) {
            try await world.logins.choose(
                .confirm, in: page.login, version: page.version, by: world.browser, at: Fixture.noon)
        }
        let failures = await world.store.events.count {
            if case .registerFailed = $0.what { true } else { false }
        }
        #expect(failures == 0)
    }

    @Test("what the other agreed to is gone when it was taken back before confirming")
    func changedInBetween() async throws {
        let world = try await world()
        _ = try await world.choose(.confirm, after: try await named(world, of: World.kvk, "_1"))
        let step = try await named(world, of: World.otherKvK, "_2")
        await world.toezicht.hold(try joint(version: 4))
        let again = try await world.choose(.confirm, after: step)
        #expect(
            try await world.page(after: again.step).content == .nameClient(remark: nil, isOnlyWay: true))
    }
}

extension World {
    /// The messages that were recorded as sent.
    fileprivate var asked: [String] {
        get async {
            await store.events.compactMap {
                if case .agreementAsked(register: "toezicht", let reference) = $0.what {
                    reference
                } else {
                    nil
                }
            }
        }
    }

    fileprivate func agreement(after step: Step, at now: Date) async throws -> Offer.Agreement? {
        guard case .confirm(let offer, _, _, _) = try await page(after: step, at: now).content else {
            return nil
        }
        return offer.agreement
    }
}
