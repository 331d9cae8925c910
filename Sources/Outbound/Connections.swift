import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// The connections on which every request leaves: kept alive, and never shared between two TLS identities.
///
/// Redirects are not followed and nothing is logged: addresses and bodies may name persons.
public struct Connections: Sendable {
    private let client: HTTPClient

    /// Opens nothing yet.
    public init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .seconds(2)
        configuration.connectionPool.retryConnectionEstablishment = false
        // Shorter than servers keep a connection open: one that they are closing would fail what is never sent twice.
        configuration.connectionPool.idleTimeout = .seconds(4)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes all connections; call once, when no request is under way.
    public func close() async {
        try? await client.shutdown()
    }

    /// Sends a request and brings back the whole answer, all within the exchange's limit.
    func send(_ exchange: Exchange) async throws(ExchangeFault) -> ExchangeAnswer {
        do {
            return try await within(exchange.limit) { try await attempt(exchange) }
        } catch {
            throw ExchangeFault(error)
        }
    }

    /// Tries what may be repeated a second time, once, when the other side had closed the connection: a kept-alive
    /// one may have gone stale.
    private func attempt(_ exchange: Exchange) async throws -> ExchangeAnswer {
        do {
            return try await once(exchange)
        } catch  where exchange.mayRepeat && isReset(error) {
            return try await once(exchange)
        }
    }

    private func once(_ exchange: Exchange) async throws -> ExchangeAnswer {
        // `within` keeps the time of the whole; this deadline would stop counting at the response's head.
        let response = try await client.execute(exchange.request, deadline: .distantFuture)
        let body = try await response.body.collect(upTo: exchange.largestAnswer)
        return ExchangeAnswer(
            status: Int(response.status.code), contentType: response.headers.first(name: "content-type"),
            body: Array(buffer: body))
    }
}

private func isReset(_ error: any Error) -> Bool {
    if let error = error as? IOError { return error.errnoCode == ECONNRESET || error.errnoCode == EPIPE }
    return (error as? HTTPClientError) == .remoteConnectionClosed
}
