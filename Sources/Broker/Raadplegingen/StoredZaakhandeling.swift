public import Foundation
public import Mandaat

/// An act in a case that was allowed, as it is kept.
public struct StoredZaakhandeling: Hashable, Sendable {
    /// The id of the decision.
    public let besluit: String
    /// What was done, by whom, in which case: the last two hidden.
    public let act: Zaakhandeling
    /// The instant from which it hinders nobody any more.
    public let keptUntil: Date

    /// Puts the parts together, new or as stored.
    public init(besluit: String, act: Zaakhandeling, keptUntil: Date) {
        self.besluit = besluit
        self.act = act
        self.keptUntil = keptUntil
    }

    /// How long it is kept, in seconds: as long as a fine can follow a report.
    ///
    /// The power to impose a fine of more than € 340 ends five years after the offence, and a report comes after it.
    /// Kept two years, as the log is, who reported could impose the fine in the third.
    ///
    /// - Source: Awb 5:45 lid 1.
    static let lifetime: TimeInterval = (5 * 365 + 2) * 24 * 3600
}
