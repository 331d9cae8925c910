public import Identity

/// One party in the chain of a grant, as one portal may know it.
public struct Party: Hashable, Sendable {
    /// The pairwise subject: ``pairwiseSubject(of:sector:key:)``.
    public let subject: String
    /// By what it is identified; each only when the dienst lists it under `identificatie`.
    public let identifiers: Identifiers
    /// How the represented person is called on pages; never released of who logged in.
    public let name: String?

    /// Names a party to a portal.
    public init(subject: String, identifiers: Identifiers = Identifiers(), name: String? = nil) {
        self.subject = subject
        self.identifiers = identifiers
        self.name = name
    }

    /// The numbers of a party that a portal may learn.
    public struct Identifiers: Hashable, Sendable {
        /// Of a natural person.
        public let bsn: BSN?
        /// Of an organisation, in the trade register.
        public let kvk: KvKNumber?
        /// Of an organisation, at the tax office.
        public let rsin: RSIN?

        /// Takes what the dienst lists.
        public init(bsn: BSN? = nil, kvk: KvKNumber? = nil, rsin: RSIN? = nil) {
            self.bsn = bsn
            self.kvk = kvk
            self.rsin = rsin
        }

        var claims: JSONObject {
            [
                "bsn": bsn.map { .string($0.reveal()) }, "kvk": kvk.map { .string($0.reveal()) },
                "rsin": rsin.map { .string($0.reveal()) },
            ]
        }
    }
}
