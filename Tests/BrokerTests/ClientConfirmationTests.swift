import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("Confirming for which client")
struct ClientConfirmationTests {
    private func world(
        _ maatregelen: Maatregel..., changing change: @Sendable (Catalogue) throws -> Catalogue = { $0 }
    ) async throws -> World {
        let world = try await World(legal: Set(World.Legal.allCases), changing: change)
        for maatregel in maatregelen { await world.toezicht.hold(maatregel) }
        return world
    }

    @Test("is looked at again when the register says something else at the moment of confirming")
    func changed() async throws {
        let soon = Fixture.today.adding(days: 3)
        let changes: [(Maatregel, Maatregel)] = try [
            (World.maatregel(), World.maatregel(version: 4)),
            (World.maatregel(), World.maatregel("t1", .curatele)),
            (World.maatregel(), World.maatregel("t9")),
            (World.maatregel(), World.maatregel(ends: soon)),
            (World.maatregel(ends: soon), World.maatregel(voorlopig: true, ends: soon)),
        ]
        for (index, (shown, change)) in changes.enumerated() {
            let world = try await world(shown)
            let named = try await world.named()
            await world.toezicht.hold(change)
            let again = try await world.choose(.confirm, after: named.step)
            #expect(
                try await world.page(after: again.step).content == .nameClient(remark: nil, isOnlyWay: true),
                "\(index)")
            #expect(await world.decisions.isEmpty, "\(index)")
        }
    }

    @Test("lasts no longer than the last day (S31)")
    func lastDay() async throws {
        let midnight = Fixture.today.adding(days: 1).start
        let world = try await world(World.maatregel(voorlopig: true, ends: Fixture.today.adding(days: 1)))
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

    @Test("is refused when the relation ended before it was confirmed")
    func ended() async throws {
        let world = try await world(World.maatregel())
        let named = try await world.named()
        await world.toezicht.answer(.ended(.bewind, Fixture.today), about: try BSN(World.client))
        let denied = try await world.choose(.confirm, after: named.step)
        #expect(
            try await world.refusal(after: denied.step)?.text
                == .relation(.measureEnded(.bewind, Fixture.today)))
    }

    @Test("is neither a yes nor a no while the register is down, and counts nothing (S35)")
    func down() async throws {
        let world = try await World(
            legal: [.toezicht], quota: NumberQuota(perActor: 1, perOrganisation: 1, perAddress: 1))
        await world.toezicht.hold(try World.maatregel())
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        let denied = try await world.named(World.neighbour)
        #expect(try await world.refusal(after: denied.step)?.text == .relation(.cannotCheckNow))
        await world.toezicht.fail(nil)
        let again = try await world.choose(.retry, after: denied.step)
        let named = try await world.choose(.client(World.client), after: again.step)
        await world.toezicht.fail(.malformed(register: "toezicht", field: "handtekening"))
        let late = try await world.choose(.confirm, after: named.step)
        #expect(try await world.refusal(after: late.step)?.text == .relation(.cannotCheckNow))
        #expect(try await world.refusal(after: late.step)?.error == .temporarilyUnavailable)
        let failures = await world.store.events.count {
            if case .registerFailed(register: "toezicht", _) = $0.what { true } else { false }
        }
        #expect(failures == 2)
    }

    @Test("switches without another login, and ends what was given for the one before (S39)")
    func switching() async throws {
        let world = try await world(
            World.maatregel(), World.maatregel("t2", over: World.secondClient))
        let named = try await world.named()
        let first = try await world.choose(.confirm, after: named.step)
        await world.keep()
        let token = try await world.exchange(World.parameter("code", in: first.step))["access_token"]?.text
        let known = Browser(secret: "browser", session: named.sessionSecret)
        let again = try await world.logins.begin(
            Fixture.request(dienst: Fixture.schuldhulp), by: known, at: Fixture.noon)
        let next = try await world.choose(.client(World.secondClient), after: again.step)
        guard case .confirm(let offer, _, let stopping, _) = try await world.page(after: next.step).content
        else {
            Issue.record("nothing is asked")
            return
        }
        #expect(offer.relation == "t2")
        #expect(stopping == [try World.maatregel().rechthebbende.name])
        _ = try await world.choose(.confirm, after: next.step)
        let input = try Fixture.input(["token": token ?? ""])
        #expect(try await world.tokens.introspect(input, at: Fixture.noon) == inactiveIntrospection)
        let switched = await world.store.events.count {
            if case .grantRevoked(_, by: .switchedPerson) = $0.what { true } else { false }
        }
        #expect(switched == 1)
    }
}
