import Foundation
import Identity
import Simulators
import Storage

@testable import Broker

/// What happens in one night: the same for the same seed.
struct ChaosNight {
    private let clients: [BSN]
    private var random: Dice
    private(set) var granted: [String] = []
    private var touched: Set<Int> = []

    init(clients: [BSN], seed: UInt64) {
        self.clients = clients
        random = Dice(seed: seed)
    }

    /// Whom a grant is about.
    func client(of grant: Grant) -> (index: Int, bsn: BSN)? { index(of: grant.id).map { ($0, clients[$0]) } }

    /// Whether anything happened to the measure of a grant.
    func isTouched(_ grant: String) -> Bool { index(of: grant).map(touched.contains) ?? true }

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
        _ = await world.keeper.keep(at: now)
    }

    /// Everything works again, and grants are kept once.
    mutating func calm(_ world: ChaosWorld) async throws {
        try await world.register().setFault(nil)
        _ = await world.keeper.keep(at: world.clock.now)
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
        switch roll(9) {
        case 0, 1: try await register.end("b-\(index)", on: day)
        case 2, 3: try await register.suspend("b-\(index)", on: day)
        case 4: try await register.resume("b-\(index)", on: day)
        case 5: _ = try await register.die(clients[index], on: today)
        case 6 where index.isMultiple(of: 4):
            try await register.dismiss(.kvk(CastKantoor.anker.kvk), on: day)
            touched.formUnion(stride(from: 0, to: clients.count, by: 4))
        default: return
        }
        touched.insert(index)
    }

    private mutating func login(_ index: Int, _ step: Int, in world: ChaosWorld) async throws {
        let id = "\(index)/\(step)"
        try await world.grant(on: clients[index], named: id)
        if try await world.standing().contains(where: { $0.id == id }) { granted.append(id) }
    }
}
