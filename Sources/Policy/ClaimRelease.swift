public import Identity
public import Representation

/// What a portal may learn of the persons in a decision: the dienst's list, each datum on the dienst's grondslag.
public struct ClaimRelease: Hashable, Sendable {
    /// The number of who logged in, when the dienst lists it.
    public let actor: BSN?
    /// The number of the organisation in the trade register, when the dienst lists it.
    public let kvk: KvKNumber?
    /// The tax number of the organisation, when the dienst lists it.
    public let rsin: RSIN?
    /// The number of the represented, when the dienst lists it.
    public let represented: BSN?
    /// The name of the represented, when the dienst lists it.
    public let representedName: PersonName?

    /// Holds the persons of a decision against what the dienst lists.
    public init(for dienst: Dienst, actor: Actor, represented: Person?) {
        let (person, organisation): (BSN?, Organisation?) =
            switch actor {
            case .person(let bsn): (bsn, nil)
            case .employee(let employee): (nil, employee.organisation)
            case .medewerker: (nil, nil)
            }
        let listed = dienst.identificatie
        self.actor = listed.contains(.bsn) ? person : nil
        kvk = listed.contains(.kvk) ? organisation?.kvk : nil
        rsin = listed.contains(.rsin) ? organisation?.rsin : nil
        self.represented = listed.contains(.bsn) ? represented?.bsn : nil
        representedName = listed.contains(.naam) ? represented?.name : nil
    }
}
