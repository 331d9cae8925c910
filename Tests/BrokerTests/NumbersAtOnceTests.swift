import Broker
import Foundation
import Identity
import Representation
import Synchronization
import TestSupport
import Testing

@Suite("Numbers that an office enters at the same instant")
struct NumbersAtOnceTests {
    private static let count = 60

    /// Numbers of test persons.
    private static let numbers: [String] = (999_970_000..<999_980_000).lazy.map { String($0) }
        .filter { (try? BSN($0)) != nil }.prefix(count + 1).map(\.self)

    /// An employee at her own screen, and where her login is.
    private struct Desk: Sendable {
        let browser: Browser
        var step: Step

        func page(in world: World) async throws -> LoginPage {
            guard case .show(let id) = step else { throw NotAPage(step: step) }
            return try await world.logins.page(of: id, for: browser, at: Fixture.noon)
        }

        func entering(_ number: String, in world: World) async throws -> Desk {
            let shown = try await page(in: world)
            let next = try await world.logins.choose(
                .client(number), in: shown.login, version: shown.version, by: browser, at: Fixture.noon)
            return Desk(browser: browser, step: next.step)
        }

        func refusal(in world: World) async throws -> PublicText? {
            guard case .refused(let refusal) = try await page(in: world).content else { return nil }
            return refusal.text
        }
    }

    /// Employees of one office, each before the page that asks for a number.
    private func desks(_ count: Int = count, in world: World) async throws -> [Desk] {
        var desks: [Desk] = []
        for index in 0..<count {
            await world.provider.answer(
                .success(try World.employeeLogin("e\(index)", assertion: "_\(index)")))
            let browser = Browser(secret: "browser \(index)", session: nil, address: "198.51.100.7")
            let begun = try await world.logins.begin(
                Fixture.request(dienst: Fixture.schuldhulp), by: browser, at: Fixture.noon)
            let received = try await world.logins.receive(
                .artifact("a"), at: Fixture.digid, relayState: World.relayState(in: begun.step),
                from: browser, at: Fixture.noon)
            desks.append(Desk(browser: browser, step: received.step))
        }
        return desks
    }

    /// Where each comes who enters a number; the register answers none before it was asked for all.
    private func entered(in world: World) async throws -> [Desk] {
        let desks = try await desks(in: world)
        let gate = Gate(for: desks.count)
        await world.toezicht.before { await gate.pass() }
        return try await withThrowingTaskGroup(of: Desk.self) { group in
            for (desk, number) in zip(desks, Self.numbers) {
                group.addTask { try await desk.entering(number, in: world) }
            }
            return try await group.reduce(into: [Desk]()) { $0.append($1) }
        }
    }

    @Test("are all answered when they are those of its own clients")
    func own() async throws {
        let world = try await World(legal: [.toezicht])
        for (index, number) in Self.numbers.enumerated() {
            await world.toezicht.add(try World.maatregel("t\(index)", over: number))
        }
        var relations: Set<String> = []
        for desk in try await entered(in: world) {
            guard case .confirm(let offer, _, _, _) = try await desk.page(in: world).content else { continue }
            relations.insert(offer.relation)
        }
        #expect(relations.count == Self.count)
        #expect(await world.alerts == 0)
    }

    @Test("are answered as far as the quota goes and no further when they are of strangers")
    func strangers() async throws {
        let world = try await World(legal: [.toezicht])
        var texts: [PublicText: Int] = [:]
        for desk in try await entered(in: world) {
            texts[try #require(try await desk.refusal(in: world)), default: 0] += 1
        }
        let quota = NumberQuota()
        #expect(
            texts == [
                .relation(.cannotActForThisPerson): quota.perOrganisation,
                .relation(.tooManyNumbers): Self.count - quota.perOrganisation,
            ])
        #expect(await world.alerts == Self.count - quota.perOrganisation)
        #expect(await world.decisions.count == quota.perOrganisation)
        let consulted = await world.store.events.count { $0.kind == "registerConsulted" }
        #expect(consulted == Self.count)
    }

    @Test("tell nothing of a client of its own either, when the quota was spent meanwhile")
    func ownAmongStrangers() async throws {
        let world = try await World(
            legal: [.toezicht], quota: NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        await world.toezicht.hold(try World.maatregel())
        let both = try await desks(2, in: world)
        let other = Mutex<Desk?>(nil)
        await world.toezicht.before {
            await world.toezicht.before(nil)
            let entered = try? await both[1].entering(Self.numbers[0], in: world)
            other.withLock { $0 = entered }
        }
        let own = try await both[0].entering(World.client, in: world)
        #expect(try await own.refusal(in: world) == .relation(.tooManyNumbers))
        let found = other.withLock { $0 }
        let stranger = try #require(found)
        #expect(try await stranger.refusal(in: world) == .relation(.cannotActForThisPerson))
        #expect(await world.toezicht.inquiries.count == 2)
    }
}

/// Lets everybody pass when the last one came.
private final class Gate: Sendable {
    private let state: Mutex<(missing: Int, waiting: [CheckedContinuation<Void, Never>])>

    init(for count: Int) { state = Mutex((count, [])) }

    func pass() async {
        await withCheckedContinuation { continuation in
            let released = state.withLock { state in
                state.missing -= 1
                state.waiting.append(continuation)
                guard state.missing <= 0 else { return [CheckedContinuation<Void, Never>]() }
                defer { state.waiting = [] }
                return state.waiting
            }
            for one in released { one.resume() }
        }
    }
}
