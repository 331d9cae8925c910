import Broker
import Foundation
import Policy

/// What the feeds of registers told, with the rules that the schema has.
struct RelationTables {
    private(set) var feeds: [String: Int] = [:]
    private var versions: [String: [String: Int]] = [:]

    mutating func note(_ version: RelationVersion) {
        let known = versions[version.register]?[version.relation] ?? 0
        versions[version.register, default: [:]][version.relation] = max(known, version.version)
    }

    mutating func advance(_ register: String, to position: Int) throws(StoreError) {
        guard position >= feeds[register, default: 0] else { throw .conflict(.feedMoved) }
        guard position > 0 else { throw .unavailable }
        feeds[register] = position
    }

    mutating func restart(_ register: String) {
        feeds[register] = nil
        versions[register] = nil
    }

    func expectVersion(of grant: Grant) throws(StoreError) {
        guard let relation = grant.relation else { return }
        let counting = versions[relation.register]?[relation.id] ?? 0
        guard counting <= relation.version else { throw .conflict(.relationMoved) }
    }
}

extension Grant {
    func ending(at end: Date) -> Grant {
        Grant(
            id: id, session: session, client: client, gemeente: gemeente, dienst: dienst, besluit: besluit,
            kind: kind, relation: relation, represented: represented, acties: acties,
            toestemmingVereist: toestemmingVereist, issuedAt: issuedAt, endsAt: end)
    }
}
