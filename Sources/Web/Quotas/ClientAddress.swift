import Glibc
import NIOCore

/// The address of a host, as a number: four octets, or sixteen.
struct ClientAddress: Hashable, Sendable {
    let octets: [UInt8]

    /// Reads an address as a number; nil for anything else.
    init?(_ text: String) {
        if let octets = Self.octets(text, AF_INET, count: 4) {
            self.octets = octets
            return
        }
        guard let octets = Self.octets(text, AF_INET6, count: 16) else { return nil }
        self.octets = octets.starts(with: Self.mapped) ? Array(octets.suffix(4)) : octets
    }

    /// Reads an entry of `X-Forwarded-For`, which may have brackets and a port.
    init?(forwarded entry: String) {
        let entry = entry.trimmingPrefix { $0.isWhitespace }
        let bare: Substring =
            if entry.first == "[", let end = entry.firstIndex(of: "]") {
                entry[entry.index(after: entry.startIndex)..<end]
            } else if entry.count(where: { $0 == ":" }) == 1 {
                entry.prefix { $0 != ":" }
            } else {
                entry[...]
            }
        self.init(bare.split { $0.isWhitespace }.joined(separator: " "))
    }

    /// Takes the other end of a connection; nil when that is no host.
    init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    /// Who shares a quota: an IPv4 address alone, and the /64 of an IPv6 address, all of which one host may have.
    var network: [UInt8] { octets.count == 4 ? octets : Array(octets.prefix(8)) }

    /// The same as text, for those that keep it.
    var networkName: String { network.map { String($0) }.joined(separator: ".") }

    private static func octets(_ text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var octets = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &octets) == 1 ? octets : nil
    }

    /// What stands before an IPv4 address that is written as IPv6 (RFC 4291 §2.5.5.2).
    private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [255, 255]
}
