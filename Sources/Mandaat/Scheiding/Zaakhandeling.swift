public import Identity

/// An act in a case that must lie with another person than another act in it.
public struct Zaakhandeling: Hashable, Sendable {
    /// The case: the gemeente and its own number together, hidden.
    public let zaak: Pseudonym
    /// What is done.
    public let handeling: Handeling
    /// Who does it, hidden: the person, in whatever function and for whatever samenwerkingsverband.
    public let door: Pseudonym

    /// Puts the parts together.
    public init(zaak: Pseudonym, handeling: Handeling, door: Pseudonym) {
        self.zaak = zaak
        self.handeling = handeling
        self.door = door
    }

    /// What is done.
    public enum Handeling: String, Hashable, Sendable, Codable, CaseIterable {
        /// The report of an offence.
        case rapport
        /// A fine that can be € 340 at most: the light procedure.
        case lichteBoete = "lichte-boete"
        /// A fine that can be more.
        case boete

        /// The fine for an offence; beyond this only matters on which side of the limit it is.
        ///
        /// - Parameter cents: The highest fine that can be imposed for it: that, and not what is imposed, decides.
        /// - Returns: ``lichteBoete`` up to and including € 340.
        /// - Source: Awb 5:53 lid 1.
        public static func boete(hoogstens cents: Int) -> Handeling { cents > 340_00 ? .boete : .lichteBoete }
    }
}

/// Whether somebody may do something in a case, after what was done in it before.
///
/// Whoever reported an offence does not impose the fine, when that can be more than € 340: the person counts, not her
/// function, also where one team serves several gemeenten.
///
/// The law forbids the fine after the report. The report after the fine is refused too: the law needs no such rule,
/// because the report is always there first (Awb 5:53 lid 2), and here it keeps one person from doing both by doing
/// them in the other order.
///
/// - Source: Awb 10:3 lid 4, with 5:53.
public func staatVrij(_ handeling: Zaakhandeling, na eerdere: [Zaakhandeling]) -> Bool {
    guard let other = handeling.handeling.other else { return true }
    return !eerdere.contains {
        $0.zaak == handeling.zaak && $0.handeling == other && $0.door == handeling.door
    }
}

extension Zaakhandeling.Handeling {
    /// What must lie with somebody else.
    fileprivate var other: Self? {
        switch self {
        case .rapport: .boete
        case .boete: .rapport
        case .lichteBoete: nil
        }
    }
}
