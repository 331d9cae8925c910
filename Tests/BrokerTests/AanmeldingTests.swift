import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A login at the provider of staff")
struct AanmeldingTests {
    private func tell(
        _ uitkomst: Aanmelding.Uitkomst, _ world: World, id: String = UUID().uuidString,
        of account: String = Programs.kim.rawValue, op instant: Date = Fixture.noon,
        verband: VerbandID = Programs.verband, by client: ClientID = Programs.ofStaff
    ) async throws {
        let token = try await world.token(of: client)
        try await world.programmas.count(
            Aanmelding(id: id, account: account, uitkomst: uitkomst, op: instant), of: verband,
            bearer: token, at: Fixture.noon)
    }

    private func changes(_ world: World) async -> [String] {
        await world.store.events.compactMap { event in
            if case .accountChanged(_, _, let change) = event.what { change } else { nil }
        }
    }

    @Test("that fails five times blocks the account, and one that succeeds lifts nothing (S54)")
    func blocks() async throws {
        let world = try await World.withPrograms()
        for _ in 1...4 { try await tell(.mislukt, world) }
        #expect(try await world.kim()?.blokkade == nil)
        try await tell(.mislukt, world)
        try await tell(.gelukt, world)
        let kim = try #require(try await world.kim())
        #expect(kim.blokkade == .misluktAanmelden && kim.misluktePogingen == 0)
        #expect(Accountregels().stand(of: kim, at: Fixture.noon) == .geblokkeerd(.misluktAanmelden))
        let expected = Array(repeating: "aanmelden-mislukt", count: 4)
        #expect(await changes(world) == expected + ["geblokkeerd-mislukt-aanmelden", "aanmelden-gelukt"])
        let events = await world.store.events.suffix(6)
        #expect(events.allSatisfy { !"\($0)".contains("kim@") })
        #expect(await world.store.events.allSatisfy { $0.gemeente == Fixture.gemeente })
    }

    @Test("that succeeds ends the count, unless it was before the failures")
    func endsTheCount() async throws {
        let world = try await World.withPrograms()
        try await tell(.mislukt, world)
        try await tell(.gelukt, world, op: Fixture.noon - 60)
        #expect(try await world.kim()?.misluktePogingen == 1)
        try await tell(.gelukt, world)
        #expect(try await world.kim()?.misluktePogingen == 0)
    }

    @Test("is counted once, however often it is told")
    func once() async throws {
        let world = try await World.withPrograms()
        for _ in 1...6 { try await tell(.mislukt, world, id: "m") }
        #expect(try await world.kim()?.misluktePogingen == 1)
        #expect(await changes(world).count == 1)
    }

    @Test("of an account that is not there is answered as any other, and recorded without its name")
    func unknown() async throws {
        let world = try await World.withPrograms()
        try await tell(.mislukt, world, id: "m", of: World.anna)
        try await tell(.mislukt, world, id: "m", of: World.anna)
        let events = await world.store.events
        let refused = events.filter { $0.what == .refused(reason: "aanmelding.onbekend-account") }
        #expect(refused.map(\.gemeente) == [Fixture.gemeente])
        #expect(events.allSatisfy { !"\($0)".contains(World.anna) })
    }

    @Test("is counted with every other that is told at the same moment")
    func atOnce() async throws {
        let world = try await World.withPrograms()
        let token = try await world.token(of: Programs.ofStaff)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await world.programmas.count(
                        Aanmelding(
                            id: "\(number)", account: Programs.kim.rawValue, uitkomst: .mislukt,
                            op: Fixture.noon), of: Programs.verband, bearer: token, at: Fixture.noon)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await world.kim()?.misluktePogingen == 5)
        #expect(
            await changes(world)
                == Array(repeating: "aanmelden-mislukt", count: 4) + ["geblokkeerd-mislukt-aanmelden"])
    }

    /// Somebody else makes Kim a team leader at that very moment.
    private func outrun(_ world: World) async throws {
        let state = try await world.store.state(
            of: Programs.verband, for: Programs.kim, on: Fixture.today)
        let changed = try #require(state.account).changed { $0.beheerrollen = [.teamleider] }
        await world.store.interfere(.verband(.keep(changed)))
    }

    @Test("is counted beside what somebody else changes of the account at that moment")
    func outrun() async throws {
        let world = try await World.withPrograms()
        try await outrun(world)
        try await tell(.mislukt, world)
        let kim = try #require(try await world.kim())
        #expect(kim.misluktePogingen == 1 && kim.beheerrollen == [.teamleider])
    }

    @Test("is told by the program for it alone, and of its own samenwerkingsverband")
    func otherScope() async throws {
        let world = try await World.withPrograms()
        await #expect(throws: ProgramFault.otherScope) {
            try await tell(.mislukt, world, by: Programs.ofNoord)
        }
        await #expect(throws: ProgramFault.otherScope) {
            try await tell(.mislukt, world, verband: VerbandID("ander"))
        }
        #expect(try await world.kim()?.misluktePogingen == 0)
    }

    @Test("that the gateway sees itself ends the count too, and lifts no block", arguments: [2, 5])
    func seen(_ failures: Int) async throws {
        let world = try await World(second: .staff) { catalogue in
            try Programs.catalogue(catalogue.forStaff())
        }
        var kim = Account(id: Programs.kim, at: Fixture.noon, bevestigdTot: Fixture.today)
        for _ in 1...failures { kim = Accountregels().mislukt(kim, op: Fixture.noon - 60) }
        try await world.keep(kim)
        try await outrun(world)
        await world.second.answer(.success(try World.staffLogin(Programs.kim.rawValue)))
        let sent = try await world.logins.begin(
            try Fixture.request(dienst: Fixture.parkeren), by: world.browser, at: Fixture.noon)
        let back = try await world.logins.receive(
            .artifact("a"), at: Fixture.second, relayState: World.relayState(in: sent.step),
            from: world.browser, at: Fixture.noon)
        #expect(World.parameter("code", in: back.step) != nil)
        let after = try await world.kim()
        #expect(after?.misluktePogingen == 0 && after?.beheerrollen == [.teamleider])
        #expect(after?.blokkade == (failures == 5 ? .misluktAanmelden : nil))
        #expect(await changes(world) == ["aanmelden-gelukt"])
    }
}
