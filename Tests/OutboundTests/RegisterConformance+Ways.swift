import Foundation
import Identity
import Outbound
import Representation
import Simulators

/// The registers that conform: one way each of asking them.
enum Way: String, CaseIterable, Sendable {
    case inMemory
    case overTheWire

    func run(
        _ machtigingen: [RegisteredMachtiging], _ body: @Sendable @escaping (Subject) async throws -> Void
    ) async throws {
        switch self {
        case .inMemory: try await body(Subject(memory: MemoryRegister(machtigingen)))
        case .overTheWire:
            try await withRegister(machtigingen) { server, connections, url in
                let identity = try TestPKI.identity()
                let client = MachtigingenClient(
                    url: url, identity: identity, connections: connections, timeout: patience)
                try await body(Subject(server: server, client: client))
            }
        }
    }
}

/// A register under test, and the hands to change what it holds.
struct Subject: Sendable {
    let register: any MachtigingenRegister
    let put: @Sendable (RegisteredMachtiging) async -> Void
    let withdraw: @Sendable (String) async -> Void

    init(memory: MemoryRegister) {
        register = memory
        put = { await memory.put($0) }
        withdraw = { await memory.withdraw($0) }
    }

    init(server: SimulatedMachtigingenregister, client: MachtigingenClient) {
        register = client
        put = { await server.put($0) }
        withdraw = { await server.withdraw($0) }
    }
}

/// A register without a wire.
actor MemoryRegister: MachtigingenRegister {
    private var machtigingen: [RegisteredMachtiging]
    private var answers = 0

    init(_ machtigingen: [RegisteredMachtiging]) { self.machtigingen = machtigingen }

    func put(_ machtiging: RegisteredMachtiging) { machtigingen.append(machtiging) }

    func withdraw(_ id: String) {
        for index in machtigingen.indices where machtigingen[index].id == id {
            machtigingen[index].staat = .ingetrokken
            machtigingen[index].versie += 1
        }
    }

    func machtigingen(gemachtigde: BSN, at now: Date) async throws(RegisterError) -> RegisterAnswer {
        answers += 1
        let consultation = Consultation(
            register: "machtigingen", reference: "answer-\(answers)", answeredAt: now)
        do {
            let found = try machtigingen.filter { $0.gemachtigde == gemachtigde }.map { try $0.represented() }
            return RegisterAnswer(machtigingen: found, consultation: consultation)
        } catch {
            throw .malformed(register: "machtigingen", field: "machtigingen")
        }
    }
}
