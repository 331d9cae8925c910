import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A grant by a measure, after another measure was ordered")
struct MeasureAtUseTests {
    private static let curatele = RelationChanges.Change.of("c-new", .ingesteld, version: 1)

    private static func protection(
        _ soort: Maatregel.Soort = .curatele, from day: LocalDate = Fixture.today
    ) throws -> Bescherming {
        Bescherming(soort: soort, omvang: .alles, period: try #require(Period(from: day, to: nil)))
    }

    private static func world(domein: Domein = .financieel) async throws -> World {
        try await World.accepting(
            changing: Fixture.changing(
                Fixture.bijstand, accepts: Set(Vertegenwoordiging.allCases), domein: domein))
    }

    @Test(
        "falls with a curatele over the same client, once the feed told that one came",
        arguments: [(Vertegenwoordiging.bewind, Domein.financieel), (.mentorschap, .persoonlijk)])
    func displaced(_ kind: Vertegenwoordiging, _ domein: Domein) async throws {
        let world = try await Self.world(domein: domein)
        try await world.hold("b-1", kind: kind)
        await world.keep()
        #expect(try await world.isActive("b-1"))
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection())
        await world.feed.add(Self.curatele)
        await world.keep()
        #expect(try await !world.isActive("b-1"))
        #expect(await world.revocations() == ["b-1": [.relationDisplaced]])
        #expect(world.notices.delivered.count == 1)
    }

    @Test("is asked of the register once, and not again while nothing changes")
    func remembered() async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        await world.keep()
        for _ in 0..<3 { #expect(try await world.isActive("b-1")) }
        #expect(await world.toezicht.inquiries.map { $0.represented.reveal() } == [World.mother])
        await world.feed.add(Self.curatele)
        await world.keep()
        for _ in 0..<3 { #expect(try await world.isActive("b-1")) }
        #expect(await world.toezicht.inquiries.count == 2)
        #expect(await world.revocations() == [:])
    }

    @Test("gives no token for its code when it was displaced")
    func exchange() async throws {
        let world = try await Self.world()
        let (changes, _) = try World.held("b-1")
        try await world.store.commit(changes, recording: [])
        await world.toezicht.add(try #require(try World.held("b-1", .bewind)))
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection())
        await world.keep()
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await world.exchange("code of b-1")
        }
        #expect(await world.revocations() == ["b-1": [.relationDisplaced]])
    }

    @Test("by another measure of the same actor falls too, and that one stays")
    func ownCuratele() async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        try await world.hold("c-1", kind: .curatele)
        await world.keep()
        #expect(try await world.isActive("c-1"))
        #expect(try await !world.isActive("b-1"))
        #expect(await world.revocations() == ["b-1": [.relationDisplaced]])
    }

    @Test("stays when the actor holds another of the same kind")
    func twoOfAKind() async throws {
        let world = try await Self.world()
        for name in ["b-1", "b-2"] { try await world.hold(name) }
        await world.keep()
        for name in ["b-1", "b-2"] { #expect(try await world.isActive(name)) }
    }

    @Test("ends on the day on which a curatele begins")
    func bounded() async throws {
        let world = try await Self.world()
        let tomorrow = Fixture.today.adding(days: 1)
        try await world.hold("b-1")
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection(from: tomorrow))
        await world.keep()
        #expect(try await world.isActive("b-1"))
        await world.keep(at: tomorrow.start)
        #expect(await world.revocations() == ["b-1": [.relationEnded]])
    }

    @Test("tells of the nearer end in the same answer, also of a token that is given then")
    func told() async throws {
        let world = try await Self.world()
        let tomorrow = Fixture.today.adding(days: 1)
        try await world.hold("b-1")
        let (changes, _) = try World.held("b-2")
        try await world.store.commit(changes, recording: [])
        await world.toezicht.add(try #require(try World.held("b-2", .bewind)))
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection(from: tomorrow))
        await world.keep()
        let answer = try await world.tokens.introspect(Fixture.input(["token": "b-1"]), at: Fixture.noon)
        #expect(answer["exp"] == .integer(Int(tomorrow.start.timeIntervalSince1970)))
        let tokens = try await world.exchange("code of b-2")
        #expect(tokens["expires_in"] == .integer(Int(tomorrow.start.timeIntervalSince(Fixture.noon))))
    }

    @Test("is asked of again when another process read the feed meanwhile")
    func otherProcess() async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        await world.keep()
        #expect(try await world.isActive("b-1"))
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection())
        await world.feed.add(Self.curatele)
        let other = RelationKeeper(
            feed: world.feed, store: world.store, keys: Fixture.keys(), watch: RelationWatch(of: "toezicht"))
        #expect(await other.keep(at: Fixture.noon).faults == [])
        await world.keep()
        #expect(try await !world.isActive("b-1"))
    }

    static let noAnswers: [(RegisterError?, ToezichtAnswer.Outcome)] = [
        (.timedOut(register: "toezicht"), .noRelation), (nil, .quota),
    ]

    @Test("is neither active nor inactive while the register does not tell", arguments: noAnswers)
    func unanswered(_ failure: RegisterError?, _ outcome: ToezichtAnswer.Outcome) async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        await world.keep()
        await world.toezicht.answer(outcome, about: try BSN(World.mother))
        await world.toezicht.fail(failure)
        let error = failure ?? .stale(register: "toezicht")
        await #expect(throws: TokenDeskFault.registerUnavailable(error)) { try await world.isActive("b-1") }
        #expect(await world.revocations() == [:])
    }

    @Test("that all holders agreed to stays, though nobody agrees again")
    func agreed() async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        let holders = [Holder(party: .person(try BSN(World.anna))), try World.office()]
        await world.toezicht.hold(
            try World.maatregel(
                "b-1", over: World.mother, version: 1, holders: holders, verdeling: .gezamenlijk))
        await world.keep()
        #expect(try await world.isActive("b-1"))
        await world.toezicht.protect(try BSN(World.mother), by: try Self.protection())
        await world.feed.add(Self.curatele)
        await world.keep()
        #expect(try await !world.isActive("b-1"))
    }

    @Test("that all holders agreed to in an older version falls")
    func agreedBefore() async throws {
        let world = try await Self.world()
        try await world.hold("b-1")
        let holders = [Holder(party: .person(try BSN(World.anna))), try World.office()]
        await world.toezicht.hold(
            try World.maatregel(
                "b-1", over: World.mother, version: 2, holders: holders, verdeling: .gezamenlijk))
        await world.keep()
        #expect(try await !world.isActive("b-1"))
    }
}
