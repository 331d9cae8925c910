import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A ground that is looked at again when a token is used")
struct GroundAtUseTests {
    private let toezicht = FakeToezicht()

    private static func bewind(from day: LocalDate = Fixture.today) throws -> Bescherming {
        Bescherming(soort: .bewind, omvang: .alles, period: try #require(Period(from: day, to: nil)))
    }

    private func world() async throws -> World {
        let world = try await World.accepting(machtigingen: [World.machtiging()], toezicht: toezicht)
        try await world.hold("m1", kind: .machtiging, register: "machtigingen")
        return world
    }

    @Test("falls when a measure over the represented leaves it no room")
    func displaced() async throws {
        let world = try await world()
        #expect(try await world.isActive("m1"))
        #expect(await toezicht.inquiries.map { $0.represented.reveal() } == [World.mother])
        await toezicht.protect(try BSN(World.mother), by: try Self.bewind())
        #expect(try await !world.isActive("m1"))
        #expect(await world.revocations() == ["m1": [.relationDisplaced]])
        #expect(world.notices.delivered.count == 1)
    }

    @Test("gives no token for a code when it has fallen")
    func exchange() async throws {
        let world = try await World.accepting(machtigingen: [World.machtiging()], toezicht: toezicht)
        let (changes, _) = try World.held("m1", kind: .machtiging, register: "machtigingen")
        try await world.store.commit(changes, recording: [])
        await toezicht.protect(try BSN(World.mother), by: try Self.bewind())
        await #expect(throws: TokenDeskFault.refused(TokenFault(.unknownCode))) {
            try await world.exchange("code of m1")
        }
        #expect(await world.revocations() == ["m1": [.relationDisplaced]])
    }

    @Test("is asked of the court's register once, while its feed is fresh and tells of no new measure")
    func remembered() async throws {
        let world = try await world()
        await world.keep()
        for _ in 0..<3 { #expect(try await world.isActive("m1")) }
        #expect(await toezicht.inquiries.count == 1)
        #expect(await world.register.questions == 3)
        await world.feed.add(.of("b-x", .beeindigd), .of("b-y", .geschorst), .of("b-z", .overleden))
        await world.keep()
        #expect(try await world.isActive("m1"))
        #expect(await toezicht.inquiries.count == 1)
    }

    @Test(
        "is asked again after a measure that may protect",
        arguments: [
            RelationChanges.Kind.ingesteld, .gewijzigd, .hervat,
        ])
    func asked(_ kind: RelationChanges.Kind) async throws {
        let world = try await world()
        await world.keep()
        #expect(try await world.isActive("m1"))
        await toezicht.protect(try BSN(World.mother), by: try Self.bewind())
        #expect(try await world.isActive("m1"))
        await world.feed.add(.of("b-new", kind, version: 1))
        await world.keep()
        #expect(try await !world.isActive("m1"))
    }

    @Test("is asked at every use while the feed is old, and anew on another day")
    func doubt() async throws {
        let world = try await world()
        for _ in 0..<2 { _ = try await world.isActive("m1") }
        #expect(await toezicht.inquiries.count == 2)
        await world.keep()
        for _ in 0..<2 { _ = try await world.isActive("m1") }
        #expect(await toezicht.inquiries.count == 3)
        let tomorrow = Fixture.today.adding(days: 1).start
        await world.keep(at: tomorrow)
        for _ in 0..<2 { _ = try await world.isActive("m1", at: tomorrow) }
        #expect(await toezicht.inquiries.count == 4)
    }

    @Test("is not remembered when a measure came while it was asked")
    func between() async throws {
        let world = try await world()
        await world.keep()
        let mark = await world.watch.currentMark()
        await world.feed.add(.of("b-new", .ingesteld, version: 1))
        await world.keep()
        await world.watch.found(undisplaced: "m1", asOf: mark, at: Fixture.noon)
        #expect(await !world.watch.isUndisplaced("m1", at: Fixture.noon))
    }

    @Test("is neither a yes nor a no while the court's register does not answer")
    func unanswered() async throws {
        let world = try await world()
        await toezicht.fail(.timedOut(register: "toezicht"))
        await #expect(throws: TokenDeskFault.registerUnavailable(.timedOut(register: "toezicht"))) {
            try await world.isActive("m1")
        }
        await toezicht.fail(nil)
        #expect(try await world.isActive("m1"))
        #expect(await world.revocations() == [:])
    }

    @Test("ends on the day on which another measure begins")
    func bounded() async throws {
        let world = try await world()
        let tomorrow = Fixture.today.adding(days: 1)
        await toezicht.protect(try BSN(World.mother), by: try Self.bewind(from: tomorrow))
        #expect(try await world.isActive("m1"))
        await world.keep(at: tomorrow.start)
        #expect(await world.revocations() == ["m1": [.relationEnded]])
        let bound = Event.What.grantBounded(grant: "m1", until: tomorrow.start, by: .relationChanged)
        #expect(await world.store.events.map(\.what).contains(bound))
    }

    @Test("falls when the rules give less than was granted")
    func narrower() async throws {
        let world = try await World.accepting(
            machtigingen: [World.machtiging("m2", of: World.neighbour)], toezicht: nil)
        try await world.hold("m2", kind: .machtiging, register: "machtigingen")
        #expect(try await !world.isActive("m2"))
        #expect(await world.revocations() == ["m2": [.relationChanged]])
    }

    private static func child(_ gezag: Gezag, born: LocalDate) throws -> Gezagsrelatie {
        Gezagsrelatie(
            id: "g1", version: 1,
            minderjarige: Person(
                bsn: try BSN(World.mother),
                name: PersonName(formOfAddress: .neutraal, initialsAndSurname: "M. de Vries", birthYear: 2012)
            ),
            born: born, gezag: gezag)
    }

    @Test("is authority over a child: asked by the child at every use, and it falls when it ended")
    func gezag() async throws {
        let (born, anna) = (Fixture.today.adding(days: -4000), try BSN(World.anna))
        let register = FakeGezag([try Self.child(.eenhoofdigOuderlijkGezag(ouder: anna), born: born)])
        let world = try await World.accepting(gezag: register)
        try await world.hold("g1", kind: .gezag, register: "gezag")
        for _ in 0..<2 { #expect(try await world.isActive("g1")) }
        #expect(await register.inquiries.map { $0.represented?.reveal() } == [World.mother, World.mother])
        await register.fail(.timedOut(register: "gezag"))
        await #expect(throws: TokenDeskFault.registerUnavailable(.timedOut(register: "gezag"))) {
            try await world.isActive("g1")
        }
        await register.fail(nil)
        await register.hold([try Self.child(.tijdelijkGeenGezag, born: born)])
        #expect(try await !world.isActive("g1"))
        #expect(await world.revocations() == ["g1": [.relationEnded]])
    }

    @Test("is authority over a child, and no register is configured for it: neither a yes nor a no")
    func noRegister() async throws {
        let world = try await World.accepting()
        try await world.hold("g1", kind: .gezag, register: "gezag")
        await #expect(throws: TokenDeskFault.registerUnavailable(.unreachable(register: "gezag"))) {
            try await world.isActive("g1")
        }
    }
}
