import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("When keeping grants is interrupted")
struct RelationFaultTests {
    /// More than two transactions of grants, on the relations of one page.
    private static let many = 1_100

    private func crowd() async throws -> World {
        let world = try await World.accepting()
        let names = (0..<Self.many).map { "b-\($0)" }
        let held = try names.flatMap { try World.held($0).0 }
        try await world.store.commit(held, recording: [])
        try await world.hold("b-stays")
        await world.feed.add(names.map { .of($0) })
        return world
    }

    @Test("grants fall in small transactions with their records, and the last one counts the page as read")
    func batches() async throws {
        let world = try await crowd()
        let store = WatchedStore(world.store)
        #expect(await world.keeper(store).keep(at: Fixture.noon).fallen.count == Self.many)
        let commits = await store.commits
        let revoked = commits.map { $0.changes.filter(\.isRevocation).count }
        #expect(revoked == [0, 500, 500, 100])
        #expect(
            commits.map { $0.changes.contains(.advanceFeed(register: "toezicht", to: Self.many)) }
                == [false, false, false, true])
        #expect(commits.allSatisfy { $0.changes.filter(\.isRevocation).count == $0.events.count })
        #expect(try await world.standing() == ["b-stays"])
    }

    @Test("by a crash between two transactions, nothing is lost and nothing is done twice", arguments: 0..<4)
    func crash(_ commits: Int) async throws {
        let world = try await crowd()
        let store = WatchedStore(world.store, fails: commits)
        let first = await world.keeper(store).keep(at: Fixture.noon)
        #expect(first.faults.contains(.store(.unavailable)))
        #expect(try await world.store.feedPosition(of: "toezicht") == 0)
        #expect(await world.watch.isFresh(at: Fixture.noon) == false)
        let second = await world.keeper().keep(at: Fixture.noon)
        #expect(second.faults == [] && first.fallen.count + second.fallen.count == Self.many)
        #expect(try await world.standing() == ["b-stays"])
        let causes = await world.revocations()
        #expect(causes.count == Self.many && causes.values.allSatisfy { $0 == [.relationEnded] })
    }

    @Test("by a logout at the same moment, the grant falls once and is recorded once")
    func outrun() async throws {
        let world = try await World.accepting()
        for name in ["b-1", "b-2"] { try await world.hold(name) }
        await world.feed.add(.of("b-1"), .of("b-2"))
        let logout = Event(
            gemeente: Fixture.gemeente, at: Fixture.noon, what: .grantRevoked(grant: "b-1", by: .logout))
        let store = WatchedStore(world.store, before: [.revokeGrant(id: "b-1")], recording: [logout])
        #expect(
            await world.keeper(store).keep(at: Fixture.noon).fallen.map(\.session.id) == ["session of b-2"])
        #expect(await world.revocations() == ["b-1": [.logout], "b-2": [.relationEnded]])
        #expect(try await world.store.feedPosition(of: "toezicht") == 2)
    }

    @Test("by a failing register, what was read before is done and the rest waits")
    func half() async throws {
        let world = try await World.accepting()
        for name in ["b-1", "b-2"] { try await world.hold(name) }
        let feed = HalfFeed(pages: [[.of("b-1")], [.of("b-2")]], failsAt: 1)
        let kept = await world.keeper(feed: feed).keep(at: Fixture.noon)
        #expect(kept.fallen.count == 1 && kept.faults == [.register(.timedOut(register: "toezicht"))])
        #expect(try await world.standing() == ["b-2"])
        #expect(await world.watch.isFresh(at: Fixture.noon) == false)
    }

    @Test("by a register that has more but gives nothing, that is a fault and not an endless question")
    func nothing() async throws {
        let world = try await World.accepting()
        let feed = HalfFeed(pages: [[], []], failsAt: 2)
        let kept = await world.keeper(feed: feed).keep(at: Fixture.noon)
        #expect(kept.faults == [.register(.malformed(register: "toezicht", field: "next"))])
    }

    @Test("by a register that lost its history, every grant that rests on it falls, and no other")
    func historyLost() async throws {
        let world = try await World.accepting(machtigingen: [World.machtiging()])
        await world.feed.add(.of("x", version: 9), .of("b-1", .gewijzigd, version: 7))
        await world.keep()
        for name in ["b-1", "b-2"] { try await world.hold(name, version: 7) }
        try await world.hold("m1", kind: .machtiging, register: "machtigingen")
        await world.feed.restore([.of("b-1", .ingesteld, version: 1)])
        #expect(await world.keep().faults == [.register(Self.gone)])
        #expect(await world.revocations() == [:])
        #expect(await world.keep().fallen.count == 2)
        #expect(await world.revocations() == ["b-1": [.historyLost], "b-2": [.historyLost]])
        #expect(try await world.store.feedPosition(of: "toezicht") == 1)
        // The register begins to count anew, and so do we.
        #expect(try await world.isActive("m1"))
        let (changes, _) = try World.held("b-3", version: 1)
        try await world.store.commit(changes, recording: [])
        #expect(try await world.standing() == ["b-3"])
    }

    @Test("by a register that knows nothing at all, nothing falls that rests on nothing")
    func alwaysGone() async throws {
        let world = try await World.accepting()
        await world.feed.fail(Self.gone)
        for _ in 0..<3 { #expect(await world.keep().faults == [.register(Self.gone)]) }
    }

    @Test(
        "by one answer that the history is lost, and then by another, nothing falls",
        arguments: [nil, RegisterError.timedOut(register: "toezicht")])
    func notLost(_ between: RegisterError?) async throws {
        let world = try await World.accepting()
        await world.feed.add(.of("x"))
        try await world.hold("b-1")
        for error in [nil, Self.gone, between, Self.gone, between] {
            await world.feed.fail(error)
            await world.keep()
        }
        #expect(await world.revocations() == [:])
    }

    @Test("by a store that finds what no change overtakes, that is told, and nothing falls")
    func contradiction() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1")
        await world.feed.add(.of("b-2"))
        let store = WatchedStore(world.store, findsAll: true)
        #expect(await world.keeper(store).keep(at: Fixture.noon).faults == [.contradiction])
        #expect(await world.revocations() == [:])
    }

    private static let gone = RegisterError.refused(register: "toezicht", status: 410)
}

