public import Identity

/// A person in a grant, as one portal may know her.
public struct Party: Hashable, Sendable {
    /// The pairwise subject: ``pairwiseSubject(of:sector:key:)``.
    public let subject: String
    /// Only when the dienst lists it under `identificatie`.
    public let bsn: BSN?
    /// How the represented person is called on pages; never released of the person who logged in.
    public let name: String?

    /// Names a person to a portal.
    public init(subject: String, bsn: BSN? = nil, name: String? = nil) {
        self.subject = subject
        self.bsn = bsn
        self.name = name
    }
}
