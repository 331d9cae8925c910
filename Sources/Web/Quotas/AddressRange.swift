/// An address, or all that begin with the same bits (RFC 4632 §3.1): `10.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`.
public struct AddressRange: Hashable, Sendable {
    private let octets: [UInt8]
    private let bits: Int

    /// Reads a range; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let address = ClientAddress(String(first)) else {
            return nil
        }
        octets = address.octets
        guard let length = parts.dropFirst().first else {
            bits = octets.count * 8
            return
        }
        guard let bits = Int(length), (0...octets.count * 8).contains(bits) else { return nil }
        self.bits = bits
    }

    func contains(_ address: ClientAddress) -> Bool {
        guard address.octets.count == octets.count else { return false }
        return (0..<bits).allSatisfy { bit in
            (octets[bit / 8] ^ address.octets[bit / 8]) & (0x80 >> (bit % 8)) == 0
        }
    }
}
