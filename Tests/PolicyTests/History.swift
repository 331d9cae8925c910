import Foundation
import Identity
import Representation

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Days as numbers since 1970, counted without the calendar that is under test.
enum Days {
    /// The day in Amsterdam on which an instant of 2026 falls.
    static func of(_ instant: Date) -> Int {
        let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
        // Summer time of 2026: from 29 March to 25 October, 01:00 UTC.
        let summer = (1_774_746_000..<1_792_890_000).contains(seconds)
        return (seconds + (summer ? 7200 : 3600)) / 86_400
    }

    /// The first instant of a day of 2026.
    static func start(_ day: Int) -> Date {
        let winter = day * 86_400 - 3600
        let summer = (1_774_746_000..<1_792_890_000).contains(winter)
        return Date(timeIntervalSince1970: Double(summer ? winter - 3600 : winter))
    }

    static func date(_ day: Int) -> LocalDate {
        LocalDate(Date(timeIntervalSince1970: Double(day * 86_400 + 43_200)))
    }
}

/// A measure in plain numbers, from which the rules' own is made, and by which they are judged.
struct Plain {
    var soort: Maatregel.Soort
    var from: Int
    var to: Int?
    var holders: [Int]
    var tasks: [Set<Domein>]
    var suspended: [Range<Int>?]
    var verdeling: Maatregel.Verdeling
    /// Nil for all goods.
    var part: Set<Domein>?
    var toestemming: Set<Actie>
    var voorlopig: Bool
}

extension Plain {
    /// A measure that begins on a given day, or on any day about a change of the clock.
    static func random(_ random: inout Seeded, about centre: Int, from: Int?) -> Plain {
        let from = from ?? centre + .random(in: -12...6, using: &random)
        let holders = Array([0, 1, 2].shuffled(using: &random).prefix(.random(in: 1...2, using: &random)))
        let voorlopig = Bool.random(using: &random)
        return Plain(
            soort: Maatregel.Soort.allCases.randomElement(using: &random) ?? .bewind, from: from,
            to: voorlopig || Bool.random(using: &random) ? from + .random(in: 1...12, using: &random) : nil,
            holders: holders, tasks: holders.map { _ in domeinen(&random) },
            suspended: holders.map { _ in suspension(&random, about: centre) },
            verdeling: Maatregel.Verdeling.allCases.randomElement(using: &random) ?? .gezamenlijk,
            part: Int.random(in: 0..<3, using: &random) == 0 ? domeinen(&random) : nil,
            toestemming: Int.random(in: 0..<4, using: &random) == 0
                ? Set(Actie.allCases.shuffled(using: &random).prefix(.random(in: 1...5, using: &random)))
                : [],
            voorlopig: voorlopig)
    }

    private static func domeinen(_ random: inout Seeded) -> Set<Domein> {
        Set([.financieel, .persoonlijk].filter { _ in Bool.random(using: &random) })
    }

    private static func suspension(_ random: inout Seeded, about centre: Int) -> Range<Int>? {
        guard Int.random(in: 0..<4, using: &random) == 0 else { return nil }
        let from = centre + .random(in: -8...8, using: &random)
        return from..<from + .random(in: 1...5, using: &random)
    }

    /// Up to four measures; each begins about the change, or on the day the one before ends.
    static func history(_ random: inout Seeded, about centre: Int) -> [Plain] {
        var history: [Plain] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let successor = Bool.random(using: &random) ? history.last?.to : nil
            history.append(.random(&random, about: centre, from: successor))
        }
        return history
    }
}
