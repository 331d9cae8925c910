import Broker
import Foundation
import Identity
import Representation
import TestSupport
import Testing

@Suite("Numbers of strangers")
struct NumberQuotaTests {
    /// Numbers of test persons, none of whom the office acts for.
    private static let strangers: [String] = (0...999).lazy.map { "999980" + pad($0) }
        .filter { (try? BSN($0)) != nil }.prefix(60).map(\.self)

    private static func pad(_ number: Int) -> String { String(String(1000 + number).dropFirst()) }

    private func world(_ quota: NumberQuota = NumberQuota()) async throws -> World {
        let world = try await World(legal: [.toezicht], quota: quota)
        await world.toezicht.hold(try World.maatregel())
        return world
    }

    /// Tries one after another from the page that asks for a number; where it ended.
    private func tries(
        _ numbers: some Sequence<String>, in world: World, after step: Step, from address: String? = nil,
        at now: Date = Fixture.noon
    ) async throws -> Step {
        var step = step
        for number in numbers {
            if try await world.refusal(after: step) != nil {
                step = try await world.choose(.retry, after: step, at: now).step
            }
            let page = try await world.page(after: step, at: now)
            let browser = Browser(secret: "browser", session: nil, address: address)
            step = try await world.logins.choose(
                .client(number), in: page.login, version: page.version, by: browser, at: now
            ).step
        }
        return step
    }

    private func isSpent(_ world: World, _ step: Step) async throws -> Bool {
        try await world.refusal(after: step)?.text == .relation(.tooManyNumbers)
    }

    @Test("are refused after twenty within an hour, with an alert and without asking the register (S36)")
    func spent() async throws {
        let world = try await world()
        let first = try await world.employed()
        let twenty = try await tries(Self.strangers.prefix(20), in: world, after: first.step)
        #expect(try await !isSpent(world, twenty))
        #expect(await world.toezicht.inquiries.count == 20)
        #expect(await world.alerts == 0)
        let last = try await tries(Self.strangers[20...20], in: world, after: twenty)
        #expect(try await isSpent(world, last))
        #expect(await world.toezicht.inquiries.count == 20)
        #expect(await world.alerts == 1)
        #expect(try await world.refusal(after: last)?.retry == Refusal.Retry.none)
    }

    @Test("count once when they are the same")
    func same() async throws {
        let world = try await world(NumberQuota(perActor: 2, perOrganisation: 2, perAddress: 2))
        let first = try await world.employed()
        let repeated = Array(repeating: Self.strangers[0], count: 8) + [Self.strangers[1]]
        let last = try await tries(repeated, in: world, after: first.step)
        #expect(try await !isSpent(world, last))
        let third = try await tries([Self.strangers[2]], in: world, after: last)
        #expect(try await isSpent(world, third))
    }

    @Test("do not stand in the way of an office with a thousand clients of its own")
    func thousand() async throws {
        let world = try await world()
        let first = try await world.employed()
        var step = first.step
        for _ in 0..<1000 {
            step = try await world.choose(.client(World.client), after: step).step
            _ = try await world.confirmation(after: step)
            step = try await world.choose(.otherPerson, after: step).step
        }
        let strangers = try await tries(Self.strangers.prefix(20), in: world, after: step)
        #expect(try await !isSpent(world, strangers))
    }

    @Test("leave a client of their own to nobody who spent them")
    func ownClientAfterwards() async throws {
        let world = try await world(NumberQuota(perActor: 1, perOrganisation: 9, perAddress: 9))
        let first = try await world.employed()
        let one = try await tries([Self.strangers[0]], in: world, after: first.step)
        let own = try await tries([World.client], in: world, after: one)
        #expect(try await isSpent(world, own))
    }

