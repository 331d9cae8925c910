import Audit
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A register that fails", .runningWorld { $0.registerTimeout = 1 }, .serialized)
struct RegisterJourneyTests {
    static let reasons: [MachtigingenFault: String] = [
        .slow: "register.timeout", .trickle: "register.timeout", .down: "register.refused",
        .hangUp: "register.unreachable", .nonsense: "register.malformed", .truncated: "register.unreachable",
        .wrongSchema: "register.malformed", .huge: "register.malformed", .stale: "register.malformed",
        .otherPerson: "register.malformed", .unknownState: "register.malformed",
        .badNumber: "register.malformed",
    ]

    @Test("is neither a yes nor a no", arguments: MachtigingenFault.allCases)
    func refused(_ fault: MachtigingenFault) async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
        let before = try await walk.world.mark()
        let page = try await walk.during(fault) { try await walk.choose("somebodyElse", on: question) }
        try page.expect(.registerUnavailable)
        let traces = try await walk.world.traces(since: before)
        let reason = try #require(Self.reasons[fault])
        #expect(traces.reasons == [reason, "BRON_STORING"], "\(traces.reasons)")
        #expect(traces.areEmptyHanded)
        #expect(try await walk.back(from: page) == .temporarilyUnavailable)
    }

    @Test("when the person confirms gives her nothing, and for herself she can go on")
    func atConfirmation() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
        let offered = try await walk.choose("somebodyElse", on: question)
        let confirm = try await walk.choose("person", person: "m-anna-moeder", on: offered)
        let before = try await walk.world.mark()
        let page = try await walk.during(.down) { try await walk.choose("confirm", on: confirm) }
        try page.expect(.registerUnavailable)
        #expect(try await walk.world.traces(since: before).areEmptyHanded)
        let again = try await walk.choose("retry", on: page)
        try await walk.choose("myself", on: again).expect("U bent ingelogd.", "zelf")
    }

    @Test("when a token is used leaves the portal without an answer, and the grant standing")
    func atUse() async throws {
        let walk = try Walk.begin()
        let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
        let done = try await walk.represent("m-anna-moeder", on: question)
        let before = try await walk.world.mark()
        try await walk.during(.down) { try await walk.callAPI(.bijzondereBijstand, on: done) }
            .expect("Wij kunnen dit nu niet controleren.")
        #expect(try await walk.world.traces(since: before).reasons == ["register.refused"])
        try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
    }

    @Test("is not asked for somebody who acts for herself")
    func notAsked() async throws {
        let walk = try Walk.begin()
        let searches = await walk.world.register.searches()
        let question = try await walk.logIn(Cast.willem, on: try await walk.open(.bijzondereBijstand))
        let done = try await walk.choose("myself", on: question)
        try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
        #expect(await walk.world.register.searches() == searches)
    }
}

extension Walk {
    /// Does something while the register misbehaves.
    fileprivate func during<Value: Sendable>(
        _ fault: MachtigingenFault, _ work: () async throws -> Value
    ) async throws -> Value {
        await world.register.setFault(fault)
        let result = await Result { try await work() }
        await world.register.setFault(nil)
        return try result.get()
    }
}
