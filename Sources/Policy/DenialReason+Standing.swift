import Identity
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
        case .deceased: self = .deceased
        case .notYet(let day): self = .notYet(day)
        case .ended(let day): self = .ended(day)
        }
    }

    /// What a measure that does not hold means; a measure of somebody else says nothing.
    init?(_ standing: Maatregel.Standing, _ soort: Maatregel.Soort, in domein: Domein) {
        switch standing {
        case .holds, .notTheirs: return nil
        case .ownPerson: self = .ownPerson
        case .otherVestiging: self = .otherVestiging
        case .deceased: self = .deceased
        case .notYet(let day): self = .measureStarts(day)
        case .ended(let day): self = .measureEnded(soort, day)
        case .suspended: self = .suspended
        case .otherSuspended: self = .otherSuspended
        case .notCovered: self = .notCovered(soort.kind, domein)
        case .otherPart: self = .otherPart(soort)
        case .consentNeeded: self = .consentNeeded
        case .approvalNeeded: self = .approvalNeeded
        }
    }

    /// What authority that does not hold means; another's child says nothing.
    init?(_ standing: Gezagsrelatie.Standing, in domein: Domein) {
        switch standing {
        case .holds, .notTheirs: return nil
        case .ownPerson: self = .ownPerson
        case .unclear: self = .gezagUnclear
        case .deceased: self = .deceased
        case .ofAge(let day): self = .ofAge(day)
        case .notCovered: self = .notCovered(.gezag, domein)
        }
    }

    /// Of several relations that do not hold, the one nearest to holding is told.
    var rank: Int {
        switch self {
        case .approvalNeeded, .consentNeeded: 0
        case .notYet, .measureStarts: 1
        case .suspended, .otherSuspended, .gezagUnclear: 2
        case .displaced, .professionalsOnly, .portalUnaware: 3
        case .kindNotAccepted: 4
        case .otherPart, .otherVestiging: 5
        case .notCovered: 6
        case .ended, .measureEnded, .ofAge: 7
        case .withdrawn: 8
        case .notActive, .deceased: 9
        case .otherDienst: 10
        default: 11
        }
    }
}
