public import Identity

/// One party in the chain from who is at the controls to the represented.
public enum Link: Hashable, Sendable {
    /// A natural person at the controls.
    case person(BSN)
    /// An employee at the controls.
    case employee(ActingSubject)
    /// A member of staff at the controls.
    case medewerker(StaffMember)
    /// An organisation that acts for another.
    case intermediary(Organisation)
    /// The organisation that the employee acts for.
    case organisation(Organisation)
    /// The person at the end.
    case represented(Person)
}

extension Actor {
    /// The parties from the controls to the represented, the latter last; nobody is represented by herself.
    public func chain(to represented: Person?) -> [Link] {
        let ours: [Link] =
            switch self {
            case .person(let bsn): [.person(bsn)]
            case .employee(let employee):
                [.employee(employee.subject)]
                    + [employee.intermediary.map(Link.intermediary)].compactMap(\.self)
                    + [.organisation(employee.organisation)]
            case .medewerker(let staff): [.medewerker(staff)]
            }
        return ours + [represented.map(Link.represented)].compactMap(\.self)
    }
}
