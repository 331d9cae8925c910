import Foundation
import Identity
import Simulators

/// Looks for the numbers of persons in anything: as digits, in base64 wherever they begin in it, in hexadecimal.
struct Canary: Sendable {
    /// By their first four bytes.
    private let needles: [UInt32: [Needle]]

    /// One way to write the number of one persona.
    private struct Needle: Sendable {
        let persona: String
        let form: String
        let bytes: [UInt8]
    }

    init(_ personas: [Persona]) {
        let all = personas.flatMap { persona in
            let digits = Array(persona.bsn.reveal().utf8)
            let hexadecimal = digits.map { String($0, radix: 16) }.joined()
            let plain = [("digits", digits), ("hexadecimal", Array(hexadecimal.utf8))]
            let encoded = (0...2).map { ("base64", Self.base64(digits, after: $0)) }
            return (plain + encoded).map { Needle(persona: persona.id, form: $0.0, bytes: $0.1) }
        }
        needles = Dictionary(grouping: all) { $0.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
    }

    /// Whose number is there, and in what form; nothing of the number itself.
    func hits(in bytes: Data) -> [String] {
        var hits: [String] = []
        var four: UInt32 = 0
        for index in bytes.indices {
            four = four << 8 | UInt32(bytes[index])
            guard let candidates = needles[four] else { continue }
            let rest = bytes[index...].dropFirst()
            hits += candidates.filter { rest.starts(with: $0.bytes.dropFirst(4)) }
                .map { "\($0.persona) as \($0.form)" }
        }
        return hits
    }

    func hits(in text: String) -> [String] { hits(in: Data(text.utf8)) }

    /// What the digits always become in base64 when that many bytes, counted by threes, come before them.
    private static func base64(_ digits: [UInt8], after bytes: Int) -> [UInt8] {
        let text = Array(Data([UInt8](repeating: 0, count: bytes) + digits).base64EncodedString().utf8)
        // Sextets that hold bits of something before or behind the digits are left out.
        return Array(text[(bytes * 8 + 5) / 6..<(bytes + digits.count) * 8 / 6])
    }
}
