public import Identity

/// The keys that hide persons: one seals what is stored, one names them in records and to portals.
public struct PersonKeys: Sendable {
    let sealing: SealingKey
    let naming: PseudonymKey

    /// Takes both keys.
    public init(sealing: SealingKey, naming: PseudonymKey) {
        self.sealing = sealing
        self.naming = naming
    }

    /// The name of a person in records.
    func pseudonym(of bsn: BSN) -> Pseudonym { naming.pseudonym(of: bsn, for: "audit") }
}
