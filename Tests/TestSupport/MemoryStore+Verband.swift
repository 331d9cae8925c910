package import Broker
package import Identity
package import Mandaat

extension MemoryStore {
    package func state(
        of verband: VerbandID, for account: AccountID, on day: LocalDate
    ) throws(StoreError) -> VerbandState {
        try available()
        return tables.verbanden.state(of: verband, for: account, on: day)
    }

    package func raadpleging(
        token: Digest
    ) throws(StoreError) -> (raadpleging: StoredRaadpleging, session: Session)? {
        try available()
        guard let found = tables.verbanden.raadplegingen.first(where: { $0.token == token }),
            let session = tables.sessions[found.session]
        else { return nil }
        return (found, session)
    }

    package func handelingen(in zaak: Pseudonym) throws(StoreError) -> [Zaakhandeling] {
        try available()
        return tables.verbanden.handelingen(in: zaak)
    }

    package func voorstel(_ id: String, of verband: VerbandID) throws(StoreError) -> Matrixvoorstel? {
        try available()
        return tables.verbanden.proposals[verband, default: []].first { $0.id == id }
    }

    /// What staff did in cases, as it is kept.
    package var handelingen: [StoredZaakhandeling] { tables.verbanden.handelingen }
    package func programToken(_ digest: Digest) throws(StoreError) -> StoredProgramToken? {
        try available()
        return tables.verbanden.programTokens[digest]
    }

    /// What staff wrote to reach outside the lists.
    package var escapes: [StoredEscape] { tables.verbanden.escapes }
}
