extension StringProtocol {
    /// Whether both texts are the same octets.
    ///
    /// `==` on strings calls canonically equivalent texts equal (the Kelvin sign and `K`); identifiers of
    /// SAML are never compared that way.
    func isExactly(_ other: some StringProtocol) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isEqual = utf8.withContiguousStorageIfAvailable { octets in
            other.utf8.withContiguousStorageIfAvailable { octets.elementsEqual($0) }
        }
        return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
    }

    /// The text without the white space of XML at both ends (space, tab, line feed, carriage return).
    var trimmingXMLSpace: String {
        let bytes = Array(utf8)
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}

extension Sequence<String> {
    /// Whether one of the texts is, octet for octet, `text`.
    func containsExactly(_ text: String) -> Bool { contains { $0.isExactly(text) } }
}
