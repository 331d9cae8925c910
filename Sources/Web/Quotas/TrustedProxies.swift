import Foundation

/// The proxies in front of the gateway that are believed when they say for whom they ask.
struct TrustedProxies: Sendable {
    private let addresses: Set<ClientAddress>

    /// Takes addresses as the configuration names them.
    init(_ addresses: [String]) { self.addresses = Set(addresses.compactMap { ClientAddress($0) }) }

    /// The client behind a connection.
    ///
    /// Only what trusted proxies added to `X-Forwarded-For` counts, read from its end: what stands before that, the
    /// client may have written itself.
    func client(behind peer: ClientAddress?, forwarded fields: [String]) -> ClientAddress? {
        guard let peer, addresses.contains(peer) else { return peer }
        var client = peer
        for entry in fields.joined(separator: ",").split(separator: ",").reversed() {
            guard let address = ClientAddress(entry.trimmingCharacters(in: .whitespaces)) else { break }
            client = address
            if !addresses.contains(address) { break }
        }
        return client
    }
}
