import Audit
import Foundation
import Identity
import Mandaat

/// What the lists of each gemeente should say: dictionaries, and no cleverness.
struct TrafficLists {
    typealias List = [BSN: Lijstregel]

    private var lists: [GemeenteCode: List] = [:]
    private(set) var changes: [GemeenteCode: Int] = [:]

    func row(_ person: BSN, _ gemeente: GemeenteCode) -> Lijstregel? { lists[gemeente]?[person] }

    mutating func replace(_ gemeente: GemeenteCode, by rows: [Lijstregel]) {
        lists[gemeente] = Dictionary(uniqueKeysWithValues: rows.map { ($0.bsn, $0) })
        changes[gemeente, default: 0] += 1
    }

    mutating func put(_ row: Lijstregel, _ gemeente: GemeenteCode) {
        lists[gemeente, default: [:]][row.bsn] = row
        changes[gemeente, default: 0] += 1
    }

    func stands(_ person: BSN, _ gemeente: GemeenteCode, on day: LocalDate) -> Bool {
        row(person, gemeente).map { $0.van <= day && ($0.tot.map { day < $0 } ?? true) } ?? false
    }

    /// How a file differs from the list of that gemeente.
    func difference(_ rows: [Lijstregel], _ gemeente: GemeenteCode) -> ListDifference {
        let before = lists[gemeente] ?? [:]
        let stay = rows.filter { before[$0.bsn] != nil }
        let same = stay.filter { before[$0.bsn] == $0 }
        return ListDifference(
            added: rows.count - stay.count, removed: before.count - stay.count,
            changed: stay.count - same.count, unchanged: same.count)
    }
}
