package import Broker
package import Foundation
package import Identity

extension MemoryStore {
    package func acts(
        for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, after position: ActPosition?,
        limit: Int
    ) throws(StoreError) -> [Act] {
        try available()
        let readable = tables.acts.values.filter { $0.isReadable(by: represented, in: gemeente, at: now) }
        let found = readable.filter { act in
            position.map { (act.at, $0.besluit) < ($0.at, act.besluit) } ?? true
        }
        return Array(found.sorted { ($1.at, $0.besluit) < ($0.at, $1.besluit) }.prefix(limit))
    }

    package func act(
        _ besluit: String, for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date
    ) throws(StoreError) -> Act? {
        try available()
        return tables.acts[besluit].flatMap {
            $0.isReadable(by: represented, in: gemeente, at: now) ? $0 : nil
        }
    }

    package func reports(on besluiten: [String]) throws(StoreError) -> [Terugmelding] {
        try available()
        return besluiten.compactMap { tables.reports[$0] }
    }
}

extension Act {
    fileprivate func isReadable(by person: Pseudonym, in code: GemeenteCode, at now: Date) -> Bool {
        represented == person && gemeente == code && now < keptUntil
    }
}
