public import Identity

/// An act in a case that must lie with another person than an act before it.
public struct Zaakhandeling: Hashable, Sendable {
    /// The case, by the gemeente's own number.
    public let zaak: String
    /// What was done.
    public let handeling: Handeling
    /// Who did it: the person, in whatever function.
    public let door: AccountID

    /// Puts the parts together.
    public init(zaak: String, handeling: Handeling, door: AccountID) {
        self.zaak = zaak
        self.handeling = handeling
        self.door = door
    }

    /// What was done.
    public enum Handeling: Hashable, Sendable {
        /// The report of an offence.
        case rapport
        /// The fine for it, in whole cents.
        case boete(cents: Int)
    }
}

/// Whether somebody may do something in a case, after what was done in it before.
///
/// Whoever reported an offence does not impose the fine, when it is more than € 340: the person counts, not her
/// function, also where one team serves several gemeenten.
///
/// - Source: Awb 10:3 lid 4, with 5:53.
public func staatVrij(_ handeling: Zaakhandeling, na eerdere: [Zaakhandeling]) -> Bool {
    guard case .boete(let cents) = handeling.handeling, cents > 340_00 else { return true }
    return !eerdere.contains {
        $0.zaak == handeling.zaak && $0.handeling == .rapport && $0.door == handeling.door
    }
}
