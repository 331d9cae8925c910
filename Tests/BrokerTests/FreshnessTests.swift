import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A grant by a measure, while the feed of its register is old")
struct FreshnessTests {
    private static let stale = TokenDeskFault.registerUnavailable(.stale(register: "toezicht"))

    static let kinds: [Vertegenwoordiging] = [.bewind, .curatele]

    @Test("is neither active nor inactive, and nothing falls", arguments: kinds)
    func refused(_ kind: Vertegenwoordiging) async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", kind: kind)
        await #expect(throws: Self.stale) { try await world.isActive("b-1") }
        await #expect(throws: Self.stale) {
            try await world.tokens.userinfo(bearer: "b-1", at: Fixture.noon)
        }
        #expect(Self.stale.status == 503)
        let reasons = await world.store.events.map(\.what)
        #expect(
            reasons
                == Array(repeating: .registerFailed(register: "toezicht", reason: "register.stale"), count: 2)
        )
        await world.keep()
        #expect(try await world.isActive("b-1"))
    }

    @Test("gives no token for its code, and the code is good once the feed is read")
    func exchange() async throws {
        let world = try await World.accepting()
        let (changes, _) = try World.held("b-1")
        try await world.store.commit(changes, recording: [])
        await world.toezicht.add(try #require(try World.held("b-1", .bewind)))
        await #expect(throws: Self.stale) { try await world.exchange("code of b-1") }
        await world.keep()
        #expect(try await world.exchange("code of b-1")["access_token"] != nil)
    }

    @Test(
        "is active until the bound, counted from what the register said",
        arguments: [(29.999, true), (30, false)])
    func bound(_ seconds: TimeInterval, _ isActive: Bool) async throws {
        let world = try await World.accepting()
        try await world.hold("b-1")
        await world.feed.answer(at: Fixture.noon)
        _ = await world.keeper().keep(at: Fixture.noon + 20)
        let later = Fixture.noon + seconds
        if isActive {
            #expect(try await world.isActive("b-1", at: later))
        } else {
            await #expect(throws: Self.stale) { try await world.isActive("b-1", at: later) }
        }
    }

    @Test("is not active longer because the register's clock runs ahead")
    func ahead() async throws {
        let world = try await World.accepting()
        await world.feed.answer(at: Fixture.noon + 90)
        _ = await world.keeper().keep(at: Fixture.noon)
        #expect(await world.watch.isFresh(at: Fixture.noon + 29))
        #expect(await !world.watch.isFresh(at: Fixture.noon + 30))
    }

    @Test("is not active when our clock was set back since, until the feed is read again")
    func setBack() async throws {
        let world = try await World.accepting()
        await world.keep()
        #expect(await world.watch.isFresh(at: Fixture.noon - 120))
        #expect(await !world.watch.isFresh(at: Fixture.noon - 120.001))
        await world.keep(at: Fixture.noon - 600)
        #expect(await world.watch.isFresh(at: Fixture.noon - 600))
    }

    @Test("falls all the same when its last day has passed")
    func ended() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", endsAt: Fixture.noon)
        #expect(try await !world.isActive("b-1"))
        #expect(await world.revocations() == ["b-1": [.relationEnded]])
    }

    @Test("is not vouched for by the feed of another register")
    func otherRegister() async throws {
        let world = try await World.accepting()
        try await world.hold("b-1", register: "elsewhere")
        await world.keep()
        await #expect(throws: TokenDeskFault.registerUnavailable(.stale(register: "elsewhere"))) {
            try await world.isActive("b-1")
        }
    }
}
