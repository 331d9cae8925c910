import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A change in the court's register")
struct RelationKeeperTests {
    static let causes: [(RelationChanges.Kind, Event.RevocationCause)] = [
        (.ingesteld, .relationChanged), (.gewijzigd, .relationChanged), (.geschorst, .relationSuspended),
        (.hervat, .relationChanged), (.beeindigd, .relationEnded), (.overleden, .representedDied),
    ]

    @Test("ends what rests on an older version, records why, and tells the portal", arguments: causes)
    func falls(_ kind: RelationChanges.Kind, _ cause: Event.RevocationCause) async throws {
        let world = try await World.accepting()
        try await world.hold("b-1")
        try await world.hold("b-2")
        await world.feed.add(.of("b-1", kind))
        let kept = await world.keep()
        #expect(kept.faults == [] && kept.fallen.map(\.session.id) == ["session of b-1"])
        #expect(try await world.standing() == ["b-2"])
        #expect(try await !world.isActive("b-1"))
        #expect(try await world.isActive("b-2"))
        #expect(await world.revocations() == ["b-1": [cause]])
        let record = await world.store.events.first { $0.isRevocation(by: cause) }
        #expect(record?.actor != nil && record?.represented != nil && record?.actor != record?.represented)
        #expect(world.notices.delivered.map(\.uri) == ["https://portaal.example.nl/logout"])
    }

    @Test("knows a cause for every kind")
    func complete() {
        #expect(Set(Self.causes.map(\.0)) == Set(RelationChanges.Kind.allCases))
    }

    @Test("does nothing to a grant in that version or a newer one", arguments: [2, 3])
    func newer(_ version: Int) async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", version: version)
        await world.feed.add(.of("b-1", .gewijzigd))
        await world.keep()
        #expect(try await world.standing() == ["b-1"])
        #expect(await world.revocations() == [:])
    }

    @Test("does nothing to a grant by another register's relation of the same name")
    func otherRegister() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", kind: .machtiging, register: "machtigingen")
        await world.feed.add(.of("b-1"))
        await world.keep()
        #expect(await world.revocations() == [:])
    }

    @Test("does nothing when nobody acts on the relation", arguments: RelationChanges.Kind.allCases)
    func nobody(_ kind: RelationChanges.Kind) async throws {
        let world = try await World.accepting()
        try await world.hold("b-1")
        await world.feed.add(.of("b-other", kind))
        #expect(await world.keep().fallen.isEmpty)
        #expect(try await world.standing() == ["b-1"])
        #expect(try await world.store.feedPosition(of: "toezicht") == 1)
    }

    @Test("that comes out of order ends what it overtakes and nothing else")
    func outOfOrder() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", version: 3)
        try await world.hold("b-2", version: 3)
        await world.feed.add(
            .of("b-1", .gewijzigd, version: 4), .of("b-1", .gewijzigd, version: 2),
            .of("b-2", .beeindigd, version: 2))
        await world.keep()
        #expect(await world.revocations() == ["b-1": [.relationChanged]])
        #expect(try await world.standing() == ["b-2"])
    }

    @Test("that counts today ends a grant whatever is to come, by the first that does")
    func several() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1")
        await world.feed.add(
            .of("b-1", .gewijzigd, version: 2, on: Fixture.today.adding(days: 3)),
            .of("b-1", .geschorst, version: 3), .of("b-1", .hervat, version: 4))
        await world.keep()
        #expect(await world.revocations() == ["b-1": [.relationSuspended]])
    }

    @Test("that came before is not done again when the page comes again")
    func replay() async throws {
        let world = try await World.accepting()
        for name in ["b-1", "b-2"] { try await world.hold(name) }
        await world.feed.add(.of("b-1"), .of("b-2", .beeindigd, on: Fixture.today.adding(days: 2)))
        await world.keep()
        let before = await world.store.events
        try await world.store.commit([.restartFeed(register: "toezicht")], recording: [])
        #expect(await world.keep().fallen.isEmpty)
        #expect(await world.store.events == before)
        #expect(try await world.store.feedPosition(of: "toezicht") == 2)
        #expect(world.notices.delivered.count == 1)
    }

    @Test("that was read while somebody confirmed is not overtaken by her grant")
    func race() async throws {
        let world = try await World.accepting()
        await world.feed.add(.of("b-1", .gewijzigd))
        await world.keep()
        await #expect(throws: StoreError.conflict(.relationMoved)) { try await world.hold("b-1") }
        try await world.hold("b-1", version: 2)
        #expect(try await world.standing() == ["b-1"])
    }
}
