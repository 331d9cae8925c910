package import Broker
package import Identity
package import Mandaat

extension MemoryStore: BeheerReader {
    private var verbanden: VerbandTables {
        get throws(StoreError) {
            try available()
            return tables.verbanden
        }
    }

    package func opdrachten(of verband: VerbandID) throws(StoreError) -> [Opdracht] {
        try verbanden.orders(of: verband)
    }

    package func account(
        _ id: AccountID, of verband: VerbandID
    ) throws(StoreError) -> StoredAccount? { try verbanden.account(id, of: verband) }

    package func accounts(
        of verband: VerbandID, after id: AccountID?, limit: Int
    ) throws(StoreError) -> [StoredAccount] {
        let all = try verbanden.accounts(of: verband)
        return Array(all.filter { $0.account.id.rawValue > id?.rawValue ?? "" }.prefix(limit))
    }

    package func history(
        of account: AccountID?, in verband: VerbandID, limit: Int
    ) throws(StoreError) -> [AccountNote] {
        let notes = try verbanden.notes[verband, default: []]
        let own = notes.enumerated().filter { account == nil || $0.element.account == account }
        return own.sorted { ($0.element.op, $0.offset) > ($1.element.op, $1.offset) }
            .prefix(limit).map(\.element)
    }

    package func deviations(
        of account: AccountID, in verband: VerbandID
    ) throws(StoreError) -> [Afwijking] { try verbanden.deviations(of: account, in: verband) }

    package func openAanvragen(of verband: VerbandID) throws(StoreError) -> [StoredAanvraag] {
        try verbanden.openAanvragen(of: verband)
    }

    package func aanvraag(
        _ id: String, of verband: VerbandID
    ) throws(StoreError) -> StoredAanvraag? { try verbanden.aanvraag(id, of: verband) }

    package func matrix(of verband: VerbandID) throws(StoreError) -> Matrixversie? {
        try verbanden.matrix(of: verband)
    }

    package func voorstellen(of verband: VerbandID) throws(StoreError) -> [Matrixvoorstel] {
        try verbanden.proposals[verband, default: []].sorted { ($0.op, $0.id) < ($1.op, $1.id) }
    }

    package func traffic(
        of verband: VerbandID, since day: LocalDate
    ) throws(StoreError) -> [EerdereRaadpleging] {
        let asked = try verbanden.traffic[verband, default: []].filter { $0.day >= day }.map(\.asked)
        let rows = Dictionary(grouping: asked) {
            [$0.profiel.rawValue, $0.onderdeel.rawValue, $0.doel.rawValue]
        }
        return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, same in
            same.first.map {
                EerdereRaadpleging(
                    profiel: $0.profiel, onderdeel: $0.onderdeel, doel: $0.doel,
                    aantal: same.reduce(0) { $0 + $1.aantal })
            }
        }
    }

    package func openEscapes(
        of verband: VerbandID, except account: AccountID, limit: Int
    ) throws(StoreError) -> [StoredEscape] {
        Array(try verbanden.openEscapes(of: verband).filter { $0.account != account }.prefix(limit))
    }

    package func openEscape(
        _ besluit: String, of verband: VerbandID
    ) throws(StoreError) -> StoredEscape? {
        try verbanden.openEscapes(of: verband).first { $0.besluit == besluit }
    }
}
