public import Identity
public import Representation

/// What a portal may learn of the persons in a decision: the dienst's list, each datum on the dienst's grondslag.
public struct ClaimRelease: Hashable, Sendable {
    public let actor: BSN?
    public let represented: BSN?
    public let representedName: PersonName?

    /// Holds the persons of a decision against what the dienst lists.
    public init(for dienst: Dienst, actor: BSN, represented: Person?) {
        let mayLearnNumbers = dienst.identificatie.contains(.bsn)
        self.actor = mayLearnNumbers ? actor : nil
        self.represented = mayLearnNumbers ? represented?.bsn : nil
        representedName = dienst.identificatie.contains(.naam) ? represented?.name : nil
    }
}
