import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Identity
import Logging
import NIOCore
import NIOSSL
import Outbound
import ServiceLifecycle
import Simulators

/// A log nobody reads.
let silence = Logger(label: "silence") { _ in SwiftLogNoOpLogHandler() }

/// Runs a service while `body` runs, then stops it gracefully.
func running<Value: Sendable>(
    _ service: some Service, _ body: @Sendable @escaping () async throws -> Value
) async throws -> Value {
    let services = ServiceGroup(configuration: .init(services: [service], logger: silence))
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            try await services.run()
            return nil
        }
        group.addTask { try await body() }
        defer { group.cancelAll() }
        while let finished = try await group.next() {
            guard let value = finished else { continue }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
            return value
        }
        throw ServerEnded()
    }
}

struct ServerEnded: Error {}

/// An answer that never comes: waits until the server stops.
func noAnswer() async -> Response {
    try? await gracefulShutdown()
    return Response(status: .ok)
}

/// Runs the simulated register with some machtigingen, and connections of ours to it.
func withRegister<Value: Sendable>(
    _ machtigingen: [RegisteredMachtiging] = RegisteredMachtiging.cast(today: LocalDate(.now)),
    _ body: @Sendable @escaping (SimulatedMachtigingenregister, Connections, String) async throws -> Value
) async throws -> Value {
    let register = try SimulatedMachtigingenregister(
        MachtigingenConfiguration(
            listen: .init(port: 0), tls: TestPKI.register(), machtigingen: machtigingen),
        logger: silence)
    return try await running(register) {
        let url = try await register.url()
        return try await withConnections { try await body(register, $0, url) }
    }
}

/// Runs a server that gives every request to `answer`; TLS when a configuration is given.
func withServer<Value: Sendable>(
    tls: TLSConfiguration? = nil, answer: @Sendable @escaping (Request) async throws -> Response,
    _ body: @Sendable @escaping (Connections, String) async throws -> Value
) async throws -> Value {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = Application(
        responder: CallbackResponder { (request: Request, _: BasicRequestContext) in try await answer(request)
        },
        server: try tls.map { try .tls(tlsConfiguration: $0) } ?? .http1(),
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: silence)
    return try await running(server) {
        let port = await ports.first { _ in true } ?? 0
        return try await withConnections {
            try await body($0, "\(tls == nil ? "http" : "https")://127.0.0.1:\(port)/")
        }
    }
}

func withConnections<Value: Sendable>(
    _ body: (Connections) async throws -> Value
) async throws -> Value {
    let connections = Connections()
    do {
        let value = try await body(connections)
        await connections.close()
        return value
    } catch {
        await connections.close()
        throw error
    }
}

/// Long enough for a busy machine, where a test is not about time.
let patience = Duration.seconds(30)