/// A store that says what was committed, fails after some commits, or is changed by another hand before the second.
actor WatchedStore: Journal, RelationGrantReader {
    private let store: MemoryStore
    private let fails: Int?
    private let findsAll: Bool
    private var interference: (changes: [Change], events: [Event])?
    private(set) var commits: [(changes: [Change], events: [Event])] = []

    init(
        _ store: MemoryStore, fails: Int? = nil, findsAll: Bool = false, before changes: [Change] = [],
        recording events: [Event] = []
    ) {
        (self.store, self.fails, self.findsAll) = (store, fails, findsAll)
        interference = changes.isEmpty ? nil : (changes, events)
    }

    func commit(_ changes: [Change], recording events: [Event]) async throws(StoreError) {
        if commits.count == fails { throw .unavailable }
        if changes.contains(where: \.isRevocation), let other = interference {
            interference = nil
            try await store.commit(other.changes, recording: other.events)
        }
        try await store.commit(changes, recording: events)
        commits.append((changes, events))
    }

    func feedPosition(of register: String) async throws(StoreError) -> Int {
        try await store.feedPosition(of: register)
    }

    func grants(
        overtakenBy overtakings: [Overtaking], in register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant] {
        guard !findsAll else { return try await store.grants(restingOn: register, limit: limit) }
        return try await store.grants(overtakenBy: overtakings, in: register, limit: limit)
    }

    func grants(restingOn register: String, limit: Int) async throws(StoreError) -> [StandingGrant] {
        try await store.grants(restingOn: register, limit: limit)
    }

    func grants(dueAt now: Date, limit: Int) async throws(StoreError) -> [StandingGrant] {
        try await store.grants(dueAt: now, limit: limit)
    }
}

/// A feed of these pages that fails at one of them.
private struct HalfFeed: RelationFeed {
    let pages: [[RelationChanges.Change]]
    let failsAt: Int

    func changes(after cursor: Int) async throws(RegisterError) -> RelationChanges {
        guard cursor != failsAt, cursor < pages.count else { throw .timedOut(register: "toezicht") }
        return RelationChanges(
            changes: pages[cursor], next: cursor + 1, hasMore: true, answeredAt: Fixture.noon)
    }
}

extension Change {
    fileprivate var isRevocation: Bool { if case .revokeGrant = self { true } else { false } }
}
