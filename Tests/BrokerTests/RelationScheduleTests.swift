import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("An end that is known beforehand")
struct RelationScheduleTests {
    /// The day on which a change counts, and the instant at which that day begins in Amsterdam.
    static let days = [
        ("2026-03-29", "2026-03-28T23:00:00Z"), ("2026-03-30", "2026-03-29T22:00:00Z"),
        ("2026-10-25", "2026-10-24T22:00:00Z"), ("2026-10-26", "2026-10-25T23:00:00Z"),
    ]

    @Test("ends a grant as that day begins, also in the night in which the clock is moved", arguments: days)
    func clock(_ day: String, _ start: String) async throws {
        let day = try #require(LocalDate(day))
        let start = try Date(start, strategy: .iso8601)
        let evening = start - 3600
        let world = try await World.accepting()
        try await world.hold("b-1", at: evening)
        await world.feed.add(.of("b-1", .geschorst, on: day))
        #expect(await world.keep(at: evening).fallen.isEmpty)
        #expect(try await world.isActive("b-1", at: evening))
        await world.keep(at: start - 1)
        #expect(try await world.isActive("b-1", at: start - 1))
        #expect(await world.revocations() == [:])
        #expect(await world.keep(at: start).fallen.count == 1)
        #expect(await world.revocations() == ["b-1": [.relationEnded]])
        #expect(world.notices.delivered.count == 1)
    }

    @Test("holds also when nobody keeps grants at that moment: the end is on the grant")
    func stored() async throws {
        let world = try await World.accepting()
        let tomorrow = Fixture.today.adding(days: 1)
        try await world.hold("b-1")
        await world.feed.add(.of("b-1", .overleden, on: tomorrow))
        await world.keep()
        let bounded = await world.store.events.map(\.what)
        #expect(bounded.contains(.grantBounded(grant: "b-1", until: tomorrow.start, by: .representedDied)))
        await world.watch.read(answeredAt: tomorrow.start, at: tomorrow.start)
        #expect(try await !world.isActive("b-1", at: tomorrow.start))
        #expect(await world.revocations() == ["b-1": [.relationEnded]])
    }

    @Test("is told to the portal as the end of its token")
    func expiry() async throws {
        let world = try await World.accepting()
        let tomorrow = Fixture.today.adding(days: 1).start
        try await world.hold("b-1", endsAt: tomorrow)
        await world.keep()
        let answer = try await world.tokens.introspect(Fixture.input(["token": "b-1"]), at: Fixture.noon)
        #expect(answer["exp"] == .integer(Int(tomorrow.timeIntervalSince1970)))
    }

    @Test("is never put off by a change that counts later")
    func sooner() async throws {
        let world = try await World.accepting()
        let soon = Fixture.today.adding(days: 1)
        try await world.hold("b-1", endsAt: soon.start)
        await world.feed.add(.of("b-1", .beeindigd, on: soon.adding(days: 1)))
        await world.keep()
        #expect(await world.store.events.isEmpty)
        await world.keep(at: soon.start)
        #expect(await world.revocations() == ["b-1": [.relationEnded]])
    }

    @Test("is the first of several, whatever order they come in")
    func first() async throws {
        let world = try await World.accepting()
        let (soon, later) = (Fixture.today.adding(days: 1), Fixture.today.adding(days: 2))
        try await world.hold("b-1")
        await world.feed.add(
            .of("b-1", .beeindigd, version: 2, on: later), .of("b-1", .geschorst, version: 3, on: soon))
        await world.keep()
        let bounds = await world.store.events.map(\.what)
        #expect(bounds == [.grantBounded(grant: "b-1", until: soon.start, by: .relationSuspended)])
    }

    static let grounds: [(Vertegenwoordiging, String)] = [
        (.machtiging, "machtigingen"), (.bewind, "toezicht"), (.gezag, "gezag"),
    ]

    @Test("falls without anybody asking, by whatever register, also while the feed fails", arguments: grounds)
    func swept(_ kind: Vertegenwoordiging, _ register: String) async throws {
        let world = try await World.accepting()
        let midnight = Fixture.today.adding(days: 1).start
        try await world.hold("r-1", kind: kind, register: register, endsAt: midnight)
        try await world.hold("r-2", kind: kind, register: register, endsAt: midnight + 0.001)
        await world.feed.fail(.timedOut(register: "toezicht"))
        let kept = await world.keep(at: midnight)
        #expect(kept.faults == [.register(.timedOut(register: "toezicht"))])
        #expect(await world.revocations() == ["r-1": [.relationEnded]])
        #expect(world.notices.delivered.count == 1)
        #expect(await world.keep(at: midnight).fallen.isEmpty)
    }

    @Test("falls where no feed is configured")
    func withoutFeed() async throws {
        let world = try await World.accepting()
        try await world.hold("r-1", kind: .machtiging, register: "machtigingen", endsAt: Fixture.noon)
        let keeper = RelationKeeper(feed: nil, store: world.store, keys: Fixture.keys(), watch: world.watch)
        #expect(await keeper.keep(at: Fixture.noon).fallen.count == 1)
        #expect(await world.watch.isFresh(at: Fixture.noon) == false)
    }
}
