import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import TestSupport
import Testing

@testable import Broker

@Suite("A list kept by a program")
struct ProgramListTests {
    private static let list = ListKey(.whitelist, of: Programs.noord)
    private static let caseload = ListKey(.caseload, of: Programs.noord)

    private static func regel(
        _ kenmerk: String = "lopend", tot: LocalDate? = nil, of bsn: String = World.mother
    ) throws -> Lijstbericht.Inhoud {
        .staat(
            try #require(
                Lijstregel(bsn: try BSN(bsn), kenmerk: kenmerk, van: Fixture.today, tot: tot)))
    }

    private func take(
        _ id: String, _ inhoud: Lijstbericht.Inhoud, on key: ListKey = list, _ world: World
    ) async throws -> Lijstbericht.Uitkomst {
        let token = try await world.token(of: Programs.ofNoord)
        return try await world.programmas.take(
            Lijstbericht(id: id, inhoud), for: key, bearer: token, at: Fixture.noon)
    }

    private func entry(_ world: World, on key: ListKey = list, _ kenmerk: String = "") async throws
        -> ListEntry?
    {
        try await ListDesk(store: world.store, keys: Fixture.keys())
            .entry(of: try BSN(World.mother), kenmerk: kenmerk, on: key)
    }

    @Test("takes a message that somebody stands on it, stands on it otherwise, or does not any more")
    func messages() async throws {
        let world = try await World.withPrograms()
        #expect(try await take("1", Self.regel(), world) == .toegevoegd)
        #expect(try await take("2", Self.regel("anders"), world) == .gewijzigd)
        #expect(try await entry(world)?.kenmerk == "anders")
        let end = Lijstbericht.Inhoud.eindigt(
            try BSN(World.mother), kenmerk: "", op: Fixture.today.adding(days: 3))
        #expect(try await take("3", end, world) == .beeindigd)
        #expect(try await entry(world)?.tot == Fixture.today.adding(days: 3))
        let changes = await world.store.events.filter {
            if case .listChanged = $0.what { true } else { false }
        }
        #expect(changes.count == 3)
        #expect(changes.allSatisfy { $0.gemeente == Programs.noord && $0.client == Programs.ofNoord })
        #expect(changes.allSatisfy { !"\($0)".contains(World.mother) && $0.actor != nil })
    }

    @Test("counts a message once, whatever it says the second time")
    func once() async throws {
        let world = try await World.withPrograms()
        _ = try await take("1", Self.regel(), world)
        #expect(try await take("1", Self.regel("anders"), world) == .eerderVerwerkt)
        #expect(try await entry(world)?.kenmerk == "lopend")
    }

    @Test("ends who has no end by her categorie, and a caseload by nothing")
    func ending() async throws {
        let world = try await World.withPrograms()
        _ = try await take("1", Self.regel("incidenteel"), world)
        #expect(try await entry(world)?.tot == Fixture.today.adding(days: 30))
        _ = try await take("2", Self.regel("incidenteel"), on: Self.caseload, world)
        let found = try await entry(world, on: Self.caseload, "incidenteel")
        #expect(found != nil && found?.tot == nil)
    }

    @Test("ends nobody who does not stand on it, and may be told so again")
    func endsNobody() async throws {
        let world = try await World.withPrograms()
        let end = Lijstbericht.Inhoud.eindigt(try BSN(World.mother), kenmerk: "", op: Fixture.today)
        for _ in 0..<2 {
            await #expect(throws: ProgramFault.store(.conflict(.notListed))) {
                try await take("1", end, world)
            }
        }
    }

    static let refused: [(client: ClientID, scope: String?, key: ListKey)] = [
        (Programs.ofZuid, nil, list), (Programs.ofZuid, nil, ListKey(.caseload, of: Programs.zuid)),
        (Programs.ofStaff, nil, list), (Programs.ofNoord, "caseload:0001", list),
        (Programs.ofNoord, nil, ListKey(.whitelist, of: Programs.zuid)),
        (Programs.ofNoord, nil, ListKey(.whitelist, of: GemeenteCode("9999"))),
    ]

    @Test(
        "is out of reach of a program it is not for, and the try is in that one's log",
        arguments: refused.indices)
    func otherScope(_ index: Int) async throws {
        let (client, scope, key) = Self.refused[index]
        let world = try await World.withPrograms()
        let token = try await world.token(of: client, scope: scope)
        let bericht = Lijstbericht(id: "1", try Self.regel())
        let tries: [@Sendable () async throws -> Void] = [
            { _ = try await world.programmas.take(bericht, for: key, bearer: token, at: Fixture.noon) },
            { _ = try await world.programmas.upload(for: key, bearer: token, at: Fixture.noon) },
            { _ = try await world.programmas.activate("u", for: key, bearer: token, at: Fixture.noon) },
            { _ = try await world.programmas.review("u", for: key, bearer: token, at: Fixture.noon) },
            { try await world.programmas.drop("u", for: key, bearer: token, at: Fixture.noon) },
        ]
        for attempt in tries { await #expect(throws: ProgramFault.otherScope) { try await attempt() } }
        let refusals = await world.store.events.filter { $0.what == .refused(reason: "programma.scope") }
        #expect(refusals.count == tries.count)
        let own = world.catalogue.portals[client]?.client.gemeente
        #expect(refusals.allSatisfy { $0.gemeente == own && $0.client == client })
    }

    @Test("is out of reach without a token, with a strange one, and with one that has ended")
    func noToken() async throws {
        let world = try await World.withPrograms()
        let token = try await world.token(of: Programs.ofNoord)
        func upload(_ bearer: String?, at now: Date = Fixture.noon) async throws(ProgramFault) {
            _ = try await world.programmas.upload(for: Self.list, bearer: bearer, at: now)
        }
        await #expect(throws: ProgramFault.token(.bearerMissing)) { try await upload(nil) }
        await #expect(throws: ProgramFault.token(.bearerInvalid)) { try await upload("strange") }
        try await upload(token, at: Fixture.noon + 299)
        await #expect(throws: ProgramFault.token(.bearerInvalid)) {
            try await upload(token, at: Fixture.noon + 300)
        }
    }

    @Test("is out of reach at once of a program from which the configuration took it")
    func takenAway() async throws {
        let world = try await World.withPrograms()
        let token = try await world.token(of: Programs.ofNoord)
        for (programs, fault) in [
            ([], ProgramFault.token(.bearerInvalid)),
            ([Programma(client: Programs.ofNoord, taken: [.caseload])], .otherScope),
        ] as [([Programma], ProgramFault)] {
            let later = ProgramDesk(
                catalogue: try Programs.catalogue(try Fixture.catalogue()) { _ in programs },
                store: world.store, lists: ListDesk(store: world.store, keys: Fixture.keys()),
                keys: Fixture.keys())
            await #expect(throws: fault) {
                _ = try await later.upload(for: Self.list, bearer: token, at: Fixture.noon)
            }
        }
    }
}
