import Foundation

extension Candidate {
    /// At least one bearer confirmation has data; the rest is judged on the one that fits best.
    var confirmationFinding: Finding {
        .from(
            bearer != nil, expected: Identifier.bearer,
            actual: assertion.subject.confirmations.first?.method,
            hint: "no bearer confirmation with data")
    }

    /// The window is open now, give or take the skew, and not inverted.
    var windowFinding: Finding {
        let (opens, closes) = (assertion.conditions?.notBefore, assertion.conditions?.notOnOrAfter)
        if let opens, let closes, opens >= closes {
            return .failed(actual: write(opens, closes), hint: "NotBefore is not before NotOnOrAfter")
        }
        return .from(
            (opens.map(expected.hasCome) ?? true) && (closes.map(expected.isAhead) ?? true),
            expected: Instant.write(expected.now), actual: write(opens, closes))
    }

    /// Every restriction lists us, and there is at least one.
    var audienceFinding: Finding {
        let restrictions = assertion.conditions?.audienceRestrictions ?? []
        let failing = restrictions.first { !$0.containsExactly(expected.entityID) }
        return .from(
            !restrictions.isEmpty && failing == nil, expected: expected.entityID,
            actual: failing?.joined(separator: " "), hint: "the assertion is meant for somebody else")
    }

    var knownConditionsFinding: Finding {
        let unknown = assertion.conditions?.unknown ?? []
        return .from(
            unknown.isEmpty, actual: unknown.first, hint: "a condition nobody understands cannot be met")
    }

    private func write(_ opens: Date?, _ closes: Date?) -> String {
        [opens, closes].map { $0.map(Instant.write) ?? "…" }.joined(separator: " to ")
    }
}
