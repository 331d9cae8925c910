import Foundation
import Hummingbird
import NIOCore
import ServiceLifecycle

/// One of the mock's servers; it says when it listens, and says clearly why it does not.
struct ProviderServer<Application: ApplicationProtocol>: Service {
    let application: Application
    let port: Int
    let start: ProviderStart

    func run() async throws {
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            await start.fail(MockProviderError.portTaken(port))
            throw MockProviderError.portTaken(port)
        } catch {
            await start.fail(error)
            throw error
        }
    }
}

/// Waits until all servers listen, or one has failed to.
actor ProviderStart {
    private var missing: Int
    private var failure: (any Error)?
    private var waiting: [CheckedContinuation<Void, any Error>] = []

    /// Waits for that many servers.
    init(servers: Int) { missing = servers }

    func listens() {
        missing -= 1
        guard missing == 0 else { return }
        waiting.forEach { $0.resume() }
        waiting = []
    }

    func fail(_ error: any Error) {
        failure = error
        waiting.forEach { $0.resume(throwing: error) }
        waiting = []
    }

    func wait() async throws {
        if let failure { throw failure }
        guard missing > 0 else { return }
        try await withCheckedThrowingContinuation { waiting.append($0) }
    }
}
