import Foundation
import Identity
import Mandaat

/// What the lists of some gemeenten should say: dictionaries, and no cleverness.
struct ListModel {
    typealias List = [BSN: Lijstregel]

    private(set) var lists: [GemeenteCode: List] = [:]
    /// How often a list was changed, replaced or not.
    private(set) var changes: [GemeenteCode: Int] = [:]

    mutating func replace(_ gemeente: GemeenteCode, by rows: [Lijstregel]) {
        lists[gemeente] = Dictionary(uniqueKeysWithValues: rows.map { ($0.bsn, $0) })
        changes[gemeente, default: 0] += 1
    }

    mutating func put(_ row: Lijstregel, _ gemeente: GemeenteCode) {
        lists[gemeente, default: [:]][row.bsn] = row
        changes[gemeente, default: 0] += 1
    }

    mutating func end(_ bsn: BSN, _ gemeente: GemeenteCode, on day: LocalDate) {
        guard let row = lists[gemeente]?[bsn] else { return }
        lists[gemeente]?[bsn] = Lijstregel(
            bsn: bsn, kenmerk: row.kenmerk, van: row.van, tot: min(row.tot ?? day, day))
        changes[gemeente, default: 0] += 1
    }

    func has(_ bsn: BSN, _ gemeente: GemeenteCode) -> Bool { lists[gemeente]?[bsn] != nil }

    func says(_ rows: [Lijstregel], of gemeente: GemeenteCode) -> Bool {
        Set(rows) == Set((lists[gemeente] ?? [:]).values)
    }

    func lists(of bsn: BSN, on day: LocalDate) -> Set<GemeenteCode> {
        Set(
            lists.filter { _, list in
                list[bsn].map { $0.van <= day && ($0.tot.map { day < $0 } ?? true) } ?? false
            }.keys)
    }
}

/// A generator whose numbers follow from its seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
