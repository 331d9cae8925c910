public import Foundation
public import Identity

/// That somebody got access for a person, as that person may read it later.
public struct Act: Hashable, Sendable {
    /// The id of the decision.
    public let besluit: String
    /// The gemeente whose dienst it was.
    public let gemeente: GemeenteCode
    /// The dienst it was about.
    public let dienst: DienstID
    /// The person who was acted for, by the name that records have.
    public let represented: Pseudonym
    /// When it was decided.
    public let at: Date
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// Who acted, as far as the person may know it; sealed for ``place``.
    public let actor: Sealed
    /// The instant from which nobody can read it here any more.
    public let keptUntil: Date

    /// Puts the parts together, new or as stored.
    public init(
        besluit: String, gemeente: GemeenteCode, dienst: DienstID, represented: Pseudonym, at: Date,
        kind: Vertegenwoordiging, actor: Sealed, keptUntil: Date
    ) {
        self.besluit = besluit
        self.gemeente = gemeente
        self.dienst = dienst
        self.represented = represented
        self.at = at
        self.kind = kind
        self.actor = actor
        self.keptUntil = keptUntil
    }

    /// Where the actor is sealed.
    public var place: String { Self.place(besluit) }

    static func place(_ besluit: String) -> String { "act:\(besluit)" }

    /// How long it can be read, in seconds: as long as the log is kept.
    ///
    /// - Source: BIO, BBN2: two years.
    static let lifetime: TimeInterval = 2 * 365 * 24 * 3600
}

/// That a person says of an act that it is not right.
public struct Terugmelding: Hashable, Sendable {
    /// The code that the person reads out to the gemeente; it opens nothing.
    public let id: String
    /// The act.
    public let besluit: String
    /// The gemeente that looks into it.
    public let gemeente: GemeenteCode
    /// When she said it.
    public let at: Date

    /// Puts the parts together, new or as stored.
    public init(id: String, besluit: String, gemeente: GemeenteCode, at: Date) {
        self.id = id
        self.besluit = besluit
        self.gemeente = gemeente
        self.at = at
    }
}
