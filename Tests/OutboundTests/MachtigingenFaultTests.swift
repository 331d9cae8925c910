import Foundation
import Identity
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("When the register misbehaves, the client")
struct MachtigingenFaultTests {
    static let expected: [MachtigingenFault: RegisterError] = [
        .slow: .timedOut(register: "machtigingen"),
        .trickle: .timedOut(register: "machtigingen"),
        .down: .refused(register: "machtigingen", status: 503),
        .hangUp: .unreachable(register: "machtigingen"),
        .nonsense: .malformed(register: "machtigingen", field: "Content-Type"),
        .truncated: .unreachable(register: "machtigingen"),
        .wrongSchema: .malformed(register: "machtigingen", field: "referentie"),
        .huge: .malformed(register: "machtigingen", field: "length"),
        .stale: .malformed(register: "machtigingen", field: "beantwoordOp"),
        .otherPerson: .malformed(register: "machtigingen", field: "gemachtigde"),
        .unknownState: .malformed(register: "machtigingen", field: "staat"),
        .badNumber: .malformed(register: "machtigingen", field: "bsn"),
    ]

    @Test("gives neither a yes nor a no", arguments: MachtigingenFault.allCases)
    func faults(_ fault: MachtigingenFault) async throws {
        let waits = fault == .slow || fault == .trickle
        let error = try await withRegister { server, connections, url in
            await server.setFault(fault)
            let client = MachtigingenClient(
                url: url, identity: try TestPKI.identity(), connections: connections,
                timeout: waits ? .milliseconds(500) : .seconds(30))
            return await failure(of: client)
        }
        #expect(error == Self.expected[fault])
    }

    @Test("asks a second time when the connection was closed, and never a third")
    func retries() async throws {
        let searches = try await withRegister { server, connections, url in
            await server.setFault(.hangUp)
            let identity = try TestPKI.identity()
            _ = await failure(
                of: MachtigingenClient(
                    url: url, identity: identity, connections: connections, timeout: patience))
            return await server.searches()
        }
        #expect(searches == 2)
    }

    @Test("does not ask again after a refusal")
    func noRetry() async throws {
        let searches = try await withRegister { server, connections, url in
            await server.setFault(.down)
            let identity = try TestPKI.identity()
            _ = await failure(
                of: MachtigingenClient(
                    url: url, identity: identity, connections: connections, timeout: patience))
            return await server.searches()
        }
        #expect(searches == 1)
    }

    @Test("is told at once when nobody listens")
    func nobodyListens() async throws {
        let url = try await withRegister { _, _, url in url }
        let connections = Connections()
        let client = MachtigingenClient(
            url: url, identity: try TestPKI.identity(), connections: connections, timeout: .seconds(30))
        let error = await failure(of: client)
        await connections.close()
        #expect(error == .unreachable(register: "machtigingen"))
    }

    @Test("answers again once the register is repaired")
    func repaired() async throws {
        let found = try await withRegister { server, connections, url in
            let client = MachtigingenClient(
                url: url, identity: try TestPKI.identity(), connections: connections, timeout: patience)
            await server.setFault(.truncated)
            _ = await failure(of: client)
            await server.setFault(nil)
            return try await client.machtigingen(gemachtigde: Cast.anna.bsn, at: .now).machtigingen.map(\.id)
        }
        #expect(found == ["m-anna-buurvrouw", "m-anna-moeder"])
    }
}

/// The error that a question about Anna ends with.
func failure(of client: MachtigingenClient, at now: Date = .now) async -> RegisterError? {
    do {
        _ = try await client.machtigingen(gemachtigde: Cast.anna.bsn, at: now)
        return nil
    } catch {
        return error
    }
}
