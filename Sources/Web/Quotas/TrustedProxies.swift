import Foundation

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

    private func isTrusted(_ address: ClientAddress) -> Bool { ranges.contains { $0.contains(address) } }
}
