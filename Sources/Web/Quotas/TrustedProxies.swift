import Foundation
import HTTPTypes
import NIOCore

/// The proxies in front of the gateway that are believed when they say for whom they ask.
struct TrustedProxies: Sendable {
    let ranges: [AddressRange]

    /// The client behind a connection.
    ///
    /// Only what trusted proxies added to `X-Forwarded-For` counts, read from its end: what stands before that, the
    /// client may have written itself.
    func client(behind peer: ClientAddress?, forwarded fields: [String]) -> ClientAddress? {
        guard let peer, isTrusted(peer) else { return peer }
        var client = peer
        for entry in fields.joined(separator: ",").split(separator: ",").reversed() {
            guard let address = ClientAddress(forwarded: String(entry)) else { break }
            client = address
            if !isTrusted(address) { break }
        }
        return client
    }

    /// The client behind a request.
    ///
    /// - Parameters:
    ///   - headers: The headers of the request; `X-Forwarded-For` counts when a trusted proxy sent it.
    ///   - peer: The other end of the connection.
    /// - Returns: nil when the other end is no host.
    func client(sending headers: HTTPFields, from peer: SocketAddress?) -> ClientAddress? {
        client(behind: peer.flatMap { ClientAddress($0) }, forwarded: headers[values: .xForwardedFor])
    }

    private func isTrusted(_ address: ClientAddress) -> Bool { ranges.contains { $0.contains(address) } }
}
