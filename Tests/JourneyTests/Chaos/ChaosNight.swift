import Foundation
import Identity
import Policy
import Simulators
import Storage
import Testing

@testable import Broker

/// What happens in one night: the same for the same seed.
struct ChaosNight {
    private let clients: [BSN]
    private var random: Dice
    /// The grants as they were given, by name.
    private(set) var granted: [String: Grant] = [:]
    private var touched: Set<Int> = []
    private var curatelen: Set<Int> = []
    private var dead: Set<Int> = []

    init(clients: [BSN], seed: UInt64) {
        self.clients = clients
        random = Dice(seed: seed)
    }

    /// Whom a grant is about.
    func client(of grant: Grant) -> (index: Int, bsn: BSN)? { index(of: grant.id).map { ($0, clients[$0]) } }

    /// Whether anything happened to the measure of a grant.
    func isTouched(_ grant: String) -> Bool { index(of: grant).map(touched.contains) ?? true }

    /// Whether a curatele was ordered over the client of a grant.
    func isUnderCuratele(_ grant: String) -> Bool { index(of: grant).map(curatelen.contains) ?? false }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

    private func index(of grant: String) -> Int? { grant.split(separator: "/").first.flatMap { Int($0) } }

    /// Half an hour: something may fail or come back, something happens in court, somebody logs in, grants are kept.
    mutating func pass(_ step: Int, in world: ChaosWorld, at now: Date) async throws {
        world.clock.set(now)
        if step == 0 {
            _ = try await world.register()
            for index in clients.indices { try await login(index, step, in: world) }
        }
        try await upset(world)
        if await world.isUp { try await happen(in: world, on: LocalDate(now)) }
        if await world.isUp, roll(3) == 0 {
            try await login(roll(clients.count), step, in: world)
        }
        await world.keep()
        for id in granted.keys.sorted().shuffled(using: &random).prefix(2) { try await use(id, in: world) }
    }

    /// Everything works again, a last curatele is ordered, grants are kept once, and every token is used once.
    mutating func calm(_ world: ChaosWorld) async throws {
        let register = try await world.register()
        await register.setFault(nil)
        let today = LocalDate(world.clock.now)
        if let index = clients.indices.first(where: { !touched.contains($0) }) {
            curatelen.insert(index)
            touched.insert(index)
            try await register.order(curatele(over: index, from: today), today: today)
        }
        await world.keep()
        let standing = Set(try await world.standing().map(\.id))
        for id in granted.keys.sorted() {
            let isActive = try await world.isActive(id)
            #expect(isActive != nil, "\(id): nobody knows")
            #expect(standing.contains(id) || isActive == false, "\(id) fell and is active")
        }
    }

    /// What is active in the middle of the night, the register says yes to when it says anything.
    private func use(_ id: String, in world: ChaosWorld) async throws {
        guard let grant = granted[id], let (_, client) = client(of: grant) else { return }
        guard try await world.isActive(id) == true else { return }
        guard let decision = try? await world.decision(on: client) else { return }
        #expect(decision.isPermit, "\(id) is active at \(world.clock.now) and the register says no")
        #expect(decision.evidence.relation?.id == grant.relation?.id)
    }

    private mutating func upset(_ world: ChaosWorld) async throws {
        switch roll(8) {
        case 0, 1: try await world.kill()
        case 2: try await world.register().setFault(.feedLost)
        case 3: try await world.register().setFault(.unavailable)
        case 4: try await world.register().setFault(.stale)
        case 5: try await world.register().setFault(.wrongSignature)
        default: try await world.register().setFault(nil)
        }
    }

    private mutating func happen(in world: ChaosWorld, on today: LocalDate) async throws {
        let register = try await world.register()
        let index = roll(clients.count)
        let day = today.adding(days: roll(3) == 0 ? 1 : 0)
        switch roll(12) {
        case 0, 1: try await register.end("b-\(index)", on: day)
        case 2, 3: try await register.suspend("b-\(index)", on: day)
        case 4: try await register.resume("b-\(index)", on: day)
        case 5:
            _ = try await register.die(clients[index], on: today)
            dead.insert(index)
        case 6 where index.isMultiple(of: 4):
            try await register.dismiss(.kvk(CastKantoor.anker.kvk), on: day)
            touched.formUnion(stride(from: 0, to: clients.count, by: 4))
        case 7, 8:
            guard !dead.contains(index), curatelen.insert(index).inserted else { return }
            try await register.order(curatele(over: index, from: day), today: today)
        case 9: try await register.end("c-\(index)", on: day)
        default: return
        }
        touched.insert(index)
    }

    /// By another office or by somebody of her family, while the bewind goes on.
    private mutating func curatele(over index: Int, from day: LocalDate) -> RegisteredMaatregel<ZaakDag> {
        let family = Houder<ZaakDag>(.bsn(clients[(index + 1) % clients.count]), naam: "F. Familie")
        let office = Houder<ZaakDag>(.kvk(CastKantoor.kompas.kvk), naam: CastKantoor.kompas.naam)
        return RegisteredMaatregel(
            id: "c-\(index)", soort: .curatele, vertegenwoordigde: clients[index],
            houders: [roll(2) == 0 ? office : family], van: .dag(day))
    }

    private mutating func login(_ index: Int, _ step: Int, in world: ChaosWorld) async throws {
        let id = "\(index)/\(step)"
        try await world.grant(on: clients[index], named: id)
        granted[id] = try await world.standing().first { $0.id == id }
    }
}
