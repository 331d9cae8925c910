import Foundation
import Identity
import Policy
import Representation

extension LoginDispatcher {
    /// A number as it counts for everybody who tries it.
    func attempt(at client: BSN, _ visit: Visit, from browser: Browser, at now: Date) -> NumberTry {
        var limits = [NumberTry.Scope.actor(keys.pseudonym(of: visit.actor)): numberQuota.perActor]
        if case .employee(let employee) = visit.actor {
            for organisation in [employee.organisation, employee.intermediary].compactMap(\.self) {
                limits[.organisation(keys.pseudonym(of: organisation))] = numberQuota.perOrganisation
            }
        }
        if let address = browser.address {
            limits[.address(keys.pseudonym(ofAddress: address))] = numberQuota.perAddress
        }
        return NumberTry(
            limits: limits, number: keys.pseudonym(of: client), at: now, since: now - numberQuota.window)
    }
}

extension Decision {
    /// What must be stored before it is told, and can be stored only within the quota: a stranger's number counts.
    func settles(_ attempt: NumberTry) -> [Change] {
        let reasons = if case .deny(let reasons) = outcome { reasons } else { [DenialReason]() }
        if reasons.contains(where: \.tellsOfStranger) { return [.countNumber(attempt)] }
        if reasons.contains(where: \.tellsNothing) { return [] }
        return [.expectQuota(attempt), .forgetNumber(attempt)]
    }
}

extension DenialReason {
    /// Whether it is a no that counts as trying a stranger's number.
    fileprivate var tellsOfStranger: Bool { if case .unrelated = self { true } else { false } }

    /// Whether it leaves open if there is any relation.
    fileprivate var tellsNothing: Bool {
        switch self {
        case .sourceUnavailable, .registerUnavailable, .quota, .levelTooLow, .organisationLevelTooLow,
            .staffLevelTooLow:
            true
        default: false
        }
    }
}
