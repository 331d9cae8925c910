public import Identity
import Representation

extension DenialReason {
    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .levelTooLow(let needed): .levelTooLow(needed: needed)
        case .organisationLevelTooLow(let needed): .relation(.organisationLevelTooLow(needed: needed))
        case .staffLevelTooLow(let needed): .staff(.levelTooLow(needed: needed))
        case .noRelation: .noRelation
        case .unrelated: .relation(.cannotActForThisPerson)
        case .otherDienst: .machtigingForOtherDienst
        case .notYet(let day): .machtigingStarts(day)
        case .ended(let day): .machtigingEnded(day)
        case .withdrawn: .machtigingWithdrawn
        case .notActive, .lapsed: .machtigingNotActive
        case .ownPerson: .notForYourself
        case .onlyInPerson: .onlyInPerson
        case .kindNotAccepted: .kindNotAccepted
        case .portalUnaware: .websiteCannotRepresent
        case .registerUnavailable: .registerUnavailable
        case .sourceUnavailable: .relation(.cannotCheckNow)
        case .professionalsOnly: .relation(.notOnlineYet)
        case .notMandated: .relation(.organisationDidNotMandate)
        case .otherVestiging: .relation(.otherVestiging)
        case .deceased: .relation(.representedDied)
        case .measureStarts(let day): .relation(.measureStarts(day))
        case .measureEnded(let soort, let day): .relation(.measureEnded(soort.kind, day))
        case .suspended: .relation(.measureSuspended)
        case .notCovered(let kind, let domein): text(for: kind, in: domein)
        case .otherPart(let soort): .relation(.outsideMeasure(soort.kind))
        case .displaced, .otherSuspended: .relation(.notYourTask)
        case .consentNeeded: .relation(.consentNeeded)
        case .approvalNeeded: .relation(.approvalNeeded)
        case .gezagUnclear: .relation(.gezagUnclear)
        case .ofAge: .relation(.childIsOfAge)
        case .underMeasure(let soort): .relation(.askYourRepresentative(soort.kind))
        case .cannotGive(let soort): .relation(.cannotGiveMachtiging(soort.kind))
        case .quota: .relation(.tooManyNumbers)
        }
    }

    private func text(for kind: Vertegenwoordiging, in domein: Domein) -> PublicText {
        switch (kind, domein) {
        case (.bewind, .persoonlijk): .relation(.notForBewindvoerder)
        case (.mentorschap, .financieel): .relation(.notForMentor)
        default: .relation(.notYourTask)
        }
    }
}
