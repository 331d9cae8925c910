public import Identity

/// Gemeenten that let one organisation carry out their tasks under mandaat.
///
/// - Source: Awb 10:1; VNG and BKWI, conditions for één login.
public struct Samenwerkingsverband: Hashable, Sendable {
    /// Its name in requests.
    public let id: VerbandID
    /// Its name on the pages.
    public let naam: String
    /// The gemeenten that take part, in the order of the pages.
    public let leden: [GemeenteCode]
    /// What becomes of the others when one gemeente withdraws its opdracht.
    public let bijIntrekking: BijIntrekking
    /// On whose list somebody may stand.
    public let whitelist: WhitelistScope

    /// Puts the parts together.
    public init(
        id: VerbandID, naam: String, leden: [GemeenteCode], bijIntrekking: BijIntrekking = .anderenDoor,
        whitelist: WhitelistScope = .eigen
    ) {
        self.id = id
        self.naam = naam
        self.leden = leden
        self.bijIntrekking = bijIntrekking
        self.whitelist = whitelist
    }

    /// What becomes of the others when one gemeente withdraws its opdracht.
    public enum BijIntrekking: String, Hashable, Sendable, CaseIterable {
        /// They go on; één login stops for that gemeente only.
        case anderenDoor = "anderen-door"
        /// Één login stops for all.
        case allesStopt = "alles-stopt"
    }
}

/// On whose whitelist a BSN may stand for a raadpleging in the name of one gemeente.
///
/// - Source: VNG and BKWI, conditions for één login, 5: lists may be combined.
public enum WhitelistScope: String, Hashable, Sendable, CaseIterable {
    /// On that gemeente's own.
    case eigen
    /// On that of any member.
    case gecombineerd
}
