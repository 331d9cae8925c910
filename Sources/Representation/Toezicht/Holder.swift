public import Identity

/// Who holds a measure: the bewindvoerder, curator or mentor.
public struct Holder: Hashable, Sendable {
    /// Who it is.
    public let party: Party
    /// What the register calls him; nil when it does not say.
    public let name: String?
    /// The part that is his, where the court divided the tasks; without one he then has none.
    public let taak: Omvang?
    /// When the court suspended him, `[van, tot)` each.
    public let schorsingen: [Period]

    /// Puts the parts together.
    public init(party: Party, name: String? = nil, taak: Omvang? = nil, schorsingen: [Period] = []) {
        self.party = party
        self.name = name
        self.taak = taak
        self.schorsingen = schorsingen
    }

    /// A holder as the register identifies him.
    ///
    /// - Source: BW 1:435: a natural person or a legal person.
    public enum Party: Hashable, Sendable {
        /// An office, or one branch of it.
        case office(KvKNumber, vestiging: Vestigingsnummer?)
        /// A legal person known by its tax number.
        case organisation(RSIN)
        /// A natural person.
        case person(BSN)
    }
}
