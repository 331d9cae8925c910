import Representation

extension DenialReason {
    /// What a standing that does not hold means for the person; a machtiging of somebody else says nothing.
    init?(_ standing: Machtiging.Standing) {
        switch standing {
        case .holds, .notTheirs: return nil
        case .ownPerson: self = .ownPerson
        case .withdrawn: self = .withdrawn
        case .notActive: self = .notActive
        case .otherDienst: self = .otherDienst
        case .notYet(let day): self = .notYet(day)
        case .ended(let day): self = .ended(day)
        }
    }

    /// Of several machtigingen that do not hold, the one nearest to holding is told.
    var rank: Int {
        switch self {
        case .notYet: 0
        case .ended: 1
        case .withdrawn: 2
        case .notActive: 3
        case .otherDienst: 4
        default: 5
        }
    }
}
