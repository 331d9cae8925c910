import Foundation
import Identity

extension Candidate {
    var statementFinding: Finding {
        .from(
            !assertion.authnStatements.isEmpty, hint: "the assertion does not say that anybody logged in")
    }

    /// Nobody logged in after now, or too long ago.
    var authnInstantFinding: Finding? {
        guard !assertion.authnStatements.isEmpty else { return nil }
        let oldest = expected.now - expected.authenticationAge - expected.clockSkew
        let odd = assertion.authnStatements.first {
            !expected.hasCome($0.authnInstant) || $0.authnInstant < oldest
        }
        return .from(
            odd == nil, expected: "\(Instant.write(oldest)) to \(Instant.write(expected.now))",
            actual: odd.map { Instant.write($0.authnInstant) })
    }

    /// No session of the provider has ended.
    var sessionFinding: Finding? {
        guard !assertion.authnStatements.isEmpty else { return nil }
        let ended = assertion.authnStatements.lazy.compactMap(\.sessionNotOnOrAfter)
            .first { !expected.isAhead($0) }
        return .from(
            ended == nil, expected: "after \(Instant.write(expected.now - expected.clockSkew))",
            actual: ended.map(Instant.write), hint: "the session at the provider has ended")
    }

    /// The lowest statement reaches the level that was asked.
    var levelFinding: Finding? {
        guard !assertion.authnStatements.isEmpty else { return nil }
        return profile.levelFinding(of: self)
    }
}
