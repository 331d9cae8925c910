import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A grant of somebody for herself")
struct OwnBehalfAtUseTests {
    private static func world(_ eigenToegang: EigenToegang) async throws -> (World, token: String) {
        let world = try await World.accepting(
            changing: Fixture.changing(Fixture.bijstand, eigenToegang: eigenToegang))
        let token = try await world.token(at: Fixture.portal, in: "browser")
        return (world, token)
    }

    private static func protect(_ world: World) async throws {
        await world.toezicht.protect(
            try BSN(World.anna),
            by: Bescherming(
                soort: .bewind, omvang: .alles, period: try #require(Period(from: Fixture.today, to: nil))))
        await world.feed.add(.of("b-new", .ingesteld, version: 1))
        await world.keep()
    }

    @Test(
        "falls with a measure over her, where the dienst does not leave her everything",
        arguments: [EigenToegang.inzien, .geen])
    func falls(_ eigenToegang: EigenToegang) async throws {
        let (world, token) = try await Self.world(eigenToegang)
        await world.keep()
        for _ in 0..<2 { #expect(try await world.isActive(token)) }
        let asked = await world.toezicht.inquiries.count
        #expect(try await world.isActive(token))
        #expect(await world.toezicht.inquiries.count == asked)
        try await Self.protect(world)
        #expect(try await !world.isActive(token))
        let cause: Event.RevocationCause = eigenToegang == .geen ? .relationDisplaced : .relationChanged
        #expect(await world.revocations().values.map(\.self) == [[cause]])
        #expect(world.notices.delivered.count == 1)
    }

    @Test("stays with a measure over her where the dienst leaves her everything, and nobody is asked")
    func unlimited() async throws {
        let (world, token) = try await Self.world(.onbeperkt)
        try await Self.protect(world)
        #expect(try await world.isActive(token))
        #expect(await world.toezicht.inquiries.isEmpty)
    }

    @Test("is asked at every use while the feed is old, and is neither a yes nor a no without an answer")
    func doubt() async throws {
        let (world, token) = try await Self.world(.inzien)
        let asked = await world.toezicht.inquiries.count
        for _ in 0..<2 { #expect(try await world.isActive(token)) }
        #expect(await world.toezicht.inquiries.count == asked + 2)
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        await #expect(throws: TokenDeskFault.registerUnavailable(.timedOut(register: "toezicht"))) {
            try await world.isActive(token)
        }
        #expect(await world.revocations() == [:])
    }
}
