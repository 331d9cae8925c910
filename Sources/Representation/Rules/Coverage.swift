public import Identity

/// One row of the table of what legal grounds cover: a ground, a domain, and what may be done there.
public struct Coverage: Hashable, Sendable {
    /// The ground.
    public let kind: Vertegenwoordiging
    /// The part of life.
    public let domein: Domein
    /// What may be done there; nothing when empty.
    public let acties: Set<Actie>
    /// The law, or that it is a choice of ours.
    public let source: String

    init(_ kind: Vertegenwoordiging, _ domein: Domein, _ acties: Set<Actie>, _ source: String) {
        self.kind = kind
        self.domein = domein
        self.acties = acties
        self.source = source
    }

    /// What a ground covers in a domain; a pair that stands in no row covers nothing.
    public static func acties(of kind: Vertegenwoordiging, in domein: Domein) -> Set<Actie> {
        table.first { $0.kind == kind && $0.domein == domein }?.acties ?? []
    }
}
