/// The octets of a whitelist, a piece at a time: it is never whole in memory, nor on disk.
struct ListFile: Sequence {
    let rows: Int
    /// Every how many rows one says something else than in the file with zero.
    let changing: Int

    private static let pieceRows = 1500

    func makeIterator() -> AnyIterator<[UInt8]> {
        var (written, prefix, hasHeader) = (0, 10_000_000, false)
        return AnyIterator {
            guard !hasHeader || written < rows else { return nil }
            var piece = hasHeader ? [] : Array("bsn;categorie;van;tot\n".utf8)
            hasHeader = true
            let end = Swift.min(rows, written + Self.pieceRows)
            while written < end {
                prefix += 1
                guard let check = Self.check(of: prefix) else { continue }
                written += 1
                Self.append(prefix * 10 + check, to: &piece)
                piece.append(contentsOf: row(written).utf8)
            }
            return piece
        }
    }

    private func row(_ number: Int) -> String {
        changing > 0 && number.isMultiple(of: changing)
            ? ";incidenteel;2026-02-01;\n" : ";lopend;2026-01-01;2027-01-01\n"
    }

    /// The ninth digit that makes a number pass the eleven test; nil where none does.
    static func check(of eightDigits: Int) -> Int? {
        var (rest, weight, sum) = (eightDigits, 2, 0)
        while weight <= 9 {
            sum += rest % 10 * weight
            rest /= 10
            weight += 1
        }
        return sum % 11 == 10 ? nil : sum % 11
    }

    /// The `count` numbers that the file begins with, nine digits each.
    static func numbers(_ count: Int) -> [Int] {
        var found: [Int] = []
        var prefix = 10_000_001
        while found.count < count {
            if let check = check(of: prefix) { found.append(prefix * 10 + check) }
            prefix += 1
        }
        return found
    }

    private static func append(_ number: Int, to piece: inout [UInt8]) {
        var divisor = 100_000_000
        while divisor > 0 {
            piece.append(48 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
