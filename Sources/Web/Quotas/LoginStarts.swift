import Foundation
import HTTPTypes
import NIOCore

/// How many logins may be begun from one place: each costs records, a disk flush and a signature.
struct LoginStarts: Sendable {
    /// Clients whose address is not known share one.
    private let quota: Quota<[UInt8]?>?
    private let proxies: TrustedProxies
    private let metrics: GatewayMetrics

    init(_ settings: GatewaySettings, behind proxies: TrustedProxies, metrics: GatewayMetrics) {
        quota = settings.loginStartsPerMinute.map { Quota(perMinute: $0) }
        self.proxies = proxies
        self.metrics = metrics
    }

    /// Counts one in, or turns it away.
    ///
    /// - Parameters:
    ///   - headers: The headers of the request; `X-Forwarded-For` counts when a trusted proxy sent it.
    ///   - peer: The other end of the connection.
    ///   - now: The moment.
    /// - Throws: ``WebFault/tooManyLogins(seconds:)``.
    func admit(_ headers: HTTPFields, from peer: SocketAddress?, at now: Date) throws(WebFault) {
        let client = proxies.client(sending: headers, from: peer)
        guard let wait = quota?.take(client?.network, at: now) else { return }
        metrics.count("namens_logins_turned_away_total", [])
        throw .tooManyLogins(seconds: wait)
    }
}

extension HTTPField.Name {
    static let xForwardedFor = Self("X-Forwarded-For") ?? .via
}
