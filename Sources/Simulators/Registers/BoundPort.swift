import Hummingbird
import NIOCore

/// The port a server got, for those who start others after it.
actor BoundPort {
    private var outcome: Result<Int, any Error>?
    private var waiting: [CheckedContinuation<Int, any Error>] = []

    /// The port, as soon as it is open; throws when the server ended without one.
    func value() async throws -> Int {
        if let outcome { return try outcome.get() }
        return try await withCheckedThrowingContinuation { waiting.append($0) }
    }

    func settle(_ outcome: Result<Int, any Error>) {
        guard self.outcome == nil else { return }
        self.outcome = outcome
        for continuation in waiting { continuation.resume(with: outcome) }
        waiting = []
    }

    /// Runs a server; a port that cannot be opened is told in one sentence.
    func run(_ application: some ApplicationProtocol, at address: String) async throws {
        do {
            try await application.run()
            settle(.failure(SimulatorError("the server on \(address) has ended")))
        } catch let error as IOError {
            let taken = SimulatorError(
                "free \(address) or choose another port: \(error.localizedDescription)")
            settle(.failure(taken))
            throw taken
        } catch {
            settle(.failure(error))
            throw error
        }
    }
}