    @Test("of clients with other noes than U1 do not count")
    func otherNoes() async throws {
        let world = try await world(NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        for number in Self.strangers.prefix(5) {
            await world.toezicht.answer(.ended(.bewind, Fixture.today), about: try BSN(number))
        }
        let first = try await world.employed()
        let last = try await tries(Self.strangers.prefix(6), in: world, after: first.step)
        #expect(try await !isSpent(world, last))
    }

    @Test("count for all employees of an office together, and not for another office")
    func organisation() async throws {
        let world = try await world(NumberQuota(perActor: 9, perOrganisation: 2, perAddress: 99))
        for (index, subject) in ["one", "two"].enumerated() {
            let login = try World.employeeLogin(subject, assertion: "_\(subject)")
            let first = try await world.employed(as: login)
            let step = try await tries([Self.strangers[index]], in: world, after: first.step)
            #expect(try await !isSpent(world, step))
        }
        let third = try await world.employed(as: World.employeeLogin("three", assertion: "_three"))
        #expect(try await isSpent(world, tries([Self.strangers[2]], in: world, after: third.step)))
        let other = try await world.employed(
            as: World.employeeLogin("one", of: World.otherKvK, assertion: "_other"))
        #expect(try await !isSpent(world, tries([Self.strangers[2]], in: world, after: other.step)))
    }

    @Test("count for an address, whoever asks from there, and not where it is not known")
    func address() async throws {
        let world = try await world(NumberQuota(perActor: 9, perOrganisation: 9, perAddress: 1))
        for (index, kvk) in [World.kvk, World.otherKvK].enumerated() {
            let login = try World.employeeLogin(of: kvk, assertion: "_\(kvk)")
            let first = try await world.employed(as: login)
            let step = try await tries(
                [Self.strangers[index]], in: world, after: first.step, from: "198.51.100.7")
            #expect(try await isSpent(world, step) == (index == 1))
        }
        let login = try World.employeeLogin(assertion: "_elsewhere")
        let elsewhere = try await world.employed(as: login)
        let other = try await tries(
            [Self.strangers[2]], in: world, after: elsewhere.step, from: "198.51.100.8")
        #expect(try await !isSpent(world, other))
        let unknown = try await tries(Self.strangers[3...5], in: world, after: other)
        #expect(try await !isSpent(world, unknown))
    }

    @Test("count for who is in between too, whomever he acts for")
    func intermediary() async throws {
        let world = try await world(NumberQuota(perActor: 9, perOrganisation: 1, perAddress: 9))
        for (index, kvk) in [World.kvk, World.otherKvK].enumerated() {
            let login = try World.employeeLogin(of: kvk, assertion: "_\(kvk)", via: "90003942")
            let first = try await world.employed(as: login)
            let step = try await tries([Self.strangers[index]], in: world, after: first.step)
            #expect(try await isSpent(world, step) == (index == 1))
        }
    }

    @Test("stay counted when the register fails on the same number later")
    func missBeforeFault() async throws {
        let world = try await world(NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        let first = try await world.employed()
        var step = try await tries([Self.strangers[0]], in: world, after: first.step)
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        step = try await tries([Self.strangers[0]], in: world, after: step, at: Fixture.noon + 10)
        await world.toezicht.fail(nil)
        step = try await tries([Self.strangers[1]], in: world, after: step, at: Fixture.noon + 20)
        #expect(try await isSpent(world, step))
    }

    @Test("stay counted for an address where somebody else represents the person")
    func missBeforeRelation() async throws {
        let world = try await world(NumberQuota(perActor: 9, perOrganisation: 9, perAddress: 1))
        let login = try World.employeeLogin(of: World.otherKvK, assertion: "_other")
        let first = try await world.employed(as: login)
        _ = try await tries([World.client], in: world, after: first.step, from: "198.51.100.7")
        let later = Fixture.noon + 10
        let own = try await world.employed(as: World.employeeLogin(at: later), at: later)
        let found = try await tries(
            [World.client], in: world, after: own.step, from: "198.51.100.7", at: later)
        #expect(try await world.confirmation(after: found).offer.relation == "t1")
        let next = try await world.employed(
            as: World.employeeLogin(of: World.otherKvK, assertion: "_next", at: later), at: later)
        let last = try await tries(
            [Self.strangers[0]], in: world, after: next.step, from: "198.51.100.7", at: later + 10)
        #expect(try await isSpent(world, last))
    }

    @Test("reach the register one for each page, however many are sent at once")
    func atOnce() async throws {
        let world = try await world()
        let page = try await world.page(after: try await world.employed().step)
        await world.toezicht.before {
            await world.toezicht.before(nil)
            for number in Self.strangers.prefix(20) {
                _ = try? await world.logins.choose(
                    .client(number), in: page.login, version: page.version, by: world.browser,
                    at: Fixture.noon)
            }
        }
        let step = try await world.logins.choose(
            .client(World.client), in: page.login, version: page.version, by: world.browser,
            at: Fixture.noon
        ).step
        #expect(await world.toezicht.inquiries.count == 1)
        let (offer, _) = try await world.confirmation(after: step)
        #expect(offer.relation == "t1")
    }

    @Test("are raced for by those who send at once: one goes on, the others see where the login is")
    func race() async throws {
        let world = try await world()
        let page = try await world.page(after: try await world.employed().step)
        let steps = try await withThrowingTaskGroup(of: Step.self) { group in
            for number in Self.strangers.prefix(20) {
                group.addTask {
                    try await world.logins.choose(
                        .client(number), in: page.login, version: page.version, by: world.browser,
                        at: Fixture.noon
                    ).step
                }
            }
            return try await group.reduce(into: [Step]()) { $0.append($1) }
        }
        #expect(Set(steps) == [.show(login: page.login)])
        #expect(await world.toezicht.inquiries.count == 1)
        #expect(await world.decisions.count == 1)
    }

    @Test("do not count where the login moved on while the register found a relation")
    func movedMeanwhile() async throws {
        let world = try await world(NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        let first = try await world.employed()
        let page = try await world.page(after: first.step)
        await world.toezicht.before {
            await world.toezicht.before(nil)
            _ = try? await world.logins.speak(.en, in: page.login, for: world.browser, at: Fixture.noon)
        }
        let step = try await tries([World.client], in: world, after: first.step)
        #expect(try await world.page(after: step).content == .nameClient(remark: nil, isOnlyWay: true))
        #expect(await world.store.events.count { $0.kind == "registerConsulted" } == 1)
        #expect(try await !isSpent(world, tries([Self.strangers[0]], in: world, after: step)))
    }

    @Test("count no more an hour later")
    func later() async throws {
        let world = try await world(NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        let first = try await world.employed()
        _ = try await tries([Self.strangers[0]], in: world, after: first.step)
        let hour = Fixture.noon + 3600
        let login = try World.employeeLogin(assertion: "_later", at: hour)
        let next = try await world.employed(as: login, at: hour)
        let step = try await tries([Self.strangers[1]], in: world, after: next.step, at: hour)
        let page = try await world.page(after: step, at: hour)
        #expect(page.content.isUniformRefusal)
    }
}

extension LoginPage.Content {
    fileprivate var isUniformRefusal: Bool {
        guard case .refused(let refusal) = self else { return false }
        return refusal.text == .relation(.cannotActForThisPerson)
    }
}
