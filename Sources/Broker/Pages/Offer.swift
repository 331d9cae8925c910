public import Identity
public import Representation

/// A person somebody may act for, as offered and confirmed; it holds no number.
public struct Offer: Hashable, Sendable, Codable {
    /// The relation in its register.
    public let relation: String
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// How a person is shown.
    public let name: PersonName
    /// The last day on which it holds.
    public let lastDay: LocalDate?
    /// Whether the court may still decide otherwise.
    public let voorlopig: Bool
    /// The day on which a child comes of age.
    let ofAge: LocalDate?
    /// Whether others have to agree.
    public let agreement: Agreement

    /// The register and its version of the relation, and who it is about by pseudonym: both were shown, in effect.
    let register: String
    let version: Int
    let represented: Pseudonym

    init(_ relation: Relation, represented: Pseudonym, agreement: Agreement) {
        self.relation = relation.id
        register = relation.register
        version = relation.version
        self.represented = represented
        kind = relation.kind
        name = relation.represented.name
        lastDay = relation.period.to?.adding(days: -1)
        voorlopig = relation.voorlopig
        ofAge = relation.ofAge
        self.agreement = agreement
    }

    /// Whether the holders of a measure may only act together, and who has agreed.
    public enum Agreement: String, Hashable, Sendable, Codable {
        /// Who confirms acts alone.
        case notNeeded
        /// Who confirms is the first: the others are asked.
        case asked
        /// The others agreed: who confirms agrees too, and can go on.
        case completed
    }
}
