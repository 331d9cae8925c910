import Glibc
import NIOCore

/// From where a client comes, as far as it counts: an IPv4 address, or the network of an IPv6 one.
///
/// Whoever has one IPv6 address has the whole /64 around it.
struct ClientAddress: Hashable, Sendable {
    private let octets: [UInt8]

    /// Reads an address as a number; nil for anything else.
    init?(_ text: String) {
        if let octets = Self.octets(text, AF_INET, count: 4) {
            self.octets = octets
            return
        }
        guard let octets = Self.octets(text, AF_INET6, count: 16) else { return nil }
        let isMapped = octets.starts(with: Self.mapped)
        self.octets = Array(isMapped ? octets.suffix(4) : octets.prefix(8))
    }

    /// Takes the other end of a connection; nil when that is no host.
    init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    private static func octets(_ text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var octets = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &octets) == 1 ? octets : nil
    }

    /// What stands before an IPv4 address that is written as IPv6 (RFC 4291 §2.5.5.2).
    private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [255, 255]
}
