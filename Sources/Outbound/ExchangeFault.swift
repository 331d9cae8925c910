import AsyncHTTPClient
import NIOCore

/// Why an exchange brought back nothing.
enum ExchangeFault: Error, Equatable {
    case timedOut
    case unreachable
    case tooLarge

    /// Sorts the errors of the libraries; what is not known, a broken TLS handshake too, is no connection.
    init(_ error: any Error) {
        self =
            switch error {
            case let fault as ExchangeFault: fault
            case is NIOTooManyBytesError: .tooLarge
            default: .unreachable
            }
    }
}

/// Does `work`, or gives up when `limit` has passed; a cancelled task gives up at once.
func within<Answer: Sendable>(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Answer
) async throws -> Answer {
    try await withThrowingTaskGroup(of: Answer.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: limit)
            throw ExchangeFault.timedOut
        }
        defer { group.cancelAll() }
        guard let answer = try await group.next() else { throw ExchangeFault.timedOut }
        return answer
    }
}
