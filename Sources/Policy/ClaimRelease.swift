public import Identity
public import Representation

/// What a portal may learn of the persons in a decision: the dienst's list, each datum on the dienst's grondslag.
public struct ClaimRelease: Hashable, Sendable {
    /// The number of who logged in, when the dienst lists it.
    public let actor: BSN?
    /// The number of the represented, when the dienst lists it.
    public let represented: BSN?
    /// The name of the represented, when the dienst lists it.
    public let representedName: PersonName?

    /// Holds the persons of a decision against what the dienst lists.
    public init(for dienst: Dienst, actor: BSN, represented: Person?) {
        let mayLearnNumbers = dienst.identificatie.contains(.bsn)
        self.actor = mayLearnNumbers ? actor : nil
        self.represented = mayLearnNumbers ? represented?.bsn : nil
        representedName = dienst.identificatie.contains(.naam) ? represented?.name : nil
    }
}
