import Logging
import ServiceLifecycle

/// Services that run beside a test.
struct RunningServices {
    private let group: ServiceGroup
    private let running: Task<Void, any Error>
    private let ended: AsyncThrowingStream<Void, any Error>
    private let source: AsyncThrowingStream<Void, any Error>.Continuation

    /// Nothing could be started, or something stopped by itself.
    struct Ended: Error {}

    init(_ services: [any Service], logger: Logger) {
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [], cancellationSignals: [], logger: logger)
        let (ended, source) = AsyncThrowingStream<Void, any Error>.makeStream()
        running = Task {
            do {
                try await group.run()
                source.finish(throwing: Ended())
            } catch {
                source.finish(throwing: error)
                throw error
            }
        }
        (self.group, self.ended, self.source) = (group, ended, source)
    }

    /// Returns when `listening` returns; throws when the services end before.
    func start(_ listening: @escaping @Sendable () async throws -> Void) async throws {
        let source = source
        Task {
            try await listening()
            source.yield()
        }
        for try await _ in ended { return }
        throw Ended()
    }

    /// Returns when everything has stopped.
    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await running.value
    }
}
