import Identity

/// The name by which DigiD 3.x knows a person: a sector code, a colon and a number.
///
/// - Source: Koppelvlakspecificatie DigiD SAML 3.x, NameID.
struct SectoralName {
    static let bsnPrefix = "s00000000:"

    private let sector: String
    private let number: Substring

    /// Nil for a text that does not begin with a sector code.
    init?(_ text: String) {
        guard let prefix = Self.prefix(of: text) else { return nil }
        sector = prefix
        number = text[text.utf8.index(text.startIndex, offsetBy: prefix.utf8.count)...]
    }

    var isBSN: Bool { sector.isExactly(Self.bsnPrefix) }

    /// The number, padded to nine digits; nil when it is no BSN. DigiD has sent eight digits.
    var bsn: BSN? {
        guard isBSN, (8...9).contains(number.utf8.count) else { return nil }
        let zeros = String(repeating: "0", count: 9 - number.utf8.count)
        return try? BSN(zeros + number)
    }

    /// `s`, eight digits and a colon at the start of `text`.
    static func prefix(of text: String) -> String? {
        let head = Array(text.utf8.prefix(10))
        guard head.count == 10, head[0] == UInt8(ascii: "s"), head[9] == UInt8(ascii: ":"),
            head[1...8].allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return String(decoding: head, as: UTF8.self)
    }
}
